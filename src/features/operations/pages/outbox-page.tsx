import { formatCursor, parseCursor, type Cursor } from '../../../kernel/cursor.ts';
import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import { refuse, type Reply } from '../../../kernel/http/reply.ts';
import { listStuck, type StuckEffect } from '../../../kernel/outbox/stuck.ts';
import { overviewOutbox } from '../../../kernel/outbox/overview.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import { Button } from '../../../web/components/button.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Form } from '../../../web/components/form.tsx';
import { Pagination } from '../../../web/components/pagination.tsx';
import { DataTable, type Column } from '../../../web/components/table.tsx';
import type { ThisNode } from '../domain/authority.ts';
import { faultCode } from '../domain/fault-code.ts';
import { thisNode } from '../http/act-once.ts';
import { operationsPaths } from '../http/operations-paths.ts';
import { countSetAside } from '../storage/outbox-effect.ts';
import { DeskBody, deskPage, deskTop, formSecrets, type DeskTop, type FormSecrets } from './desk.tsx';
import { time } from './format.ts';
import { say, type Words } from './say.ts';

const PAGE_ROWS = 25;

type Listed = StuckEffect['state'];

/** The words for the two lists in an address. */
const ADDRESSED: Readonly<Record<string, Listed>> = { gagal: 'failing', disisihkan: 'set_aside' };

/** Deliveries that gave up, or that an operator gave up. */
export async function outboxPage(ask: Ask, permit: Permit<ThisNode>): Promise<Reply> {
  const permitted = permit(thisNode(ask));
  if (!permitted.ok) return permitted.error;
  const state = ADDRESSED[ask.query.get('keadaan') ?? 'gagal'];
  const asked = ask.query.get('sesudah');
  const after = asked === null ? null : parseCursor(asked);
  if (state === undefined) return refuse('page_unknown', { next: operationsPaths.outbox.to({}) });
  if (after !== null && !after.ok) return refuse(after.error, { next: operationsPaths.outbox.to({}) });
  const read = await ask.services.db.as(WORKER, async (tx) => ({
    list: await listStuck(tx, { state, after: after?.value ?? null, limit: PAGE_ROWS }),
    kinds: await overviewOutbox(tx),
    setAside: await countSetAside(tx),
  }));
  const failing = read.kinds.reduce((sum, kind) => sum + kind.failing, 0);
  const view: OutboxView = {
    desk: deskTop(ask),
    state,
    failing,
    setAside: read.setAside,
    effects: read.list.entries,
    next: read.list.next,
    form: () => formSecrets(ask),
    isFirstPage: after === null,
  };
  return deskPage(outboxTitle(view), <Outbox {...view} />);
}

export interface OutboxView {
  readonly desk: DeskTop;
  readonly state: Listed;
  readonly failing: number;
  readonly setAside: number;
  readonly effects: readonly StuckEffect[];
  readonly next: Cursor | null;
  readonly isFirstPage: boolean;
  /** Each retry is a form of its own. */
  readonly form: () => FormSecrets;
}

export function outboxTitle({ desk, state, failing, setAside }: OutboxView): string {
  const t = say(desk.lang);
  return state === 'failing' ? t('outboxFailing', { count: failing }) : t('outboxSetAside', { count: setAside });
}

export function Outbox(view: OutboxView) {
  const { desk, state, effects } = view;
  const t = say(desk.lang);
  return (
    <DeskBody desk={desk}>
      <h1>{outboxTitle(view)}</h1>
      <p class="dim">{t(state === 'failing' ? 'outboxFailingLead' : 'outboxSetAsideLead')}</p>
      <Lists t={t} view={view} />
      {effects.length === 0 ? <NothingStuck t={t} view={view} /> : <Effects t={t} view={view} />}
    </DeskBody>
  );
}

function Lists({ t, view }: { readonly t: Words; readonly view: OutboxView }) {
  const lists = [
    { state: 'failing', label: t('outboxListFailing', { count: view.failing }), href: operationsPaths.outbox.to({}) },
    {
      state: 'set_aside',
      label: t('outboxListSetAside', { count: view.setAside }),
      href: operationsPaths.outbox.to({}, { keadaan: 'disisihkan' }),
    },
  ] as const;
  return (
    <nav class="row" aria-label={t('outboxLists')}>
      {lists.map(({ state, label, href }) => (state === view.state ? <b>{label}</b> : <a href={href}>{label}</a>))}
    </nav>
  );
}

