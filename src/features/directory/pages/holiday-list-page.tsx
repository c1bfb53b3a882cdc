import { formatDate } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import type { RegionCode } from '../../../vocabulary/region-code.ts';
import { ButtonLink } from '../../../web/components/button.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Filters } from '../../../web/components/filters.tsx';
import { Note } from '../../../web/components/note.tsx';
import { Fold } from '../../../web/components/section.tsx';
import { type Column, DataTable } from '../../../web/components/table.tsx';
import { occasionNames } from '../data/holidays.ts';
import type { HolidayKind, Occasion } from '../domain/holidays.ts';
import type { RecordedHoliday } from '../storage/holiday.ts';
import type { AddressFault } from './address-fault.ts';
import { Basis } from './basis.tsx';
import { directoryPaths } from './directory-paths.ts';
import { type DirectoryWords, say } from './speech.ts';

export interface HolidayListView {
  readonly year: number;
  readonly years: readonly number[];
  readonly region: { readonly code: RegionCode; readonly name: string } | null;
  /** Regions with days off of their own. */
  readonly regions: readonly { readonly code: RegionCode; readonly name: string }[];
  readonly days: readonly RecordedHoliday[];
  readonly withdrawn: readonly RecordedHoliday[];
  /** The last day up to which every day off is known. */
  readonly coverage: LocalDate | null;
  readonly missing: readonly Occasion[];
  readonly regionNames: ReadonlyMap<RegionCode, string>;
  readonly mayDeclare: boolean;
  readonly fault: AddressFault;
}

interface Props {
  readonly view: HolidayListView;
  readonly lang: Lang;
}

export function holidayListTitle(view: HolidayListView, lang: Lang): string {
  const t = say(lang);
  if (view.days.length === 0) return t('holidays.title.empty', { year: String(view.year) });
  return t('holidays.title', {
    year: String(view.year),
    national: countOf(view, 'national'),
    leave: countOf(view, 'joint_leave'),
    regional: countOf(view, 'regional'),
  });
}

export function HolidayListPage({ view, lang }: Props) {
  const t = say(lang);
  return (
    <div class="stack-large">
      {view.fault !== null && <Note kind="bad">{view.fault}</Note>}
      <div class="stack">
        <h1>{holidayListTitle(view, lang)}</h1>
        <p class="lead">{t('holidays.lead')}</p>
      </div>
      <Choice view={view} lang={lang} />
      <Completeness view={view} lang={lang} />
      {view.days.length === 0 ? (
        <EmptyState kind="nothing_yet" icon="calendar" level={2} title={t('holidays.empty.title')}>
          {t('holidays.empty')}
        </EmptyState>
      ) : (
        <DayTable id="libur" days={view.days} view={view} lang={lang} />
      )}
      {view.withdrawn.length > 0 && (
        <Fold summary={t('holidays.withdrawn', { count: view.withdrawn.length })}>
          <DayTable id="libur-dicabut" days={view.withdrawn} view={view} lang={lang} />
        </Fold>
      )}
      {view.mayDeclare && (
        <p>
          <ButtonLink kind="plain" href={directoryPaths.declareHoliday.to({})}>
            {t('declareHoliday.title')}
          </ButtonLink>
        </p>
      )}
    </div>
  );
}

function Choice({ view, lang }: Props) {
  const t = say(lang);
  const { region, regions } = view;
  const known = region === null || regions.some(({ code }) => code === region.code) ? regions : [...regions, region];
  return (
    <Filters
      action={directoryPaths.holidays.to({})}
      label={t('holidays.choice')}
      filters={[
        {
          kind: 'select',
          name: 'tahun',
          label: t('holidays.year'),
          value: String(view.year),
          options: view.years.map((year) => ({ value: String(year), label: String(year) })),
        },
        {
          kind: 'select',
          name: 'wilayah',
          label: t('holidays.region'),
          value: region?.code ?? '',
          options: [
            { value: '', label: t('holidays.region.whole') },
            ...known.map(({ code, name }) => ({ value: code, label: name })),
          ],
        },
      ]}
    />
  );
}

/** Says how far the days off are known, and what a year still lacks: deadlines beyond may move. */
function Completeness({ view, lang }: Props) {
  const t = say(lang);
  const { coverage, missing, year } = view;
  const covered =
    coverage === null
      ? t('holidays.coverage.none')
      : t('holidays.coverage', { date: formatDate(coverage, lang, 'long') });
  if (missing.length === 0) return <p class="small dim">{covered}</p>;
  const names = missing.map((occasion) => occasionWords(occasion, t)).join(', ');
  return (
    <Note kind="warn">
      <p>{t('holidays.provisional', { year: String(year) })}</p>
      <p>{t('holidays.missing', { names })}</p>
      <p>{covered}</p>
    </Note>
  );
}

export function occasionWords(occasion: Occasion, t: DirectoryWords): string {
  return occasion === 'other' ? t('occasion.other') : occasionNames[occasion][t.lang];
}

interface DayTableProps extends Props {
  readonly id: string;
  readonly days: readonly RecordedHoliday[];
}

function DayTable({ id, days, view, lang }: DayTableProps) {
  const t = say(lang);
  const columns: readonly Column<RecordedHoliday>[] = [
    {
      key: 'date',
      head: t('holidays.column.date'),
      rowHeader: true,
      cell: (day) => <a href={directoryPaths.holiday.to({ day: day.id })}>{formatDate(day.date, lang)}</a>,
    },
    { key: 'name', head: t('holidays.column.name'), cell: (day) => day.name[lang] },
    { key: 'kind', head: t('holidays.column.kind'), cell: (day) => kindWords(day, view.regionNames, t) },
    {
      key: 'source',
      head: t('holidays.column.source'),
      cell: (day) => <Basis basis={day.source} lang={lang} />,
    },
  ];
  return (
    <DataTable
      id={id}
      caption={t('directory.section.holidays')}
      captionHidden
      columns={columns}
      rows={days}
      phone="cards"
    />
  );
}

function kindWords(
  { kind, regionCode }: RecordedHoliday,
  names: ReadonlyMap<RegionCode, string>,
  t: DirectoryWords,
): string {
  const words = t(`holidays.kind.${kind}`);
  return regionCode === null ? words : `${words}, ${names.get(regionCode) ?? regionCode}`;
}

function countOf({ days }: HolidayListView, kind: HolidayKind): number {
  return days.filter((day) => day.kind === kind).length;
}
