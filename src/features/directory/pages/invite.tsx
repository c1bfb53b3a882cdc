import { askingOfficer } from '../../../kernel/http/asking-officer.ts';
import { formTokens } from '../../../kernel/http/form-tokens.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import { page, refuse, type Reply } from '../../../kernel/http/reply.ts';
import { write, type WriteOptions } from '../../../kernel/http/write.ts';
import { newId } from '../../../kernel/ids.ts';
import { PUBLIC } from '../../../kernel/viewer.ts';
import type { FieldError } from '../../../web/components/error-summary.tsx';
import { applyOfficerEvent, type Officer } from '../domain/officer.ts';
import { type Acting, grantRole, inviteOfficer, type OfficerDecision } from '../domain/officer-decisions.ts';
import type { Organisation } from '../domain/organisation.ts';
import { rolesFor } from '../domain/role.ts';
import { append, type ChangeRefusal } from '../http/change-officer.ts';
import { todayAt, todayInCapital, zoneOfOffice } from '../http/office-time.ts';
import { organisationByCode } from '../http/organisations.ts';
import { addOfficer, lockOfficers } from '../storage/officer.ts';
import { listOrganisations } from '../storage/organisation.ts';
import { directoryErrors } from '../text/errors.ts';
import { addressFault, answerOf } from './address-fault.ts';
import { directoryPaths } from './directory-paths.ts';
import { type FormFault, noFault, unreadable } from './form-errors.ts';
import { readingOf } from './form-reading.ts';
import { initialForm } from './initial-form.ts';
import { ChooseOfficePage, InvitePage, inviteTitle, longestOfficerName } from './invite-page.tsx';
import { writtenOf } from './officer-change.ts';
import { searchWord } from './page-of.ts';
import { officerSentence } from './refusal-words.ts';
import { say } from './speech.ts';

/** First the organisation (`?instansi=`), then the form. */
export async function openInvite(ask: Ask): Promise<Reply> {
  const code = ask.query.get('instansi');
  if (code === null || code === '') return chooseOffice(ask);
  const organisation = await organisationByCode(ask.services.db, code, todayInCapital(ask.now));
  return organisation === null ? unknown(code) : formPage(ask, organisation, noFault);
}

const MOST_SHOWN = 30;

async function chooseOffice(ask: Ask): Promise<Reply> {
  const asked = searchWord(ask.query.get('kata'));
  const word = asked.ok ? asked.value : '';
  const question = { word, kind: null, on: todayInCapital(ask.now), limit: MOST_SHOWN, offset: 0 };
  const { rows, total } = await ask.services.db.as(PUBLIC, (tx) => listOrganisations(tx, question));
  const fault = addressFault({ word: asked }, ask.lang);
  const view = { word, organisations: rows, total, fault };
  return page(say(ask.lang)('invite.where'), <ChooseOfficePage view={view} lang={ask.lang} />, {
    layout: 'desk',
    ...answerOf(fault),
  });
}

export async function recordInvite(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const code = ask.form.text('instansi');
  const organisation = await organisationByCode(ask.services.db, code, todayInCapital(ask.now));
  if (organisation === null) return unknown(code);
  const read = readInvite(ask, organisation);
  if (!read.ok) return formPage(ask, organisation, unreadable(read.error));
  const agencyId = organisation.id;
  const options: WriteOptions = {
    viewer: { kind: 'agency', agencyId: agencyId },
    agencyId: askingOfficer(ask).agencyId,
    permitted: permitted.value,
  };
  return write(ask, options, async (tx) => {
    const invited = await invite(tx, ask, { organisation, ...read.value });
    if (invited.ok) return ok(writtenOf(null, invited.value));
    return err(refusedPage(ask, organisation, invited.error));
  });
}

type Grant = Parameters<typeof grantRole>[1];

interface Invited {
  readonly name: string;
  readonly grant: Grant;
}

function readInvite(ask: Ask, organisation: Organisation): Result<Invited, readonly FieldError[]> {
  const t = say(ask.lang);
  const read = readingOf(ask.form, ask.lang);
  const offered = rolesFor(organisation.kind, todayAt(organisation, ask.now)).map(({ code }) => code);
  const name = read.text({ name: 'nama', label: t('invite.name') }, longestOfficerName);
  const role = read.choice({ name: 'peran', label: t('invite.role') }, offered);
  const from = read.date({ name: 'mulai', label: t('invite.from') });
  const until = read.optionalDate({ name: 'akhir', label: t('invite.until') });
  if (name === null || role === null || from === null || until === null) return err(read.errors);
  return ok({ name, grant: { grantId: newId(), role, organisation, period: { from, until: until ?? null } } });
}

async function invite(
  tx: Tx,
  ask: Ask,
  { organisation, name, grant }: Invited & { readonly organisation: Organisation },
): Promise<Result<Officer, ChangeRefusal>> {
  const officerId = newId(ask.now.epochMilliseconds);
  const agencyId = organisation.id;
  const acting = { at: ask.now, today: todayAt(organisation, ask.now), by: askingOfficer(ask).officerId };
  const decision = inviteWithRole({ officerId, organisation, grant }, acting);
  if (!decision.ok) return decision;
  await lockOfficers(tx);
  await addOfficer(tx, { officerId, agencyId, name });
  return append(tx, { officerId, agencyId, lookup: ask.services.keys.lookup, officer: null }, decision.value);
}

function inviteWithRole(
  {
    officerId,
    organisation,
    grant,
  }: { readonly officerId: string; readonly organisation: Organisation; readonly grant: Grant },
  acting: Acting,
): OfficerDecision {
  const invited = inviteOfficer({ officerId, organisation, invitationId: newId() }, acting);
  if (!invited.ok) return invited;
  const officer = invited.value.reduce<Officer | null>(applyOfficerEvent, null);
  if (officer === null) throw new Error('An invitation without events.');
  const granted = grantRole(officer, grant, acting);
  return granted.ok ? ok([...invited.value, ...granted.value]) : granted;
}

function refusedPage(ask: Ask, organisation: Organisation, refusal: ChangeRefusal): Reply {
  const message = officerSentence(refusal, zoneOfOffice(organisation), ask.lang);
  const errors = [{ field: fields[refusal.code] ?? 'peran', message }];
  return formPage(ask, organisation, { errors, status: directoryErrors[refusal.code].status });
}

const fields: Readonly<Record<string, string>> = {
  role_period_past: 'mulai',
  role_period_reversed: 'akhir',
  organisation_not_in_force: 'mulai',
};

function formPage(ask: Ask, organisation: Organisation, { errors, status }: FormFault): Reply {
  const today = todayAt(organisation, ask.now);
  const form = ask.form.entries.length > 0 ? ask.form : initialForm({ mulai: today });
  const view = { organisation, today, form, errors, tokens: formTokens(ask) };
  const options = { layout: 'desk', hasErrors: errors.length > 0, status } as const;
  return page(inviteTitle(view, ask.lang), <InvitePage view={view} lang={ask.lang} />, options);
}

function unknown(code: string): Reply {
  return refuse('organisation_unknown', {
    values: { organisation: code.slice(0, 40) },
    next: directoryPaths.invite.to({}),
  });
}
