import { formatCursor } from '../../../kernel/cursor.ts';
import { formatDate, formatTime, localDateIn, zoneShort, type Instant } from '../../../vocabulary/instant.ts';
import { ChartFrame } from '../../../web/components/chart-frame.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Filters, type ActiveFilter } from '../../../web/components/filters.tsx';
import { Note } from '../../../web/components/note.tsx';
import { Pagination } from '../../../web/components/pagination.tsx';
import { Columns, Fold } from '../../../web/components/section.tsx';
import { type Column, DataTable } from '../../../web/components/table.tsx';
import { UnitChart } from '../../../web/components/unit-chart.tsx';
import { boxes, boxSize, periods, type CountedWeek } from '../domain/access-log.ts';
import type { LogFilter } from '../http/access-log.ts';
import { onceonlyPaths } from '../http/onceonly-paths.ts';
import { LogTable } from './access-log-table.tsx';
import type { AccessLogView } from './access-log-view.ts';
import { numberWord, numberWordFirst } from './number-word.ts';
import { say, type Words } from './say.ts';
import { withinSentence } from './value-words.ts';

export function AccessLogBody(view: AccessLogView) {
  const t = say(view.lang);
  const { counts } = view.log;
  return (
    <div class="stack-large">
      <Columns aside={<Weeks t={t} view={view} />} asideLabel={t('weeksTitle')}>
        <div class="stack">
          <h1>{t('logTitle')}</h1>
          <p class="lead">{leadOf(t, view)}</p>
        </div>
      </Columns>
      {counts.withoutCase > 0 && <Unexplained t={t} view={view} />}
      <LogFilters t={t} view={view} />
      {view.rows.length === 0 ? <Nothing t={t} view={view} /> : <Readings t={t} view={view} />}
      <Fold summary={t('heldTitle')}>
        <p>{t('heldText')}</p>
      </Fold>
      <Fold summary={t('ownReadingTitle')}>
        <p>{t('ownReadingText')}</p>
      </Fold>
    </div>
  );
}

interface ViewProps {
  readonly t: Words;
  readonly view: AccessLogView;
}

function leadOf(t: Words, { log, filter, lang }: AccessLogView): string {
  const { readings, withoutCase, agencies } = log.counts;
  const words = {
    readings,
    readingsWord: numberWordFirst(readings, lang),
    agencies: agencies.length,
    agenciesWord: numberWord(agencies.length, lang),
    withoutCase,
    withoutCaseWord: numberWordFirst(withoutCase, lang),
    period: t(`period${filter.period}`),
  };
  return t(isFiltered(filter) ? 'logLeadFiltered' : 'logLead', words);
}

function isFiltered({ agencyId, purpose }: LogFilter): boolean {
  return agencyId !== null || purpose !== null;
}

function Weeks({ t, view }: ViewProps) {
  const { lang, log } = view;
  const { weeks } = log;
  const size = boxSize(weeks);
  const label = ({ from }: CountedWeek) => formatDate(from, lang, 'short').replace(/ \d{4}$/, '');
  const total = weeks.reduce((sum, { readings }) => sum + readings, 0);
  const flagged = weeks.reduce((sum, { withoutCase }) => sum + withoutCase, 0);
  const columns: readonly Column<CountedWeek>[] = [
    { key: 'week', head: t('weekFrom'), cell: (week) => formatDate(week.from, lang, 'short'), rowHeader: true },
    { key: 'readings', head: t('weekReadings'), cell: (week) => week.readings, figures: true },
    { key: 'flagged', head: t('weekWithoutCase'), cell: (week) => week.withoutCase, figures: true },
  ];
  const [first] = weeks;
  const counts = weeks.map(({ readings, withoutCase }) => t('weeksCount', { readings, withoutCase })).join(', ');
  return (
    <ChartFrame
      id="minggu"
      finding={t('weeksTitle')}
      subtitle={t('weeksSubtitle', { size })}
      table={
        <DataTable
          id="minggu-tabel"
          caption={t('weeksTitle')}
          columns={columns}
          rows={weeks}
          totals={[t('total'), total, flagged]}
          phone="fit"
        />
      }
    >
      <UnitChart
        label={t('weeksLabel', { from: first === undefined ? '' : formatDate(first.from, lang, 'long'), counts })}
        columns={weeks.map((week) => ({
          label: label(week),
          units: boxes(week.readings, size),
          marked: boxes(week.withoutCase, size),
        }))}
        markedWords={t('withoutCase')}
      />
    </ChartFrame>
  );
}

