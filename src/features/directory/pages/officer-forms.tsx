import { askingOfficer } from '../../../kernel/http/asking-officer.ts';
import { formTokens } from '../../../kernel/http/form-tokens.ts';
import { formatDateTimeZone } from '../../../vocabulary/instant.ts';
import type { Result } from '../../../vocabulary/result.ts';
import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import { page, refuse, type RefusalReply, type Reply } from '../../../kernel/http/reply.ts';
import { newId } from '../../../kernel/ids.ts';
import { endSessions } from '../../../kernel/session.ts';
import type { DirectoryCircumstances } from '../domain/authority.ts';
import {
  approveReplacement,
  endRole,
  grantRole,
  reinstate,
  renewInvitation,
  reportLostPasskey,
  suspend,
} from '../domain/officer-decisions.ts';
import { suspensionReasons } from '../domain/officer-event.ts';
import { rolesFor } from '../domain/role.ts';
import type { ChangeRefusal } from '../http/change-officer.ts';
import { openInvitation } from '../http/invitation.ts';
import { directoryErrors } from '../text/errors.ts';
import { permitOnceTwo } from './desk-form.ts';
import { directoryPaths } from './directory-paths.ts';
import { type FormFault, noFault, unreadable } from './form-errors.ts';
import { readingOf } from './form-reading.ts';
import { initialForm } from './initial-form.ts';
import { writeAndEndSessions, writeOfficer } from './officer-change.ts';
import { namesOfOfficers, type OfficerFile, openOfficer } from './officer-file.ts';
import {
  EndRolePage,
  endRoleTitle,
  GrantRolePage,
  grantRoleTitle,
  type OfficerFormView,
  PasskeyPage,
  passkeyTitle,
  ReinstatePage,
  reinstateTitle,
  SuspendPage,
  suspendTitle,
} from './officer-form-pages.tsx';
import { eventWords } from './officer-words.ts';
import { officerSentence } from './refusal-words.ts';
import { say } from './speech.ts';

type OfficerAsk<Rest extends string> = Ask<`/petugas/:officer${Rest}`>;
type MayAppoint = Permit<null>;
type May = Permit<DirectoryCircumstances['officer.suspend']>;

export async function openGrant(ask: OfficerAsk<'/peran'>): Promise<Reply> {
  const opened = await openOfficer(ask, ask.params.officer);
  return opened.ok ? grantPage(ask, opened.value, noFault) : opened.error;
}

export async function recordGrant(ask: OfficerAsk<'/peran'>, permit: MayAppoint): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const opened = await openOfficer(ask, ask.params.officer);
  if (!opened.ok) return opened.error;
  const file = opened.value;
  const { organisation, today } = file;
  const t = say(ask.lang);
  const read = readingOf(ask.form, ask.lang);
  const offered = rolesFor(organisation.kind, today).map(({ code }) => code);
  const role = read.choice({ name: 'peran', label: t('grantRole.role') }, offered);
  const from = read.date({ name: 'mulai', label: t('invite.from') });
  const until = read.optionalDate({ name: 'akhir', label: t('invite.until') });
  if (role === null || from === null || until === null) return grantPage(ask, file, unreadable(read.errors));
  const grant = { grantId: newId(), role, organisation, period: { from, until: until ?? null } };
  return writeOfficer(ask, file, {
    permitted: permitted.value,
    decide: (officer, acting) => grantRole(officer, grant, acting),
    refused: (refusal) => grantPage(ask, file, faultFrom(ask, file, { refusal, field: grantField(refusal) })),
  });
}

function grantField({ code }: ChangeRefusal): string {
  if (code === 'role_period_past') return 'mulai';
  return code === 'role_period_reversed' ? 'akhir' : 'peran';
}

export async function openEnding(ask: OfficerAsk<'/peran/:grant/akhiri'>, permit: May): Promise<Reply> {
  const permitted = await permitOnceTwo(ask, permit);
  if (!permitted.ok) return permitted.error;
  const opened = await openOfficer(ask, ask.params.officer);
  return opened.ok ? endPage(ask, opened.value, noFault) : opened.error;
}

