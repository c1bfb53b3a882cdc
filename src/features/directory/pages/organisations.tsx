import { isOrganisationKind, type Organisation, parseOrganisationCode } from '../domain/organisation.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import type { RegionCode } from '../../../vocabulary/region-code.ts';
import type { Ask } from '../../../kernel/http/ask.ts';
import { page, refuse, type Reply } from '../../../kernel/http/reply.ts';
import type { Tx } from '../../../kernel/database.ts';
import { PUBLIC } from '../../../kernel/viewer.ts';
import { registerFrom } from '../domain/coordination-register.ts';
import { treeAt } from '../domain/coordination-tree.ts';
import { todayInCapital } from '../http/office-time.ts';
import { listFacts } from '../storage/coordination.ts';
import {
  findOrganisation,
  findOrganisations,
  listNames,
  listOrganisations,
  listUnits,
} from '../storage/organisation.ts';
import { findRegion, findRegions } from '../storage/region.ts';
import { addressFault, answerOf } from './address-fault.ts';
import { OrganisationListPage, organisationListTitle } from './organisation-list-page.tsx';
import { OrganisationPage, type OrganisationView } from './organisation-page.tsx';
import { pageFrom, searchWord } from './page-of.ts';

const PER_PAGE = 50;

export async function browseOrganisations(ask: Ask): Promise<Reply> {
  const asked = searchWord(ask.query.get('kata'));
  const given = ask.query.get('jenis');
  const kind = isOrganisationKind(given) ? given : null;
  const word = asked.ok ? asked.value : '';
  const listed = pageFrom(ask.query.get('halaman'), PER_PAGE);
  const today = todayInCapital(ask.now);
  const view = await ask.services.db.as(PUBLIC, async (tx) => {
    const found = await listOrganisations(tx, { word, kind, on: today, limit: listed.limit, offset: listed.offset });
    return { ...found, regionNames: await regionNames(tx, found.rows) };
  });
  const choices = [{ given, known: kind, label: 'organisations.filter.kind' }] as const;
  const fault = addressFault({ word: asked, page: listed, choices }, ask.lang);
  const shown = { ...view, word, kind, page: listed, today, fault };
  return page(
    organisationListTitle(shown, ask.lang),
    <OrganisationListPage view={shown} lang={ask.lang} />,
    answerOf(fault),
  );
}

export async function showOrganisation(ask: Ask<'/direktori/instansi/:code'>): Promise<Reply> {
  const code = parseOrganisationCode(ask.params.code);
  if (!code.ok) return refuse('page_unknown', { next: '/direktori/instansi' });
  const view = await ask.services.db.as(PUBLIC, async (tx) => {
    const today = todayInCapital(ask.now);
    const organisation = await findOrganisation(tx, code.value, today);
    return organisation === null ? null : organisationView(tx, organisation, today);
  });
  if (view === null) {
    return refuse('organisation_unknown', { values: { organisation: code.value }, next: '/direktori/instansi' });
  }
  return page(view.organisation.name, <OrganisationPage view={view} lang={ask.lang} />);
}

async function organisationView(tx: Tx, organisation: Organisation, today: LocalDate): Promise<OrganisationView> {
  const { parentId, regionCode } = organisation;
  const [parent] = await findOrganisations(tx, parentId === null ? [] : [parentId], today);
  return {
    organisation,
    today,
    region: regionCode === null ? null : await findRegion(tx, regionCode),
    parent: parent ?? null,
    units: await listUnits(tx, organisation.id, today),
    names: await listNames(tx, organisation.id),
    cabinet: await cabinetView(tx, organisation, today),
  };
}

async function cabinetView(tx: Tx, { code }: Organisation, today: LocalDate): Promise<OrganisationView['cabinet']> {
  const facts = await listFacts(tx);
  const register = registerFrom(facts);
  const member = register.members.get(code);
  if (member === undefined) return null;
  const namesOf = (other: typeof code) => {
    const names = register.members.get(other)?.names.at(-1);
    if (names === undefined) throw new Error(`An organisation without name: ${other}`);
    return names;
  };
  return {
    assignments: register.assignments
      .filter((one) => one.organisation === code)
      .map((one) => ({ ...one, coordinatorNames: namesOf(one.coordinator) })),
    coordinates:
      treeAt(facts, today).branches.find(({ coordinator }) => coordinator.organisation === code)?.members ?? [],
    successors: member.successors.map((successor) => ({ code: successor, ...namesOf(successor) })),
  };
}

async function regionNames(tx: Tx, rows: readonly Organisation[]): Promise<ReadonlyMap<RegionCode, string>> {
  const codes = rows.flatMap(({ regionCode }) => (regionCode === null ? [] : [regionCode]));
  return new Map((await findRegions(tx, [...new Set(codes)])).map(({ code, name }) => [code, name]));
}
