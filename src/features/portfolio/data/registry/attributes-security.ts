import type { Attribute } from '../../domain/registry/attribute-catalogue.ts';
import { date, fromSia, line, number, paragraph, restricted } from './attribute-rows.ts';
import { commonAttributes } from './attributes-of-every-domain.ts';

const security = 'security';

/** The seven kinds of the SIA manual. */
const kinds = [
  ['standard', 'Standar, Prosedur, dan Regulasi', 'Standard, procedure or rule'],
  ['education', 'Edukasi Kesadaran', 'Education'],
  ['vulnerability', 'Identifikasi Kerentanan', 'Search for vulnerabilities'],
  ['improvement', 'Peningkatan Keamanan', 'Improvement'],
  ['incident', 'Penanganan Insiden', 'Handling of incidents'],
  ['audit', 'Audit Keamanan', 'Audit'],
  ['fitness', 'Kelaikan Keamanan', 'Fitness'],
] as const;

const dated = ['education', 'vulnerability', 'improvement', 'incident', 'audit', 'fitness'];
const maturity = number(5, ['tingkat', 'level'], 1);

/** Security (DAK): beyond name, codes, owner and status all of it is restricted. */
export const securityAttributes: readonly Attribute[] = [
  ...commonAttributes(security, 'RAK'),
  restricted(security, ['security_kind', 'Objek Keamanan', ['Jenis objek', 'Kind of object'], fromSia(kinds)]),
  restricted(security, ['description', 'Uraian', ['Uraian', 'Description'], paragraph]),
  restricted(
    security,
    ['applies_from', 'Tanggal Mulai Penerapan', ['Mulai diterapkan', 'Applied from'], date],
    ['standard'],
  ),
  restricted(
    security,
    ['applies_until', 'Tanggal Akhir Penerapan', ['Akhir penerapan', 'Applied until'], date],
    ['standard'],
  ),
  restricted(security, ['held_on', 'Tanggal Kegiatan', ['Tanggal kegiatan', 'Held on'], date], dated),
  restricted(
    security,
    ['maturity', 'Nilai Kematangan', ['Nilai kematangan', 'Maturity'], maturity],
    ['improvement', 'incident'],
  ),
  restricted(security, ['audit_result', 'Hasil Audit Keamanan', ['Hasil audit', 'Result'], paragraph], ['audit']),
  restricted(security, ['audit_type', 'Jenis Audit Keamanan', ['Jenis audit', 'Type of audit'], line], ['audit']),
  restricted(
    security,
    ['follow_up', 'Tindak Lanjut Audit Keamanan', ['Tindak lanjut', 'Follow-up'], paragraph],
    ['audit'],
  ),
];
