import type { Lang } from '../../../vocabulary/lang.ts';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { type ActiveFilter, Filters } from '../../../web/components/filters.tsx';
import { Pagination } from '../../../web/components/pagination.tsx';
import { StatusTag } from '../../../web/components/status-tag.tsx';
import { type Column, DataTable } from '../../../web/components/table.tsx';
import type { Side } from '../domain/entry.ts';
import { readHead } from '../domain/message-head.ts';
import { exchangePaths as paths } from '../http/exchange-paths.ts';
import type { LoggedCall } from '../storage/call-list.ts';
import { outcomeOf } from './call-outcome.ts';
import { ExchangeSections, type SectionName } from './exchange-sections.tsx';
import { formatMoment } from './moment.ts';
import { say } from './speech.ts';

export interface CallFilter {
  readonly side: Side | null;
  readonly service: string | null;
  readonly message: string;
}

export interface CallsView {
  readonly sections: readonly SectionName[];
  /** The organisation whose calls these are; null when it is no member. */
  readonly agency: string | null;
  readonly filter: CallFilter;
  readonly calls: readonly LoggedCall[];
  /** Where the next page begins, as the address says it; null on the last. */
  readonly next: string | null;
  /** Short names of the other members. */
  readonly names: ReadonlyMap<string, string>;
  /** Titles of the services that may be filtered by. */
  readonly services: ReadonlyMap<string, Readonly<Record<Lang, string>>>;
  /** What purposes are called, by their code. */
  readonly purposes: ReadonlyMap<string, Readonly<Record<Lang, string>>>;
}

interface Props {
  readonly view: CallsView;
  readonly lang: Lang;
}

export function callsTitle({ agency }: CallsView, lang: Lang): string {
  const t = say(lang);
  return agency === null ? t('calls.notMember.title') : t('calls.title', { agency });
}

/** What one organisation asked and answered, call by call, each with the way to its evidence. */
export function CallsPage({ view, lang }: Props) {
  const t = say(lang);
  return (
    <div class="stack-large">
      <div class="stack">
        <ExchangeSections sections={view.sections} current="calls" lang={lang} />
        <h1>{callsTitle(view, lang)}</h1>
        <p>{t(view.agency === null ? 'calls.notMember' : 'calls.lead')}</p>
      </div>
      {view.agency !== null && <CallFilters view={view} lang={lang} />}
      {view.agency !== null &&
        (view.calls.length === 0 ? <Nothing view={view} lang={lang} /> : <Found view={view} lang={lang} />)}
    </div>
  );
}

function CallFilters({ view, lang }: Props) {
  const t = say(lang);
  const { side, service, message } = view.filter;
  const all = { value: '', label: t('calls.filter.all') };
  return (
    <Filters
      action={paths.calls.to({})}
      label={t('calls.filter')}
      filters={[
        {
          kind: 'select',
          name: 'arah',
          label: t('calls.filter.side'),
          value: side ?? '',
          options: [all, ...SIDES.map((value) => ({ value, label: t(`calls.side.${value}`) }))],
        },
        {
          kind: 'select',
          name: 'layanan',
          label: t('calls.filter.service'),
          value: service ?? '',
          options: [all, ...[...view.services].map(([value, title]) => ({ value, label: title[lang] }))],
        },
        { kind: 'search', name: 'pesan', label: t('calls.filter.message'), value: message },
      ]}
      active={activeFilters(view, lang)}
    />
  );
}

const SIDES: readonly Side[] = ['consumer', 'provider'];

function activeFilters({ filter, services }: CallsView, lang: Lang): readonly ActiveFilter[] {
  const t = say(lang);
  const { side, service, message } = filter;
  return [
    ...(side === null ? [] : [{ name: t(`calls.side.${side}`), removeHref: addressOf({ ...filter, side: null }) }]),
    ...(service === null
      ? []
      : [{ name: services.get(service)?.[lang] ?? service, removeHref: addressOf({ ...filter, service: null }) }]),
    ...(message === '' ? [] : [{ name: message, removeHref: addressOf({ ...filter, message: '' }) }]),
  ];
}

function Nothing({ view, lang }: Props) {
  const t = say(lang);
  if (activeFilters(view, lang).length === 0) {
    return (
      <EmptyState kind="nothing_yet" icon="plug" level={2} title={t('calls.none.title')}>
        {t('calls.none')}
      </EmptyState>
    );
  }
  return (
    <EmptyState kind="nothing_found" level={2} title={t('calls.nothing.title')}>
      {t('calls.nothing')}
    </EmptyState>
  );
}

function Found({ view, lang }: Props) {
  const t = say(lang);
  return (
    <>
      <DataTable
        id="panggilan"
        caption={t('exchange.section.calls')}
        captionHidden
        columns={columnsOf(view, lang)}
        rows={view.calls}
        phone="scroll"
        stickyHead
      />
      <Pagination
        summary={t('calls.shown', { count: view.calls.length })}
        nextHref={view.next === null ? undefined : addressOf(view.filter, view.next)}
      />
    </>
  );
}

function columnsOf(view: CallsView, lang: Lang): readonly Column<LoggedCall>[] {
  const t = say(lang);
  return [
    {
      key: 'time',
      head: t('calls.column.time'),
      rowHeader: true,
      noWrap: true,
      cell: ({ at, request }) => (
        <a href={paths.call.to({ messageId: request.entry.messageId })}>{formatMoment(at, lang)}</a>
      ),
    },
    { key: 'side', head: t('calls.column.side'), cell: ({ request }) => t(`calls.side.${request.entry.side}`) },
    {
      key: 'peer',
      head: t('calls.column.peer'),
      cell: ({ request }) => view.names.get(request.entry.peer) ?? request.entry.peer,
    },
    {
      key: 'service',
      head: t('calls.column.service'),
      cell: ({ request }) => view.services.get(request.entry.service)?.[lang] ?? request.entry.service,
    },
    { key: 'purpose', head: t('calls.column.purpose'), cell: (call) => purposeOf(call, view, lang) },
    { key: 'outcome', head: t('calls.column.outcome'), cell: (call) => <Outcome call={call} lang={lang} /> },
    {
      key: 'message',
      head: t('calls.column.message'),
      cell: ({ request }) => <span class="code small">{request.entry.messageId}</span>,
    },
  ];
}

function purposeOf({ request }: LoggedCall, view: CallsView, lang: Lang): string {
  const head = readHead(request.entry.head);
  if (!head.ok || head.value.kind !== 'request') return '';
  const { purpose, caseRef } = head.value;
  const words = view.purposes.get(purpose)?.[lang] ?? purpose;
  return caseRef === null ? words : say(lang)('call.purposeCase', { purpose: words, caseRef });
}

function Outcome({ call, lang }: { readonly call: LoggedCall; readonly lang: Lang }) {
  const { says, kind } = outcomeOf(call.response?.entry ?? null, say(lang));
  return kind === null ? says : <StatusTag kind={kind}>{says}</StatusTag>;
}

function addressOf({ side, service, message }: CallFilter, after?: string): string {
  return paths.calls.to({}, { arah: side ?? undefined, layanan: service ?? undefined, pesan: message, sesudah: after });
}
