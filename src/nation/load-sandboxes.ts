import { load as loadTaxpayers } from '../sandbox/djp/index.ts';
import {
  load as loadPopulation,
  type Address as RegisteredAddress,
  type AddressRow,
  type CardRow,
  type MaritalStatus as RegisteredMaritalStatus,
  type PersonRow,
} from '../sandbox/dukcapil/index.ts';
import { loadedDataset, SANDBOX_NAMES, type SandboxConnections, type SandboxName } from '../sandbox/machine/index.ts';
import { load as loadDiplomas } from '../sandbox/pddikti/index.ts';
import { load as loadRegistrations } from '../sandbox/sisdmk/index.ts';
import { localDate, type LocalDate } from '../vocabulary/local-date.ts';
import { err, ok, type Result } from '../vocabulary/result.ts';
import { dayNumber, yearsLater } from './day-number.ts';
import type { Address, Household, MaritalStatus, Nation, Person, Relation } from './nation.ts';
import { entryAt } from './persons.ts';
import { portraitSvg } from './portrait.ts';
import type { VillageRow } from './villages.ts';

export interface SandboxLoading {
  readonly nation: Nation;
  /** The villages of all 21 pilots, whose names addresses carry. */
  readonly villages: readonly VillageRow[];
  /** As `prepareSandboxes` gives them. */
  readonly connections: SandboxConnections;
  /** Told after each block how many rows of one sandbox are written. */
  readonly progress: (step: { readonly sandbox: SandboxName; readonly done: number; readonly total: number }) => void;
}

export interface SandboxLoadRefused {
  readonly code: 'other_dataset_loaded';
  readonly sandbox: SandboxName;
}

/**
 * Gives each foreign register its records of the nation, and returns which were loaded now. A sandbox is loaded whole
 * or not at all; called again, only what is missing is loaded. Refused where a sandbox holds another nation.
 */
export async function loadSandboxes(
  loading: SandboxLoading,
): Promise<Result<readonly SandboxName[], SandboxLoadRefused>> {
  const { nation, connections, progress } = loading;
  const dataset = { name: datasetOf(nation), asOf: nation.referenceDate };
  const given = (sandbox: SandboxName) => ({
    connection: connections[sandbox],
    dataset,
    progress: (done: number, total: number) => progress({ sandbox, done, total }),
  });
  const loads = {
    dukcapil: () => loadPopulation({ ...given('dukcapil'), ...population(loading), portrait: portraitSvg }),
    sisdmk: () => loadRegistrations({ ...given('sisdmk'), registrations: registrations(nation) }),
    djp: () => loadTaxpayers({ ...given('djp'), taxpayers: taxpayers(nation) }),
    pddikti: () => loadDiplomas({ ...given('pddikti'), diplomas: diplomas(nation) }),
  };
  const loaded: SandboxName[] = [];
  for (const sandbox of await unloadedSandboxes(connections, nation)) {
    const outcome = await loads[sandbox]();
    if (!outcome.ok) return err({ code: outcome.error, sandbox });
    if (outcome.value === 'loaded') loaded.push(sandbox);
  }
  return ok(loaded);
}

/** The sandboxes that do not hold this nation; asked before one is made, it saves the making. */
export async function unloadedSandboxes(
  connections: SandboxConnections,
  nation: Pick<Nation, 'seed' | 'referenceDate'>,
): Promise<readonly SandboxName[]> {
  const held = await Promise.all(SANDBOX_NAMES.map((sandbox) => loadedDataset(connections[sandbox])));
  return SANDBOX_NAMES.filter((_, at) => held[at] !== datasetOf(nation));
}

function datasetOf({ seed, referenceDate }: Pick<Nation, 'seed' | 'referenceDate'>): string {
  return `${seed} ${referenceDate}`;
}

function population({ nation, villages }: SandboxLoading) {
  const addressOf = addressWriter(villages);
  const written = new Map(nation.households.map(({ index, address }) => [index, addressOf(address)]));
  const persons = nation.persons.map((person): PersonRow => {
    const household = entryAt(nation.households, person.household);
    const present = written.get(household.index) ?? addressOf(household.address);
    const recordedOn = later(household.kkRecordedOn, person.bornOn);
    return {
      nik: person.nik,
      recordedOn,
      name: person.name,
      birthPlace: person.birthPlace,
      bornOn: person.bornOn,
      sex: person.sex === 'male' ? 'Laki-laki' : 'Perempuan',
      maritalStatus: maritalStatuses[person.maritalStatus],
      maritalSince: maritalSince(person, recordedOn),
      occupation: person.occupation,
      education: person.education,
      addresses: stays(person, { present, addressOf }),
      departure: null,
      photograph: photograph(person, nation.referenceDate),
    };
  });
  return { persons, cards: nation.households.map((household) => card(household, nation)) };
}