/** The reading that a person should look at first; the way to an answer is the agency itself. */
function Unexplained({ t, view }: ViewProps) {
  const { lang, zone, rows } = view;
  const count = view.log.counts.withoutCase;
  const last = rows.find(({ isFlagged }) => isFlagged);
  return (
    <Note kind="warn" title={t('unexplainedTitle', { count, word: numberWordFirst(count, lang) })}>
      {last !== undefined && (
        <p>
          {t(count === 1 ? 'unexplainedOne' : 'unexplainedMany', {
            day: formatDate(localDateIn(last.at, zone), lang),
            time: formatTime(last.at, zone, lang),
            who: `${last.agency} (${last.reader})`,
            what: new Intl.ListFormat(lang).format(last.data.map(withinSentence)),
          })}
        </p>
      )}
      <p>{t('unexplainedDo')}</p>
    </Note>
  );
}

function LogFilters({ t, view }: ViewProps) {
  const { filter } = view;
  const agencies = [{ value: '', label: t('allAgencies') }, ...view.agencies];
  const purposes = [{ value: '', label: t('allPurposes') }, ...view.purposes];
  return (
    <Filters
      action={onceonlyPaths.accessLog.to({})}
      label={t('filterLabel')}
      filters={[
        {
          kind: 'select',
          name: 'kurun',
          label: t('filterPeriod'),
          value: filter.period,
          options: periods.map((value) => ({ value, label: t(`option${value}`) })),
        },
        {
          kind: 'select',
          name: 'instansi',
          label: t('filterAgency'),
          value: filter.agencyId ?? '',
          options: agencies,
        },
        { kind: 'select', name: 'untuk', label: t('filterPurpose'), value: filter.purpose ?? '', options: purposes },
      ]}
      active={activeFilters(view)}
      clearHref={isFiltered(filter) ? logHref({ ...filter, agencyId: null, purpose: null }) : undefined}
    />
  );
}

function activeFilters({ filter, agencies, purposes }: AccessLogView): readonly ActiveFilter[] {
  const agency = agencies.find(({ value }) => value === filter.agencyId);
  const purpose = purposes.find(({ value }) => value === filter.purpose);
  return [
    ...(agency === undefined ? [] : [{ name: agency.label, removeHref: logHref({ ...filter, agencyId: null }) }]),
    ...(purpose === undefined ? [] : [{ name: purpose.label, removeHref: logHref({ ...filter, purpose: null }) }]),
  ];
}

function Nothing({ t, view }: ViewProps) {
  const { filter } = view;
  if (filter.period === 'semua' && !isFiltered(filter)) {
    return (
      <EmptyState kind="nothing_yet" icon="eye" level={2} title={t('nothingYetTitle')}>
        {t('nothingYet')}
      </EmptyState>
    );
  }
  const way = { href: logHref({ period: 'semua', agencyId: null, purpose: null }), label: t('clearFilters') };
  return (
    <EmptyState kind="nothing_found" level={2} title={t('nothingFoundTitle')} way={way}>
      {t('nothingFound')}
    </EmptyState>
  );
}

function Readings({ t, view }: ViewProps) {
  const { rows, filter, log, isFirstPage } = view;
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return null;
  const query = queryOf(filter);
  return (
    <div class="stack">
      <LogTable t={t} rows={rows} caption={captionOf(t, view, [first.at, last.at])} />
      <Pagination
        summary={t('shown', { shown: rows.length, total: log.counts.readings })}
        nextHref={log.page.next === null ? undefined : logHref(filter, formatCursor(log.page.next))}
        across={
          <>
            {!isFirstPage && (
              <>
                <a href={logHref(filter)}>{t('newest')}</a>.{' '}
              </>
            )}
            {t('download')}: <a href={onceonlyPaths.accessCsv.to({}, query)}>CSV</a>,{' '}
            <a href={onceonlyPaths.accessJson.to({}, query)}>JSON</a>
          </>
        }
      />
    </div>
  );
}

/** "24 November sampai 19 November 2026, waktu WIB" */
function captionOf(t: Words, { lang, zone }: AccessLogView, [newest, oldest]: readonly [Instant, Instant]): string {
  const [from, until] = [localDateIn(newest, zone), localDateIn(oldest, zone)];
  const first = formatDate(from, lang, 'long');
  const last = formatDate(until, lang, 'long');
  if (from === until) return t('logCaptionDay', { day: first, zone: zoneShort(zone) });
  const isOneYear = from.slice(0, 4) === until.slice(0, 4);
  return t('logCaption', { from: isOneYear ? first.replace(/ \d+$/, '') : first, until: last, zone: zoneShort(zone) });
}

function logHref(filter: LogFilter, after?: string): string {
  return onceonlyPaths.accessLog.to({}, { ...queryOf(filter), ...(after === undefined ? {} : { sesudah: after }) });
}

function queryOf({ period, agencyId, purpose }: LogFilter): Readonly<Record<string, string>> {
  return {
    ...(period === '30' ? {} : { kurun: period }),
    ...(agencyId === null ? {} : { instansi: agencyId }),
    ...(purpose === null ? {} : { untuk: purpose }),
  };
}
