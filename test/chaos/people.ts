import { generateNation } from '../../src/nation/generate-nation.ts';
import { sampleOrganisationId } from '../../src/nation/index.ts';
import { nationDay } from '../../src/nation/load-nation.ts';
import type { Nation, Officer, OfficerRole } from '../../src/nation/nation.ts';
import { officeCode, pilots } from '../../src/nation/pilots.ts';
import { defaultSeed } from '../../src/nation/random.ts';
import { readVillages, type VillageRow } from '../../src/nation/villages.ts';

/** A health worker of the sample country whom nothing keeps from being licensed. */
export interface Applicant {
  readonly personId: string;
  readonly name: string;
  /** The licensing office of the region she lives in. */
  readonly office: string;
  readonly agencyId: string;
  /** In the office's region. */
  readonly village: VillageRow;
}

/** An officer as the session of the sample sign-in names him. */
export interface OfficerHat {
  readonly officerId: string;
  readonly agencyId: string;
  readonly name: string;
}

export interface People {
  readonly applicants: readonly Applicant[];
  officer(role: OfficerRole, office: string): OfficerHat;
}

let made: Promise<People> | null = null;

/** The same people as the program loaded: the nation is drawn anew from its published seed. */
export function thePeople(): Promise<People> {
  made ??= makePeople();
  return made;
}

async function makePeople(): Promise<People> {
  const villages = await readVillages(pilots.map(({ code }) => code));
  const nation = generateNation({ seed: defaultSeed, referenceDate: nationDay, villages });
  const offices = new Map(pilots.map((pilot) => [pilot.code as string, pilot]));
  const villageOf = Map.groupBy(villages, ({ code }) => code.slice(0, 5));
  const applicants = soundWorkers(nation).map(({ personId, person, pilot: code }): Applicant => {
    const pilot = offices.get(code);
    const village = villageOf.get(code)?.[0];
    if (pilot === undefined || village === undefined) throw new Error(`No office in ${code}.`);
    const office = officeCode(pilot, 'dpmptsp');
    return { personId, name: nation.persons[person]!.name, office, agencyId: sampleOrganisationId(office), village };
  });
  return { applicants, officer: (role, office) => officerOf(nation, role, office) };
}

/** Those with a registration in force, the same name everywhere, and a diploma that its register knows. */
function soundWorkers({ healthWorkers, diplomas, persons }: Nation): Nation['healthWorkers'] {
  const registered = new Set(diplomas.filter(({ isRegistered }) => isRegistered).map(({ personId }) => personId));
  return healthWorkers.filter(
    ({ personId, person, standing, validUntil, nameOnStr }) =>
      standing.kind === 'in_force' &&
      (validUntil === null || validUntil > '2028-01-01') &&
      registered.has(personId) &&
      persons[person]?.castKey === null &&
      persons[person].name === nameOnStr,
  );
}

function officerOf({ officers }: Nation, role: OfficerRole, office: string): OfficerHat {
  const found = officers.find((one) => one.role === role && codeOf(one) === office);
  if (found === undefined) throw new Error(`No ${role} at ${office}.`);
  return { officerId: found.id, agencyId: sampleOrganisationId(office), name: found.name };
}

function codeOf({ pilot: code, office }: Officer): string | null {
  const pilot = pilots.find((one) => one.code === code);
  return pilot === undefined ? null : officeCode(pilot, office);
}
