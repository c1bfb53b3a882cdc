import { err, ok } from '../../../vocabulary/result.ts';
import { audit, type AuditEvent } from '../../../kernel/audit/audit.ts';
import { hurryRetries } from '../../../kernel/outbox/hurry.ts';
import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import { refuse, type Reply } from '../../../kernel/http/reply.ts';
import { Button } from '../../../web/components/button.tsx';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Form } from '../../../web/components/form.tsx';
import { StatusTag } from '../../../web/components/status-tag.tsx';
import { DataTable, type Column } from '../../../web/components/table.tsx';
import type { ThisNode } from '../domain/authority.ts';
import type { SandboxControl, SandboxState } from '../domain/sandbox-control.ts';
import { actOnce, permitInSample, type Acting } from '../http/act-once.ts';
import { operationsPaths } from '../http/operations-paths.ts';
import { DeskBody, deskPage, deskTop, formSecrets, type DeskTop, type FormSecrets } from './desk.tsx';
import { percent, time } from './format.ts';
import { say, type Words } from './say.ts';

/** How the played agencies behave, each with its switch. */
export async function sandboxPage(control: SandboxControl | null, ask: Ask, permit: Permit<ThisNode>): Promise<Reply> {
  const permitted = permitInSample(ask, permit);
  if (!permitted.ok) return permitted.error;
  const view: SandboxView = {
    desk: deskTop(ask),
    sandboxes: await (control ?? NOBODY).list(),
    form: () => formSecrets(ask),
  };
  return deskPage(sandboxTitle(view), <Sandboxes {...view} />);
}

interface Switching {
  readonly name: string;
  readonly outage: boolean;
  readonly permit: Permit<ThisNode>;
}

/** Switches one off or on. The audit event stands first, so that no switch goes unrecorded. */
export async function switchSandbox(
  control: SandboxControl | null,
  ask: Ask,
  { name, outage, permit }: Switching,
): Promise<Reply> {
  const permitted = permitInSample(ask, permit);
  if (!permitted.ok) return permitted.error;
  const sandboxes = control ?? NOBODY;
  const next = operationsPaths.sandboxes.to({});
  return actOnce(ask, permitted.value, async (tx, acting) => {
    const sandbox = (await sandboxes.list()).find((one) => one.name === name);
    if (sandbox === undefined) return err(refuse('sandbox_unknown', { next }));
    if ((sandbox.outageSince !== null) === outage) return ok(next);
    await audit(tx, switchedEvent(ask, sandbox.name, acting));
    await sandboxes.set(sandbox.name, { outage, at: acting.now });
    // What failed while it was off need not wait out its pause.
    if (!outage) await hurryRetries(tx, acting.now);
    return ok(next);
  });
}

function switchedEvent(ask: Ask, name: string, { now, ...acting }: Acting): AuditEvent {
  const { audit: event, action } = ask.route;
  if (event === null) throw new Error('A switch without an audit event.');
  return { ...acting, event, action, personId: null, subject: { kind: 'sandbox', id: name }, outcome: 'done', at: now };
}

/** Where nobody plays agencies, as in a sample on a server of its own. */
const NOBODY: SandboxControl = {
  list: async () => [],
  set: async (name) => {
    throw new Error(`There is no sandbox ${name}.`);
  },
};

export interface SandboxView {
  readonly desk: DeskTop;
  readonly sandboxes: readonly SandboxState[];
  /** Each switch is a form of its own. */
  readonly form: () => FormSecrets;
}

export function sandboxTitle({ desk, sandboxes }: Pick<SandboxView, 'desk' | 'sandboxes'>): string {
  const t = say(desk.lang);
  const off = sandboxes.filter(({ outageSince }) => outageSince !== null).length;
  if (off === 0) return t('sandboxesAnswer', { count: sandboxes.length });
  return t('sandboxesOff', { off, count: sandboxes.length });
}

export function Sandboxes(view: SandboxView) {
  const { desk, sandboxes } = view;
  const t = say(desk.lang);
  return (
    <DeskBody desk={desk}>
      <h1>{sandboxTitle(view)}</h1>
      {sandboxes.length === 0 ? <NoSandboxes t={t} /> : <SandboxTable t={t} view={view} />}
    </DeskBody>
  );
}

function NoSandboxes({ t }: { readonly t: Words }) {
  const way = { href: operationsPaths.state.to({}), label: t('toState') };
  return (
    <EmptyState kind="nothing_yet" level={2} title={t('sandboxNone')} way={way}>
      {t('sandboxNoneText')}
    </EmptyState>
  );
}

function SandboxTable({ t, view }: { readonly t: Words; readonly view: SandboxView }) {
  return (
    <>
      <p>{t('sandboxLead')}</p>
      <DataTable
        id="kotak-pasir"
        caption={t('navSandboxes')}
        captionHidden
        columns={columnsOf(view, t)}
        rows={view.sandboxes}
        phone="cards"
      />
      <p class="tiny dim">{t('sandboxNote')}</p>
    </>
  );
}

function columnsOf({ desk, form }: SandboxView, t: Words): readonly Column<SandboxState>[] {
  const number = new Intl.NumberFormat(desk.lang);
  return [
    { key: 'title', head: t('sandboxSource'), cell: ({ title }) => title[desk.lang], rowHeader: true },
    {
      key: 'state',
      head: t('sandboxState'),
      cell: ({ outageSince }) =>
        outageSince === null ? (
          t('sandboxOn')
        ) : (
          <StatusTag kind="warn" icon="unreachable">
            {t('sandboxOff', { since: time(outageSince, desk.lang) })}
          </StatusTag>
        ),
    },
    { key: 'median', head: t('sandboxMedian'), cell: ({ medianMs }) => number.format(medianMs), figures: true },
    { key: 'p99', head: t('sandboxSlowest'), cell: ({ p99Ms }) => number.format(p99Ms), figures: true },
    { key: 'errors', head: t('sandboxErrors'), cell: ({ errorRate }) => percent(errorRate, desk.lang), figures: true },
    {
      key: 'switch',
      head: t('actions'),
      cell: (sandbox) => <Switch t={t} sandbox={sandbox} form={form()} />,
      phoneLabel: null,
    },
  ];
}

interface SwitchProps {
  readonly t: Words;
  readonly sandbox: SandboxState;
  readonly form: FormSecrets;
}

function Switch({ t, sandbox, form }: SwitchProps) {
  const isOff = sandbox.outageSince !== null;
  const path = isOff ? operationsPaths.sandboxOn : operationsPaths.sandboxOff;
  return (
    <Form action={path.to({ name: sandbox.name })} {...form}>
      <Button kind={isOff ? 'primary' : 'plain'} small>
        {t(isOff ? 'switchOn' : 'switchOff')}
        <span class="visually-hidden"> {sandbox.title[t.lang]}</span>
      </Button>
    </Form>
  );
}
