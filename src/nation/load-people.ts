import {
  appointFirst,
  type FirstOfficer,
  organisationByCode,
  organisationCode,
  type RoleCode,
} from '../features/directory/index.ts';
import { createPersons, registerSamplePerson } from '../features/identity/index.ts';
import type { Services } from '../kernel/services.ts';
import { localDate } from '../vocabulary/local-date.ts';
import { parseNik } from '../vocabulary/nik.ts';
import { castFamilies } from './cast.ts';
import { architectureTitles, isArchitectureRole } from './architecture-posts.ts';
import type { ArchitectureRole, Nation, Officer, OfficerRole } from './nation.ts';
import { officeCode, pilots } from './pilots.ts';
import { castPerson, inBlocks } from './rows.ts';

const BLOCK = 2_000;

/** Gives every person an identity: an id of her own, her NIK encrypted under her own key. */
export async function loadPersons(services: Services, nation: Nation, progress: (done: number) => void): Promise<void> {
  let done = 0;
  for (const block of inBlocks(nation.persons, BLOCK)) {
    const persons = block.map(({ id, nik }) => ({ personId: id, nik: nikOf(nik) }));
    await createPersons(services, persons, services.clock.trueNow());
    done += block.length;
    progress(done);
  }
}

/** Makes the people of the journeys, and the officers of all offices, available to the sample sign-in. */
export async function loadSamplePeople(services: Services, nation: Nation): Promise<void> {
  const now = services.clock.trueNow();
  for (const [place, { key, note }] of castFamilies.entries()) {
    const person = castPerson(nation, key);
    const holder = { kind: 'person', personId: person.id } as const;
    await registerSamplePerson(
      services.db,
      { key, holder, name: person.name, role: note, organisation: null, place: place + 1 },
      now,
    );
  }
  const officers: FirstOfficer[] = [];
  for (const [place, officer] of inOrder(nation.officers).entries()) {
    officers.push(await registerOfficer(services, officer, castFamilies.length + 1 + place));
  }
  await appointFirst(services.db, officers, now);
}

async function registerOfficer(services: Services, officer: Officer, place: number): Promise<FirstOfficer> {
  const { id: officerId, name, key } = officer;
  const code = codeOfOffice(officer);
  const now = services.clock.trueNow();
  const office = await organisationByCode(services.db, code, localDate(now.toString().slice(0, 10)));
  if (office === null) throw new Error(`The directory has no office ${code}.`);
  const role = { id: officer.title, en: englishTitle(officer.role) };
  const holder = { kind: 'officer', officerId } as const;
  const accountId = await registerSamplePerson(
    services.db,
    { key, holder, name, role, organisation: office.shortName, place },
    now,
  );
  return { officerId, accountId, name, organisationCode: code, roles: [roleCodeOf(officer.role)] };
}

/** Roles of the architecture bear the directory's own names. */
function roleCodeOf(role: OfficerRole): RoleCode {
  return isArchitectureRole(role) ? role : ROLES[role];
}

function englishTitle(role: OfficerRole): string {
  return isArchitectureRole(role) ? architectureTitles[role].en : ENGLISH_TITLES[role];
}

type ServiceRole = Exclude<OfficerRole, ArchitectureRole>;

const ROLES: Readonly<Record<ServiceRole, RoleCode>> = {
  licence_verifier: 'licensing_verifier',
  licence_head: 'licensing_head',
  health_recommender: 'health_recommender',
  counter_officer: 'mpp_counter',
  administrator: 'administrator',
  operator: 'operator',
  auditor: 'auditor',
};

const ENGLISH_TITLES: Readonly<Record<ServiceRole, string>> = {
  licence_verifier: 'Licence verifier',
  licence_head: 'Head of the licensing office',
  health_recommender: 'Gives recommendations for health workers',
  counter_officer: 'Counter officer of the public service mall',
  administrator: 'Administrator of Terpadu',
  operator: 'Operator of the node',
  auditor: 'Auditor',
};

/** Who runs the node first, then Sragen and Banyuwangi, where journeys happen, then the architecture, then the others. */
function inOrder(officers: readonly Officer[]): readonly Officer[] {
  const firstPilots = pilots.filter(({ key }) => key === 'sragen' || key === 'banyuwangi').map(({ code }) => code);
  const rank = ({ pilot, role }: Officer): number => {
    if (pilot === null) return isArchitectureRole(role) ? 2 : 0;
    return firstPilots.includes(pilot) ? 1 : 3;
  };
  return officers.toSorted((one, other) => rank(one) - rank(other));
}

function codeOfOffice({ office, pilot: code }: Officer) {
  const pilot = pilots.find((one) => one.code === code);
  return organisationCode(pilot === undefined ? office : officeCode(pilot, office));
}

function nikOf(digits: string) {
  const nik = parseNik(digits);
  if (!nik.ok) throw new Error(`A NIK of the nation is at fault: ${nik.error}`);
  return nik.value;
}
