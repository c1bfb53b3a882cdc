import { formatDate } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import type { RegionLevel } from '../../../vocabulary/region-code.ts';
import { type Row, Rows } from '../../../web/components/rows.tsx';
import { SearchBox } from '../../../web/components/search-box.tsx';
import { Section } from '../../../web/components/section.tsx';
import { directoryPaths } from './directory-paths.ts';
import { type DirectoryWords, say } from './speech.ts';

export interface HomeView {
  readonly organisations: number;
  readonly coordinators: number;
  readonly coordinated: number;
  readonly regions: Readonly<Record<RegionLevel, number>>;
  readonly nextDayOff: { readonly date: LocalDate; readonly name: Readonly<Record<Lang, string>> } | null;
  /** Null for whoever does not see officers. */
  readonly officers: number | null;
}

/** The directory's rooms, each with what is counted in it now. */
export function HomePage({ view, lang }: { readonly view: HomeView; readonly lang: Lang }) {
  const t = say(lang);
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>{t('directory.title')}</h1>
        <p class="lead">{t('directory.lead')}</p>
      </div>
      <SearchBox action={directoryPaths.organisations.to({})} name="kata" label={t('organisations.search')}>
        {t('organisations.search.hint')}
      </SearchBox>
      <Section id="isi-direktori" title={t('directory.sections')}>
        <Rows paired rows={[...openRooms(view, t), ...officerRoom(view, t)]} />
      </Section>
    </div>
  );
}

function openRooms(view: HomeView, t: DirectoryWords): readonly Row[] {
  const { province: provinces, regency: regencies, village: villages } = view.regions;
  return [
    {
      icon: 'office',
      title: t('directory.section.organisations'),
      href: directoryPaths.organisations.to({}),
      detail: t('directory.section.organisations.says', { count: view.organisations }),
    },
    {
      icon: 'flag',
      title: t('directory.section.coordination'),
      href: directoryPaths.coordination.to({}),
      detail: t('directory.section.coordination.says', { coordinators: view.coordinators, members: view.coordinated }),
    },
    {
      icon: 'pin',
      title: t('directory.section.regions'),
      href: directoryPaths.regions.to({}),
      detail: t('directory.section.regions.says', { provinces, regencies, villages }),
    },
    {
      icon: 'calendar',
      title: t('directory.section.holidays'),
      href: directoryPaths.holidays.to({}),
      detail: nextDayOffWords(view, t),
    },
  ];
}

function nextDayOffWords({ nextDayOff }: HomeView, t: DirectoryWords): string {
  if (nextDayOff === null) return t('directory.section.holidays.none');
  const date = formatDate(nextDayOff.date, t.lang, 'long');
  return t('directory.section.holidays.says', { date, name: nextDayOff.name[t.lang] });
}

function officerRoom({ officers }: HomeView, t: DirectoryWords): readonly Row[] {
  if (officers === null) return [];
  return [
    {
      icon: 'person',
      title: t('directory.section.officers'),
      href: directoryPaths.officers.to({}),
      detail: t('directory.section.officers.says', { count: officers }),
    },
  ];
}
