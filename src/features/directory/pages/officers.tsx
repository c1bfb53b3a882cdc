import { askingOfficer } from '../../../kernel/http/asking-officer.ts';
import { formTokens } from '../../../kernel/http/form-tokens.ts';
import { formatDateTimeZone } from '../../../vocabulary/instant.ts';
import type { Ask } from '../../../kernel/http/ask.ts';
import { page, refuse, type Reply } from '../../../kernel/http/reply.ts';
import { asAgency, PUBLIC, WORKER } from '../../../kernel/viewer.ts';
import { administratorsAt } from '../domain/administrators.ts';
import { rolesHeld } from '../domain/officer.ts';
import type { Organisation } from '../domain/organisation.ts';
import { isRoleCode, type RoleCode } from '../domain/role.ts';
import { isAppointingOnly } from '../http/appointing-only.ts';
import { todayAt, todayInCapital } from '../http/office-time.ts';
import { organisationByCode } from '../http/organisations.ts';
import { listAdministrators } from '../storage/administrator.ts';
import { listOfficers } from '../storage/officer.ts';
import { countOfficers, findOfficerPlaces } from '../storage/officer-place.ts';
import { findOrganisations } from '../storage/organisation.ts';
import { addressFault, answerOf } from './address-fault.ts';
import { directoryPaths } from './directory-paths.ts';
import { LinkPage, linkTitle } from './link-page.tsx';
import { addressOf, mayShowLink } from './link-shown.ts';
import { namesOfOfficers, openOfficer } from './officer-file.ts';
import { DonePage, doneTitle } from './officer-done-page.tsx';
import { OfficerListPage, officerListTitle, OfficerOverviewPage, officerOverviewTitle } from './officer-list-page.tsx';
import { OfficerPage } from './officer-page.tsx';
import { pageFrom } from './page-of.ts';

const PER_PAGE = 50;

/** All organisations with officers, or with `?instansi=` the officers of one. */
export async function listAllOfficers(ask: Ask): Promise<Reply> {
  const code = ask.query.get('instansi');
  if (code === null || code === '') return overview(ask);
  const organisation = await organisationByCode(ask.services.db, code, todayInCapital(ask.now));
  if (organisation === null) {
    return refuse('organisation_unknown', {
      values: { organisation: code.slice(0, 40) },
      next: directoryPaths.officers.to({}),
    });
  }
  return listOf(ask, organisation);
}

async function overview(ask: Ask): Promise<Reply> {
  const { db } = ask.services;
  const listed = pageFrom(ask.query.get('halaman'), PER_PAGE);
  const counted = await db.as(WORKER, countOfficers);
  const today = todayInCapital(ask.now);
  const organisations = await db.as(PUBLIC, (tx) =>
    findOrganisations(
      tx,
      counted.slice(0, 1_000).map(({ agencyId }) => agencyId),
      today,
    ),
  );
  const officersOf = new Map(counted.map(({ agencyId, officers }) => [agencyId, officers]));
  const offices = organisations
    .toSorted((one, other) => one.name.localeCompare(other.name, 'id'))
    .map((organisation) => ({ organisation, officers: officersOf.get(organisation.id) ?? 0 }));
  const fault = addressFault({ page: listed }, ask.lang);
  const view = {
    offices: offices.slice(listed.offset, listed.offset + listed.limit),
    officers: counted.reduce((sum, { officers }) => sum + officers, 0),
    totalOffices: offices.length,
    page: listed,
    administrators: await administrators(ask),
    appointingOnly: await isAppointingOnly(ask.services, ask.now),
    fault,
  };
  return page(officerOverviewTitle(view, ask.lang), <OfficerOverviewPage view={view} lang={ask.lang} />, {
    layout: 'desk',
    ...answerOf(fault),
  });
}

const MOST_ADMINISTRATORS = 50;

