import type { Ask } from '../../../../kernel/http/ask.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { IconName } from '../../../../web/components/icon.tsx';
import { offeringOffices } from '../../http/service-offices.ts';
import { servicesPaths } from '../../http/services-paths.ts';
import { say } from './say.ts';

/** What the mall adds to the figures of the public page, counted from the running database. */
export async function publicFigures({
  services,
  lang,
}: Pick<Ask, 'services' | 'lang'>): Promise<
  readonly { readonly label: string; readonly count: number; readonly compared: string; readonly href: string }[]
> {
  const t = say(lang);
  const offered = await offeringOffices(services, null);
  const offices = new Set(offered.map(({ office }) => office.id)).size;
  return [
    {
      label: t('publicFigure'),
      count: offered.length,
      compared: t('publicFigureCompared', { offices }),
      href: servicesPaths.catalogue.to({}),
    },
  ];
}

/** What a stranger can open here today. */
export function publicParts(
  lang: Lang,
): readonly { readonly title: string; readonly href: string; readonly icon: IconName; readonly detail: string }[] {
  const t = say(lang);
  return [{ title: t('publicTitle'), href: servicesPaths.catalogue.to({}), icon: 'health', detail: t('publicDetail') }];
}
