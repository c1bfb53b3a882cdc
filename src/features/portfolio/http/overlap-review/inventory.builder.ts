// A small invented inventory of five agencies with known overlaps, published on a real database.
import assert from 'node:assert/strict';
import type { Database } from '../../../../kernel/database.ts';
import { newId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { loadDirectory, organisationByCode, organisationCode, todayInCapital } from '../../../directory/index.ts';
import type { PublishedElement } from '../../domain/registry/element.ts';
import { addPublications } from '../../storage/registry/publication.ts';
import { refreshOversight } from '../oversight/refresh-oversight.ts';

export interface Invented {
  readonly agency: string;
  readonly name: string;
  readonly text: string;
  readonly functions?: readonly string[];
  readonly kind?: PublishedElement['kind'];
  readonly isClassified?: boolean;
  readonly cost?: string;
}

const AGENCIES = [
  'kkp',
  'kemenhub',
  'klhk',
  'kemenparekraf',
  'kemen-pupr',
  'kemenpanrb',
  'kemenko-marves',
  'kemenko-pmk',
  'bpkp',
];

export const invented: readonly Invented[] = [
  { agency: 'kkp', name: 'SIPANTAU', text: 'Aplikasi pemantauan posisi kapal perikanan', cost: '3900000000' },
  {
    agency: 'kemenhub',
    name: 'Lacak Armada',
    text: 'Sistem pemantauan posisi kapal dan armada laut',
    cost: '4200000000',
  },
  { agency: 'klhk', name: 'Jejak Kapal', text: 'Monitoring posisi kapal pembuang limbah', cost: '1100000000' },
  {
    agency: 'kkp',
    name: 'SIPANTAU Mobile',
    text: 'Pemantauan posisi kapal perikanan versi android',
    cost: '200000000',
  },
  { agency: 'kkp', name: 'e-Surat', text: 'Aplikasi surat masuk dan surat keluar', cost: '800000000' },
  { agency: 'kemenhub', name: 'Persuratan Digital', text: 'Pengelolaan surat masuk, surat keluar dan disposisi' },
  { agency: 'klhk', name: 'SIMSURAT', text: 'Sistem informasi surat menyurat dan disposisi' },
  { agency: 'kemenparekraf', name: 'Naskah', text: 'Tata naskah dinas, surat dan disposisi elektronik' },
  { agency: 'kkp', name: 'Presensi', text: 'Absensi pegawai secara daring' },
  { agency: 'kemenhub', name: 'e-Absen', text: 'Daftar hadir pegawai dengan pengenal wajah' },
  { agency: 'kemen-pupr', name: 'SIHADIR', text: 'Kehadiran dan absensi pegawai' },
  { agency: 'kemenparekraf', name: 'SRIKANDI', text: 'Kearsipan dan persuratan terintegrasi' },
  { agency: 'kemen-pupr', name: 'SRIKANDI', text: 'Aplikasi kearsipan dinamis terintegrasi' },
  { agency: 'klhk', name: 'Srikandi ANRI', text: 'Arsip dan surat dinas' },
  { agency: 'kemen-pupr', name: 'SIJALAN', text: 'Data kondisi jalan nasional' },
  { agency: 'kemen-pupr', name: 'Peta Jembatan', text: 'Inventaris jembatan dan kondisinya' },
  { agency: 'klhk', name: 'SIPONGI', text: 'Pemantauan titik panas kebakaran hutan' },
  { agency: 'kemenparekraf', name: 'Jadesta', text: 'Jaringan desa wisata' },
  { agency: 'kkp', name: 'Situs Kementerian', text: 'Website resmi kementerian', kind: 'website' },
  { agency: 'kemenhub', name: 'Rahasia', text: 'tidak terbit', isClassified: true },
];

export interface Inventoried {
  readonly host: string;
  readonly idOf: (code: string) => string;
  /** The entry of an invented application, by its name and agency. */
  readonly entryOf: (name: string, agency: string) => string;
}

/** Loads the directory, who oversees whom, and publishes the applications. */
export async function inventoryOn(db: Database, now: Temporal.Instant): Promise<Inventoried> {
  await loadDirectory(db, { operatorCode: organisationCode('kominfo'), operatorAgencyId: newId(), now });
  const ids = new Map<string, string>();
  for (const code of AGENCIES) {
    const found = await organisationByCode(db, code, todayInCapital(now));
    assert.ok(found, code);
    ids.set(code, found.id);
  }
  await refreshOversight({ db, clock: { trueNow: () => now } as never });
  const idOf = (code: string): string => ids.get(code) ?? assert.fail(code);
  const entries = new Map<string, string>();
  for (const [at, one] of invented.entries()) {
    const elementId = `019a0000-0000-7000-8000-${String(at).padStart(12, '0')}`;
    entries.set(`${one.name} ${one.agency}`, `${idOf(one.agency)}/${elementId}`);
    await publish(db, { one, agencyId: idOf(one.agency), elementId, revision: 1, at: now });
  }
  return {
    host: idOf('kemenpanrb'),
    idOf,
    entryOf: (name, agency) => entries.get(`${name} ${agency}`) ?? assert.fail(name),
  };
}

interface Publishing {
  readonly one: Invented;
  readonly agencyId: string;
  readonly elementId: string;
  readonly revision: number;
  readonly at: Temporal.Instant;
}

/** Publishes an application, or publishes it anew with other words. */
export async function publish(db: Database, { one, agencyId, elementId, revision, at }: Publishing): Promise<void> {
  const isClassified = one.isClassified ?? false;
  await db.as(asAgency(agencyId), (tx) =>
    addPublications(tx, agencyId, {
      at,
      publications: [
        {
          open: {
            agencyId,
            elementId,
            revision,
            domain: 'application',
            state: 'as_is',
            kind: one.kind ?? 'application',
            name: isClassified ? null : one.name,
            functionText: isClassified ? null : one.text,
            codes: [],
            functions: one.functions ?? [],
            ownerId: agencyId,
            ownerName: one.agency,
            reportedBy: null,
            status: isClassified ? null : 'active',
            isClassified,
          },
          restricted:
            one.cost === undefined
              ? []
              : [
                  {
                    field: 'yearly_cost',
                    value: one.cost,
                    source: 'declared',
                    validFrom: todayInCapital(at),
                    validUntil: null,
                  },
                ],
          signal: { hosts: [], dataCodes: [], components: [] },
        },
      ],
    }),
  );
}