export async function recordEnding(ask: OfficerAsk<'/peran/:grant/akhiri'>, permit: May): Promise<Reply> {
  const permitted = await permitOnceTwo(ask, permit);
  if (!permitted.ok) return permitted.error;
  const opened = await openOfficer(ask, ask.params.officer);
  if (!opened.ok) return opened.error;
  const file = opened.value;
  const read = readingOf(ask.form, ask.lang);
  const on = read.date({ name: 'pada', label: say(ask.lang)('endRole.on') });
  if (on === null) return endPage(ask, file, unreadable(read.errors));
  const ending = { grantId: ask.params.grant, on };
  return writeOfficer(ask, file, {
    permitted: permitted.value,
    decide: (officer, acting) => endRole(officer, ending, acting),
    refused: (refusal) => endPage(ask, file, faultFrom(ask, file, { refusal, field: 'pada' })),
  });
}

export async function openSuspension(ask: OfficerAsk<'/tangguhkan'>, permit: May): Promise<Reply> {
  const opened = await openPermitted(ask, permit);
  return opened.ok ? suspendPage(ask, opened.value.file, noFault) : opened.error;
}

export async function recordSuspension(ask: OfficerAsk<'/tangguhkan'>, permit: May): Promise<Reply> {
  const opened = await openPermitted(ask, permit);
  if (!opened.ok) return opened.error;
  const { file, permitted } = opened.value;
  const read = readingOf(ask.form, ask.lang);
  const reason = read.choice({ name: 'alasan', label: say(ask.lang)('suspend.reason') }, suspensionReasons);
  if (reason === null) return suspendPage(ask, file, unreadable(read.errors));
  return writeAndEndSessions(ask, file, {
    permitted,
    decide: (officer, acting) => suspend(officer, reason, acting),
    refused: (refusal) => suspendPage(ask, file, faultFrom(ask, file, { refusal, field: 'alasan' })),
  });
}

export async function openReinstatement(ask: OfficerAsk<'/aktifkan'>, permit: May): Promise<Reply> {
  const opened = await openPermitted(ask, permit);
  if (!opened.ok) return opened.error;
  const view = formView(ask, opened.value.file, noFault);
  return page(reinstateTitle(view, ask.lang), <ReinstatePage view={view} lang={ask.lang} />, { layout: 'desk' });
}

export async function recordReinstatement(ask: OfficerAsk<'/aktifkan'>, permit: May): Promise<Reply> {
  const opened = await openPermitted(ask, permit);
  if (!opened.ok) return opened.error;
  const { file, permitted } = opened.value;
  // Whatever a crash at the suspension may have left: no session of before it comes back with the roles.
  await endSessions(ask.services.db, { officerId: file.officer.officerId }, ask.now);
  return writeOfficer(ask, file, { permitted, decide: reinstate });
}

export async function recordRenewal(ask: OfficerAsk<'/undang'>, permit: MayAppoint): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const opened = await openOfficer(ask, ask.params.officer);
  if (!opened.ok) return opened.error;
  const invitationId = newId(ask.now.epochMilliseconds);
  return writeOfficer(ask, opened.value, {
    permitted: permitted.value,
    decide: (officer, acting) => renewInvitation(officer, invitationId, acting),
  });
}

export async function showPasskey(ask: OfficerAsk<'/passkey'>, permit: May): Promise<Reply> {
  const opened = await openPermitted(ask, permit);
  if (!opened.ok) return opened.error;
  const { file } = opened.value;
  const { officer, zone } = file;
  const { standing } = officer;
  const approvedBy =
    standing.status === 'active' && standing.passkey.state === 'lost' ? standing.passkey.approvedBy : [];
  const names = await namesOfOfficers(ask.services.db, approvedBy);
  const me = askingOfficer(ask).officerId;
  const link = openInvitation(officer);
  const view = {
    ...formView(ask, file, noFault),
    approvers: approvedBy.map((id) => names.get(id) ?? id),
    linkUntil: link === null ? null : formatDateTimeZone(link.expiresAt, zone, ask.lang),
    cannotApprove: me === officer.officerId ? ('own' as const) : approvedBy.includes(me) ? ('approved' as const) : null,
  };
  return page(passkeyTitle(view, ask.lang), <PasskeyPage view={view} lang={ask.lang} />, { layout: 'desk' });
}

