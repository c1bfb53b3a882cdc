import { formTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Tx } from '../../../../kernel/database.ts';
import { type PreparedFile, prepareFile } from '../../../../kernel/files/files.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import type { Path } from '../../../../kernel/http/path.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import { type Route, routesFor } from '../../../../kernel/http/route.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import type { AuditEvent } from '../../domain/audit/audit-event.ts';
import { auditAuthority, type CampaignAction, type InCampaign } from '../../domain/authority-audit.ts';
import { actOnAudit, type Decided, unknownAudit } from '../../http/audit/act.ts';
import type { AuditCase } from '../../http/audit/audit-case.ts';
import { evidenceRules, mostFiles, uploadBytes, wordsBytes } from '../../http/audit/audit-limits.ts';
import { type OpenedAudit, openAudit } from '../../http/audit/open-audit.ts';
import { FormBody, SEEN } from './form-body.tsx';
import type { FieldSpec, FormView } from './form-spec.ts';
import { type FieldValues, readFields, typedIn } from './read-fields.ts';
import { type AuditWords, say } from './say.ts';

type Params = Readonly<Record<string, string>>;

/** An audit that is open, with what a form needs besides. */
export interface FormAt {
  readonly ask: Ask;
  readonly params: Params;
  readonly opened: OpenedAudit;
  readonly t: AuditWords;
}

/** A form's answers with the files that came, and the state it was made from. */
export interface Sent {
  readonly values: FieldValues;
  readonly fileIds: readonly string[];
  readonly seen: number;
}

/** A null answer: nothing is at this address. */
export type Decide = (at: FormAt, sent: Sent, tx: Tx) => Promise<Decided | null> | Decided | null;

/** One thing that can be done in an audit: its address, who may, its page, and what it makes happen. */
export interface AuditForm {
  readonly path: Path<`/pemeriksaan/:id${string}`>;
  readonly action: CampaignAction;
  /** What the audit log calls it. */
  readonly audit: string;
  /** The ministries it is addressed to; null: nothing is at this address. Default: all of the letter. */
  readonly addressees?: (found: AuditCase, params: Params) => readonly string[] | null;
  /** null: nothing is at this address. */
  readonly show: (at: FormAt) => Promise<FormView | null> | FormView | null;
  /** What is wrong with the answers taken together, said at a field. */
  readonly check?: (at: FormAt, values: FieldValues) => readonly FieldError[];
  /** Decides under lock; or, where it must first ask elsewhere, asks and then gives what decides. */
  readonly decide: Decide | { readonly after: (at: FormAt, values: FieldValues) => Promise<Decide> };
  readonly to: (at: FormAt, events: readonly AuditEvent[]) => string;
  /** Who reads its files beside their agency; none by default. */
  readonly fileReaders?: (found: AuditCase) => readonly string[];
  readonly takesFiles?: boolean;
}

const route = routesFor(auditAuthority);

/** The page of a form and its sending. */
export function formRoutes(form: AuditForm): readonly Route[] {
  const send = {
    audit: form.audit,
    handle: (ask: Ask<`/pemeriksaan/:id${string}`>, permit: Permit<InCampaign>) => sendForm(form, ask, permit),
  };
  return [
    route.get(form.path, form.action, (ask, permit) => showForm(form, ask, permit)),
    form.takesFiles === true
      ? route.upload(form.path, form.action, { ...send, bodyBytes: uploadBytes })
      : route.post(form.path, form.action, { ...send, bodyBytes: wordsBytes }),
  ];
}

type FormAsk = Ask<`/pemeriksaan/:id${string}`>;

async function openFor(form: AuditForm, ask: FormAsk, permit: Permit<InCampaign>) {
  const params: Params = ask.params;
  const opened = await openAudit(ask, permit, (found) => addressed(form, found, params));
  if (!opened.ok) return opened;
  return ok({ at: { ask, params, opened: opened.value, t: say(ask.lang) }, rule: opened.value.rule });
}

function addressed(form: AuditForm, found: AuditCase, params: Params) {
  return form.addressees === undefined ? found.campaign.scope : form.addressees(found, params);
}