async function administrators(ask: Ask) {
  const { db } = ask.services;
  const today = todayInCapital(ask.now);
  const ids = administratorsAt(await db.as(PUBLIC, listAdministrators), today).slice(0, MOST_ADMINISTRATORS);
  const names = await namesOfOfficers(db, ids);
  const places = await db.as(WORKER, (tx) => findOfficerPlaces(tx, ids));
  const organisations = await db.as(PUBLIC, (tx) =>
    findOrganisations(
      tx,
      places.map(({ agencyId }) => agencyId),
      today,
    ),
  );
  return places
    .map(({ officerId, agencyId }) => ({
      officerId,
      name: names.get(officerId) ?? officerId,
      organisation: organisations.find(({ id }) => id === agencyId)?.shortName ?? '',
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'id'));
}

async function listOf(ask: Ask, organisation: Organisation): Promise<Reply> {
  const given = ask.query.get('peran');
  const role: RoleCode | null = isRoleCode(given) ? given : null;
  const today = todayAt(organisation, ask.now);
  const all = await ask.services.db.as(asAgency(organisation.id), listOfficers);
  const fitting = all.filter(
    ({ officer }) => role === null || rolesHeld(officer, today).some((one) => one.role === role),
  );
  const listed = pageFrom(ask.query.get('halaman'), PER_PAGE);
  const choices = [{ given, known: role, label: 'officers.filter.role' }] as const;
  const fault = addressFault({ page: listed, choices }, ask.lang);
  const view = {
    organisation,
    role,
    officers: fitting.slice(listed.offset, listed.offset + listed.limit),
    total: fitting.length,
    page: listed,
    today,
    appointingOnly: await isAppointingOnly(ask.services, ask.now),
    fault,
  };
  return page(officerListTitle(view, ask.lang), <OfficerListPage view={view} lang={ask.lang} />, {
    layout: 'desk',
    ...answerOf(fault),
  });
}

export async function showOfficer(ask: Ask<'/petugas/:officer'>): Promise<Reply> {
  const opened = await openOfficer(ask, ask.params.officer);
  if (!opened.ok) return opened.error;
  const file = opened.value;
  const view = {
    ...file,
    names: await namesOfOfficers(
      ask.services.db,
      file.events.flatMap(({ by }) => (by === null ? [] : [by])),
    ),
    isOneself: askingOfficer(ask).officerId === file.officer.officerId,
    appointingOnly: await isAppointingOnly(ask.services, ask.now),
    now: ask.now,
    tokens: formTokens(ask),
  };
  return page(file.name, <OfficerPage view={view} lang={ask.lang} />, { layout: 'desk' });
}

/** The result of what was done to an officer: the event of that number, for good. */
export async function showDone(ask: Ask<'/petugas/:officer/riwayat/:version'>): Promise<Reply> {
  const opened = await openOfficer(ask, ask.params.officer);
  if (!opened.ok) return opened.error;
  const file = opened.value;
  const event = /^\d{1,4}$/.test(ask.params.version) ? file.events[Number(ask.params.version) - 1] : undefined;
  if (event === undefined)
    return refuse('page_unknown', { next: directoryPaths.officer.to({ officer: file.officer.officerId }) });
  const view = { ...file, event };
  return page(doneTitle(view, ask.lang), <DonePage view={view} lang={ask.lang} />, { layout: 'desk' });
}

/** The page of a one-time link, to whoever made it, while it is fresh. */
export async function showLink(ask: Ask<'/petugas/:officer/tautan/:invitation'>): Promise<Reply> {
  const opened = await openOfficer(ask, ask.params.officer);
  if (!opened.ok) return opened.error;
  const file = opened.value;
  const link = mayShowLink(file, {
    invitationId: ask.params.invitation,
    by: askingOfficer(ask).officerId,
    now: ask.now,
  });
  if (link === null)
    return refuse('invitation_unknown', { next: directoryPaths.officer.to({ officer: file.officer.officerId }) });
  const view = {
    ...file,
    kind: link.kind,
    expires: formatDateTimeZone(link.expiresAt, file.zone, ask.lang),
    address: link.isShown ? addressOf(ask, link.invitationId) : null,
  };
  return page(linkTitle(view, ask.lang), <LinkPage view={view} lang={ask.lang} />, { layout: 'desk' });
}
