import type { Attribute } from '../../domain/registry/attribute-catalogue.ts';
import { type Domain, statuses } from '../../domain/registry/element.ts';
import { line, needed, open, ours, own, paragraph, restricted, words } from './attribute-rows.ts';
import { roadmapAttributes } from './attributes-roadmap.ts';

const statusWords: Readonly<Record<(typeof statuses)[number], readonly [string, string]>> = {
  planned: ['Direncanakan', 'Planned'],
  in_development: ['Sedang dibangun', 'In development'],
  active: ['Aktif', 'Active'],
  inactive: ['Tidak digunakan', 'Not in use'],
  retired: ['Dihentikan', 'Retired'],
  unknown: ['Belum diketahui', 'Not known'],
};

const status = ours(statuses.map((key) => [key, ...statusWords[key]] as const));

/** Fields of an object of every domain; the object's own identity (SIA's ID) is its URI and no field. */
export function commonAttributes(domain: Domain, reference: string): readonly Attribute[] {
  const statusRow = ['status', null, ['Status', 'Status'], status] as const;
  return [
    needed(domain, ['name', null, ['Nama', 'Name'], line]),
    open(domain, ['codes', reference, ['Kode referensi', 'Reference codes'], { kind: 'codes', maxItems: 40 }]),
    open(domain, ['owner', null, ['Pemilik', 'Owner'], line]),
    domain === 'application' ? needed(domain, statusRow) : open(domain, statusRow),
    restricted(domain, [
      'agency_codes',
      `${reference} Level 4-7`,
      ['Kode tingkat instansi (4-7)', "Codes of the agency's own levels (4-7)"],
      words(20, 40),
    ]),
    ...roadmapAttributes(domain),
    restricted(domain, ['weaknesses', null, ['Kelemahan', 'Weaknesses'], paragraph]),
    restricted(domain, ['findings', null, ['Temuan pemeriksaan', 'Findings of audits'], paragraph]),
    own(domain, ['working_notes', null, ['Catatan kerja', 'Working notes'], paragraph]),
  ];
}
