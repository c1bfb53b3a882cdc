import type { Ask } from '../../../kernel/http/ask.ts';
import { PUBLIC } from '../../../kernel/viewer.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { IconName } from '../../../web/components/icon.tsx';
import { exchangePaths as paths } from '../http/exchange-paths.ts';
import { countGrants } from '../storage/access-grant.ts';
import { listHeads } from '../storage/head.ts';
import { searchServices } from '../storage/service.ts';
import { say } from './speech.ts';

/** A figure counted from the running database, with the page that lists what it counted. */
interface Figure {
  readonly label: string;
  readonly count: number;
  readonly compared: string;
  readonly href: string;
}

/** What the exchange adds to the figures of the public page. */
export async function publicFigures({ services, lang, now }: Ask): Promise<readonly Figure[]> {
  const t = say(lang);
  const { nodeId } = services.installation;
  const counted = await services.db.as(PUBLIC, async (tx) => ({
    services: (await searchServices(tx, { words: '', agencyId: null, after: null, limit: 1 })).total,
    grants: await countGrants(tx, now),
    entries: (await listHeads(tx, { nodeId, below: null, limit: 1 }))[0]?.size ?? 0,
  }));
  return [
    {
      label: t('public.exchange.services'),
      count: counted.services,
      compared: t('public.exchange.servicesCompared', { grants: counted.grants }),
      href: paths.catalogue.to({}),
    },
    {
      label: t('public.exchange.entries'),
      count: counted.entries,
      compared: t('public.exchange.entriesCompared'),
      href: paths.heads.to({}),
    },
  ];
}

interface Part {
  readonly title: string;
  readonly href: string;
  readonly icon: IconName;
  readonly detail: string;
}

/** What a stranger can open here today. */
export function publicParts(lang: Lang): readonly Part[] {
  const t = say(lang);
  return [
    {
      title: t('public.exchange.catalogue'),
      href: paths.catalogue.to({}),
      icon: 'plug',
      detail: t('public.exchange.catalogueDetail'),
    },
    {
      title: t('public.exchange.heads'),
      href: paths.heads.to({}),
      icon: 'lock',
      detail: t('public.exchange.headsDetail'),
    },
  ];
}