export async function recordLoss(ask: OfficerAsk<'/passkey/hilang'>, permit: May): Promise<Reply> {
  const opened = await openPermitted(ask, permit);
  if (!opened.ok) return opened.error;
  const { file, permitted } = opened.value;
  return writeAndEndSessions(ask, file, { permitted, decide: reportLostPasskey });
}

export async function recordApproval(ask: OfficerAsk<'/passkey/setujui'>, permit: May): Promise<Reply> {
  const opened = await openPermitted(ask, permit);
  if (!opened.ok) return opened.error;
  const { file, permitted } = opened.value;
  const invitationId = newId(ask.now.epochMilliseconds);
  return writeOfficer(ask, file, {
    permitted,
    decide: (officer, acting) => approveReplacement(officer, invitationId, acting),
  });
}

async function openPermitted(ask: Ask & { readonly params: { readonly officer: string } }, permit: May) {
  const permitted = await permitOnceTwo(ask, permit);
  if (!permitted.ok) return permitted;
  const opened: Result<OfficerFile, RefusalReply> = await openOfficer(ask, ask.params.officer);
  return opened.ok ? ({ ok: true, value: { file: opened.value, permitted: permitted.value } } as const) : opened;
}

function grantPage(ask: Ask, file: OfficerFile, fault: FormFault): Reply {
  const view = startingWith(formView(ask, file, fault), { mulai: file.today });
  return page(grantRoleTitle(view, ask.lang), <GrantRolePage view={view} lang={ask.lang} />, deskForm(fault));
}

function endPage(ask: OfficerAsk<'/peran/:grant/akhiri'>, file: OfficerFile, fault: FormFault): Reply {
  const { officer, today } = file;
  const grant = officer.grants.find(({ grantId }) => grantId === ask.params.grant);
  if (grant === undefined)
    return refuse('role_unknown', { next: directoryPaths.officer.to({ officer: officer.officerId }) });
  const view = { ...startingWith(formView(ask, file, fault), { pada: today }), grant };
  return page(endRoleTitle(view, ask.lang), <EndRolePage view={view} lang={ask.lang} />, deskForm(fault));
}

function suspendPage(ask: Ask, file: OfficerFile, fault: FormFault): Reply {
  const view = formView(ask, file, fault);
  return page(suspendTitle(view, ask.lang), <SuspendPage view={view} lang={ask.lang} />, deskForm(fault));
}

function deskForm({ errors, status }: FormFault) {
  return { layout: 'desk', hasErrors: errors.length > 0, status } as const;
}

function formView(ask: Ask, file: OfficerFile, { errors }: FormFault): OfficerFormView {
  return { ...file, form: ask.form, errors, tokens: formTokens(ask) };
}

/** A form that was not sent yet starts with the likely dates. */
function startingWith(view: OfficerFormView, dates: Readonly<Record<string, OfficerFile['today']>>): OfficerFormView {
  return view.form.entries.length > 0 ? view : { ...view, form: initialForm(dates) };
}

interface Refused {
  readonly refusal: ChangeRefusal;
  readonly field: string;
}

/** Says at the field what was refused; of a change by somebody else, what it was. */
function faultFrom(ask: Ask, file: OfficerFile, { refusal, field }: Refused): FormFault {
  const message =
    refusal.code === 'officer_changed' ? changedSince(ask, file) : officerSentence(refusal, file.zone, ask.lang);
  return { errors: [{ field, message }], status: directoryErrors[refusal.code].status };
}

const MOST_SAID = 5;

function changedSince(ask: Ask, { events, officer }: OfficerFile): string {
  const seen = Number(ask.form.text('versi'));
  const since = events.slice(Number.isInteger(seen) ? seen : 0).slice(-MOST_SAID);
  const changes = since.map((event) => eventWords(event, officer.grants, ask.lang)).join('; ');
  return say(ask.lang)('officer.changed', { changes });
}
