import { localDate } from '../../vocabulary/local-date.ts';
import type { Draft } from './draft.ts';
import type { InventoryAgency, Office, RunningFacts } from './inventory.ts';

/** Keys of the two applications whose overlap is taken to a decision in the demonstration. */
export const vesselMonitoring = {
  transport: 'kemenhub/pantau-kapal-kecil',
  marine: 'kkp/pantau-kapal-perikanan',
} as const;

interface Told {
  readonly key: string;
  readonly office: string;
  readonly name: string;
  readonly description: string;
}

const told: Readonly<Record<string, Told>> = {
  kemenhub: {
    key: vesselMonitoring.transport,
    office: 'Ditjen Hubla',
    name: 'PANTAU KAPAL KECIL (Sistem Pemantauan Kapal Kecil)',
    description: 'Pendaftaran dan pemantauan kapal kecil beserta pemiliknya, pas kecil dan tanda selar',
  },
  kkp: {
    key: vesselMonitoring.marine,
    office: 'Ditjen PSDKP',
    name: 'PANTAU KAPAL PERIKANAN',
    description: 'Pendataan kapal nelayan, pemilik, ukuran GT dan pemantauan posisi kapal di daerah penangkapan',
  },
};

/** The demonstration's row of an agency's list, always the first; null elsewhere. */
export function vesselDraft(agency: InventoryAgency): Draft | null {
  const row = told[agency.code];
  if (row === undefined) return null;
  return {
    key: row.key,
    office: officeNamed(agency, row.office),
    kind: 'application',
    name: row.name,
    description: row.description,
    functions: ['vessel-monitoring'],
    system: row.key,
    origin: 'local',
    address: `https://${row.key.split('/')[1] ?? ''}.${agency.hostLabel}.go.id.example`,
  };
}

/** Invented, but always known: the demonstration plans with costs and the end of contracts. */
const facts: Readonly<Record<string, RunningFacts>> = {
  [vesselMonitoring.transport]: {
    costs: [
      { year: 2024, rupiah: 2_150_000_000n },
      { year: 2025, rupiah: 1_840_000_000n },
      { year: 2026, rupiah: 1_920_000_000n },
    ],
    usersPerMonth: 3_400,
    contractEnds: localDate('2026-12-31'),
    technology: ['PHP', 'Laravel', 'MySQL'],
    dataUsed: ['kapal', 'pemilik kapal', 'tanda selar'],
    endpoints: ['https://pantau-kapal-kecil.kemenhub.go.id.example/api/v1'],
  },
  [vesselMonitoring.marine]: {
    costs: [
      { year: 2024, rupiah: 3_600_000_000n },
      { year: 2025, rupiah: 3_450_000_000n },
      { year: 2026, rupiah: null },
    ],
    usersPerMonth: 5_900,
    contractEnds: localDate('2027-06-30'),
    technology: ['Java', 'Spring Boot', 'PostgreSQL'],
    dataUsed: ['kapal', 'pemilik kapal', 'posisi kapal'],
    endpoints: ['https://pantau-kapal-perikanan.kkp.go.id.example/api/v1'],
  },
};

/** Costs, users and contracts of the two applications; null for every other row. */
export function vesselFacts(key: string): RunningFacts | null {
  return facts[key] ?? null;
}

function officeNamed(agency: InventoryAgency, short: string): Office {
  const found = agency.offices.find((office) => office.short === short);
  if (found === undefined) throw new Error(`${agency.code} has no office ${short}`);
  return found;
}
