import type { Calling } from './callings.ts';
import { architectureTitles, isArchitectureRole } from './architecture-posts.ts';
import type { ArchitectureRole, Officer, OfficerRole, Person } from './nation.ts';
import { entryAt } from './persons.ts';
import { pilots } from './pilots.ts';
import { randomStream, type Random } from './random.ts';
import type { IdFor } from './stable-id.ts';

export interface Appointing {
  readonly seed: string;
  readonly idFor: IdFor;
  readonly persons: readonly Person[];
  readonly callings: ReadonlyMap<number, Calling>;
}

const posts: Readonly<
  Record<Exclude<OfficerRole, ArchitectureRole>, { readonly office: string; readonly title: string }>
> = {
  licence_verifier: { office: 'dpmptsp', title: 'Verifikator Perizinan' },
  licence_head: { office: 'dpmptsp', title: 'Kepala DPMPTSP' },
  health_recommender: { office: 'dinkes', title: 'Pemberi Rekomendasi Sumber Daya Kesehatan' },
  counter_officer: { office: 'mpp', title: 'Petugas Loket Mal Pelayanan Publik' },
  administrator: { office: 'kemenpanrb', title: 'Administrator Terpadu' },
  operator: { office: 'kominfo', title: 'Operator Simpul' },
  auditor: { office: 'bpkp', title: 'Auditor' },
};

/** The officers of every pilot by one rule, then those of national offices. All invented. */
export function makeOfficers({ seed, idFor, persons, callings }: Appointing): readonly Officer[] {
  return [...callings].flatMap(([index, calling]) => {
    if (calling.kind !== 'officer') return [];
    const person = entryAt(persons, index);
    const pilot = calling.isNational ? null : person.pilot;
    const key = `${keyOfOffice(calling, pilot)}/${calling.role}/${calling.serial}`;
    return [
      {
        id: idFor(`officer/${key}`, 0),
        person: index,
        personId: person.id,
        sample: true as const,
        key,
        name: person.name,
        role: calling.role,
        pilot,
        nip: drawNip(randomStream(seed, `nip/${key}`), person),
        ...postOf(calling),
      },
    ];
  });
}

type OfficerCalling = Extract<Calling, { readonly kind: 'officer' }>;

function postOf({ role, office }: OfficerCalling): Pick<Officer, 'office' | 'title'> {
  if (isArchitectureRole(role)) return { office: office ?? 'kemenpanrb', title: architectureTitles[role].id };
  return posts[role];
}

function keyOfOffice({ isNational, office }: OfficerCalling, pilot: string | null): string {
  return isNational && office !== null ? office : pilotKey(pilot);
}

function pilotKey(code: string | null): string {
  return pilots.find((pilot) => pilot.code === code)?.key ?? 'national';
}

// Birth date, month of appointment, sex, serial (Perka BKN 22/2007); real serials begin at 001.
function drawNip(random: Random, { bornOn, sex }: Person): string {
  const appointed = Number(bornOn.slice(0, 4)) + 22 + random.below(2);
  const month = String(1 + random.below(12)).padStart(2, '0');
  return `${bornOn.replaceAll('-', '')}${appointed}${month}${sex === 'male' ? 1 : 2}${900 + random.below(100)}`;
}
