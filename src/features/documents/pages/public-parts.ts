import type { Ask } from '../../../kernel/http/ask.ts';
import { PUBLIC } from '../../../kernel/viewer.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { IconName } from '../../../web/components/icon.tsx';
import { documentsPaths as paths } from '../http/documents-paths.ts';
import { countVerifications } from '../storage/verification.ts';
import { say } from './say.ts';

interface Part {
  readonly title: string;
  readonly href: string;
  readonly icon: IconName;
  readonly detail: string;
}

/** What a stranger can open here today. */
export function publicParts(lang: Lang): readonly Part[] {
  const t = say(lang);
  return [{ title: t('publicTitle'), href: paths.checkAny.to({}), icon: 'shield', detail: t('publicDetail') }];
}

interface Figure {
  readonly label: string;
  readonly count: number;
  readonly compared: string;
  readonly href: string;
  readonly evidence: string;
}

/** How many documents were issued, counted from the running database. */
export async function publicFigures({ services, lang }: Ask): Promise<readonly Figure[]> {
  const t = say(lang);
  const count = await services.db.as(PUBLIC, countVerifications);
  return [
    {
      label: t('publicIssued'),
      count,
      compared: t('publicIssuedCompared'),
      href: paths.checkAny.to({}),
      evidence: t('publicIssuedEvidence'),
    },
  ];
}