async function showForm(form: AuditForm, ask: FormAsk, permit: Permit<InCampaign>): Promise<Reply> {
  const opened = await openFor(form, ask, permit);
  if (!opened.ok) return opened.error;
  const view = await form.show(opened.value.at);
  return view === null ? unknownAudit() : draw(ask, view, { errors: [], isTyped: false });
}

async function sendForm(form: AuditForm, ask: FormAsk, permit: Permit<InCampaign>): Promise<Reply> {
  const opened = await openFor(form, ask, permit);
  if (!opened.ok) return opened.error;
  const { at, rule } = opened.value;
  const view = await form.show(at);
  if (view === null) return unknownAudit();
  const values = readFields(ask.form, view.fields, at.t);
  const files = await readFiles(form, at, view.fields);
  const together = values.ok ? (form.check?.(at, values.value) ?? []) : values.error;
  const errors = [...together, ...(files.ok ? [] : files.error)];
  if (!values.ok || !files.ok || errors.length > 0) return draw(ask, view, { errors, isTyped: true });
  const decide = typeof form.decide === 'function' ? form.decide : await form.decide.after(at, values.value);
  const seen = Number(ask.form.text(SEEN)) || 0;
  const reply = await actOnAudit(ask, {
    campaignId: at.opened.head.id,
    permitted: { rule },
    files: files.value,
    calendar: at.opened.calendar,
    decide: async (tx, { found, fileIds }) =>
      decide({ ...at, opened: { ...at.opened, ...found } }, { values: values.value, fileIds, seen }, tx),
    to: (events) => form.to(at, events),
    back: view.back.href,
  });
  if (reply.kind !== 'refusal' || reply.code !== 'audit_moved_on') return reply;
  return draw(ask, view, { errors: [], isTyped: true });
}

/** Five at most, each by its content; a wrong one is named and the words are kept. */
async function readFiles(
  form: AuditForm,
  { ask, opened, t }: FormAt,
  fields: readonly FieldSpec[],
): Promise<Result<readonly PreparedFile[], readonly FieldError[]>> {
  const field = fields.find(({ kind }) => kind === 'files');
  if (field === undefined) return ok([]);
  const { name, label } = field;
  const given = ask.files.filter((file) => file.field === name);
  if (given.length === 0 && field.isOptional !== true)
    return err([{ field: name, message: t('error.empty', { label }) }]);
  if (given.length > mostFiles) return err([{ field: name, message: t('error.files', { count: mostFiles }) }]);
  const { agencyId, officerId } = opened.actor;
  const ready: PreparedFile[] = [];
  for (const { claimedName, bytes } of given) {
    const at = ask.services.clock.trueNow();
    const readerIds = form.fileReaders?.(opened) ?? [];
    const file = { agencyId, readerIds, name: claimedName, bytes, storedBy: officerId, at };
    const prepared = await prepareFile(ask.services.keys.data, file, evidenceRules);
    if (!prepared.ok)
      return err([{ field: name, message: t(`error.${prepared.error}`, { name: shortName(claimedName) }) }]);
    ready.push(prepared.value);
  }
  return ok(ready);
}

function shortName(claimed: string): string {
  return claimed.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').slice(-80);
}

function draw(
  ask: Ask,
  view: FormView,
  { errors, isTyped }: { readonly errors: readonly FieldError[]; readonly isTyped: boolean },
): Reply {
  const seen = isTyped ? ask.form.text(SEEN) : '';
  const hasMoved = isTyped && view.seen !== undefined && seen !== '' && seen !== String(view.seen);
  const drawn = {
    ...view,
    action: ask.address,
    tokens: formTokens(ask),
    errors,
    typed: isTyped ? typedIn(ask.form) : null,
    changed: hasMoved ? changedWords(ask, view.fields) : [],
  };
  const hasErrors = errors.length > 0;
  const kept = hasMoved ? 409 : 200;
  const status = hasErrors ? 422 : kept;
  return page(view.title, <FormBody view={drawn} lang={ask.lang} />, { layout: 'desk-text', hasErrors, status });
}

/** What stands now where something else was typed. */
function changedWords({ form }: Ask, fields: readonly FieldSpec[]) {
  return fields.flatMap((field) => {
    if ((field.kind !== 'line' && field.kind !== 'words') || field.value === undefined) return [];
    return form.text(field.name).trim() === field.value ? [] : [{ label: field.label, words: field.value }];
  });
}