type AddressOf = (address: Address) => RegisteredAddress;

function addressWriter(villages: readonly VillageRow[]): AddressOf {
  const byCode = new Map(villages.map((village) => [village.code, village]));
  return ({ street, rt, rw, village: code }) => {
    const village = byCode.get(code);
    if (village === undefined) throw new Error(`no village ${code} was given`);
    const { name, districtName, regencyName, provinceName } = village;
    return {
      jalan: street,
      rt,
      rw,
      kodeDesa: code,
      desa: name,
      kecamatan: districtName,
      kabupatenKota: regencyName,
      provinsi: provinceName,
    };
  };
}

interface Home {
  readonly present: RegisteredAddress;
  readonly addressOf: AddressOf;
}

function stays({ bornOn, previousAddresses }: Person, { present, addressOf }: Home): readonly AddressRow[] {
  const earlier = previousAddresses.map((past) => ({ address: addressOf(past), from: past.from, until: past.until }));
  return [...earlier, { address: present, from: earlier.at(-1)?.until ?? bornOn, until: null }];
}

const maritalStatuses: Readonly<Record<MaritalStatus, RegisteredMaritalStatus>> = {
  belum_kawin: 'Belum Kawin',
  kawin: 'Kawin',
  cerai_hidup: 'Cerai Hidup',
  cerai_mati: 'Cerai Mati',
};

/** The nation knows the day of marriages only; of what came after, the card's recording is the first sign. */
function maritalSince({ maritalStatus, marriedOn, bornOn }: Person, recordedOn: LocalDate): LocalDate {
  if (maritalStatus === 'belum_kawin') return bornOn;
  return maritalStatus === 'kawin' ? (marriedOn ?? recordedOn) : recordedOn;
}

/** Electronic cards, and photographs for them, began in 2011. */
const firstPhotographs = localDate('2011-09-01');
const photographedAtAge = 17;

function photograph({ id, bornOn }: Person, today: LocalDate): PersonRow['photograph'] {
  const takenOn = later(yearsLater(bornOn, photographedAtAge), firstPhotographs);
  return takenOn > today ? null : { seed: id, takenOn };
}

function later(one: LocalDate, other: LocalDate): LocalDate {
  return dayNumber(one) > dayNumber(other) ? one : other;
}

const relations: Readonly<Record<Relation, string>> = {
  kepala_keluarga: 'Kepala Keluarga',
  suami: 'Suami',
  istri: 'Istri',
  anak: 'Anak',
  orang_tua: 'Orang Tua',
  mertua: 'Mertua',
  famili_lain: 'Famili Lain',
};

function card({ kkNumber, kkRecordedOn, address, members }: Household, { persons }: Nation): CardRow {
  return {
    number: kkNumber,
    region: address.village,
    recordedOn: kkRecordedOn,
    members: members.map((index) => {
      const { nik, relation } = entryAt(persons, index);
      return { nik, relation: relations[relation] };
    }),
  };
}

function registrations({ healthWorkers, persons }: Nation) {
  return healthWorkers.map(
    ({ person, nameOnStr, strNumber, profession, competence, issuedOn, validUntil, standing }) => ({
      nik: entryAt(persons, person).nik,
      name: nameOnStr,
      strNumber,
      profession,
      competence,
      issuedOn,
      validUntil,
      standing,
    }),
  );
}

function taxpayers({ taxNumbers, persons }: Nation) {
  return taxNumbers.map(({ person, number, oldNumber, nameOnRegister, status, registeredOn, taxOffice }) => ({
    nik: entryAt(persons, person).nik,
    npwp16: number,
    npwp15: oldNumber,
    name: nameOnRegister,
    status,
    registeredOn,
    taxOffice,
  }));
}

/** Only what institutions have reported: the others are why somebody's diploma is missing. */
function diplomas({ diplomas: all, persons }: Nation) {
  return all
    .filter(({ isRegistered }) => isRegistered)
    .map(({ person, nameOnDiploma, diplomaNumber, institution, programme, level, graduatedOn }) => ({
      nik: entryAt(persons, person).nik,
      name: nameOnDiploma,
      diplomaNumber,
      institution,
      programme,
      level,
      graduatedOn,
    }));
}
