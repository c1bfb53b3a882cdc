import type { Lang } from '../../../vocabulary/lang.ts';
import type { IconName } from '../../../web/components/icon.tsx';
import { onceonlyPaths } from '../http/onceonly-paths.ts';
import { say } from './say.ts';

/** What the public page can say of this feature. */
export function publicParts(
  lang: Lang,
): readonly { readonly title: string; readonly href: string; readonly icon: IconName; readonly detail: string }[] {
  const t = say(lang);
  return [{ title: t('publicTitle'), href: onceonlyPaths.ownData.to({}), icon: 'eye', detail: t('publicDetail') }];
}
