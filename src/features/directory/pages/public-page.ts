import type { Ask } from '../../../kernel/http/ask.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { IconName } from '../../../web/components/icon.tsx';
import { pilots } from '../data/pilots.ts';
import { directoryPaths } from './directory-paths.ts';
import { say } from './speech.ts';

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
      title: t('public.directory'),
      href: directoryPaths.organisations.to({}),
      icon: 'office',
      detail: t('public.directory.detail'),
    },
    {
      title: t('public.tree'),
      href: directoryPaths.coordination.to({}),
      icon: 'flag',
      detail: t('public.tree.detail'),
    },
    { title: t('public.places'), href: directoryPaths.regions.to({}), icon: 'pin', detail: t('public.places.detail') },
    {
      title: t('public.calendar'),
      href: directoryPaths.holidays.to({}),
      icon: 'calendar',
      detail: t('public.calendar.detail'),
    },
  ];
}

interface PilotLink {
  readonly kind: 'regency' | 'city';
  readonly name: string;
  readonly href: string;
}

/** The 21 regencies and cities where the MPP Digital began, without the word before their name. */
export async function pilotLinks(_ask: Ask): Promise<readonly PilotLink[]> {
  return pilots.map(({ regionCode, name, kind }) => ({
    kind: kind === 'city_government' ? 'city' : 'regency',
    name: name.replace(/^(Kabupaten|Kota) /, ''),
    href: directoryPaths.region.to({ code: regionCode }),
  }));
}