function NothingStuck({ t, view }: { readonly t: Words; readonly view: OutboxView }) {
  if (view.state === 'failing') {
    return (
      <EmptyState
        kind="all_done"
        level={2}
        title={t('outboxNoneTitle')}
        way={{ href: operationsPaths.state.to({}), label: t('toState') }}
      >
        {t('outboxNoneText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      kind="nothing_yet"
      level={2}
      title={t('outboxNoneAside')}
      way={{ href: operationsPaths.outbox.to({}), label: t('toFailing') }}
    >
      {t('outboxNoneAsideText')}
    </EmptyState>
  );
}

function Effects({ t, view }: { readonly t: Words; readonly view: OutboxView }) {
  const { state, effects, next } = view;
  return (
    <>
      <DataTable
        id="kiriman"
        caption={outboxTitle(view)}
        captionHidden
        columns={columnsOf(view, t)}
        rows={effects}
        phone="cards"
        stickyHead
      />
      <Pagination
        summary={t('rowsShown', { count: effects.length })}
        previousHref={view.isFirstPage ? undefined : operationsPaths.outbox.to({}, { keadaan: addressOf(state) })}
        nextHref={
          next === null
            ? undefined
            : operationsPaths.outbox.to({}, { keadaan: addressOf(state), sesudah: formatCursor(next) })
        }
      />
    </>
  );
}

function columnsOf({ state, form }: OutboxView, t: Words): readonly Column<StuckEffect>[] {
  const open = (effect: StuckEffect) => operationsPaths.effect.to({ id: effect.id });
  const last: Column<StuckEffect> =
    state === 'failing'
      ? { key: 'error', head: t('effectError'), cell: ({ lastError }) => <FaultCode t={t} line={lastError} /> }
      : { key: 'reason', head: t('effectReason'), cell: ({ setAsideReason }) => setAsideReason };
  return [
    {
      key: 'kind',
      head: t('outboxKind'),
      cell: (effect) => (
        <a href={open(effect)}>
          <code>{effect.kind}</code>
        </a>
      ),
      rowHeader: true,
    },
    { key: 'created', head: t('effectCreated'), cell: ({ createdAt }) => time(createdAt, t.lang), noWrap: true },
    {
      key: 'at',
      head: t(state === 'failing' ? 'effectFailedAt' : 'effectAsideAt'),
      cell: ({ at }) => time(at, t.lang),
      noWrap: true,
    },
    { key: 'attempts', head: t('effectAttempts'), cell: ({ attempts }) => attempts, figures: true },
    last,
    {
      key: 'act',
      head: t('actions'),
      cell: (effect) => <RowActions t={t} effect={effect} form={form()} />,
      phoneLabel: null,
    },
  ];
}

interface RowActionsProps {
  readonly t: Words;
  readonly effect: StuckEffect;
  readonly form: FormSecrets;
}

/** To try again is harmless; to give up asks why first. */
function RowActions({ t, effect, form }: RowActionsProps) {
  const { id, kind, state, at } = effect;
  const about = <span class="visually-hidden"> {t('retryOf', { kind, time: time(at, t.lang) })}</span>;
  return (
    <div class="row">
      <Form action={operationsPaths.retry.to({ id })} {...form}>
        <Button kind="plain" small>
          {t('retryNow')}
          {about}
        </Button>
      </Form>
      {state === 'failing' && (
        <a href={operationsPaths.setAside.to({ id })}>
          {t('setAside')}
          {about}
        </a>
      )}
    </div>
  );
}

/** The class and code of a fault; its message stays in the log. */
export function FaultCode({ t, line }: { readonly t: Words; readonly line: string | null }) {
  const code = faultCode(line);
  return code === null ? <>{t('effectNoCode')}</> : <code>{code}</code>;
}

function addressOf(state: Listed): string {
  return state === 'failing' ? 'gagal' : 'disisihkan';
}
