import { buffer } from 'node:stream/consumers';
import { auditCriteria } from '../../data/audit/criteria.ts';
import type { Composed } from '../../domain/audit/report.ts';
import { type SheetToWrite, writeXlsx } from '../intake/write-xlsx.ts';
import type { AuditCase } from './audit-case.ts';
import { toldFindings } from './report-content.ts';
import {
  assumptions,
  findingWords,
  paperDate,
  paperDateOf,
  paperMoment,
  signerWords,
  stanceWords,
} from './report-words.ts';

/** The report as a workbook: its ground, the figures, the findings; every cell a text, so nothing in it runs. */
export function reportWorkbook(
  found: AuditCase,
  composed: Composed,
  given: { readonly names: ReadonlyMap<string, string>; readonly officers: ReadonlyMap<string, string> },
): Promise<Buffer> {
  const nameOf = (id: string) => given.names.get(id) ?? '-';
  return buffer(
    writeXlsx([
      groundSheet(found, composed, { nameOf, officers: given.officers }),
      figureSheet(composed, nameOf),
      findingSheet(found, nameOf),
    ]),
  );
}

function groundSheet(
  { campaign, report }: AuditCase,
  composed: Composed,
  { nameOf, officers }: { readonly nameOf: (id: string) => string; readonly officers: ReadonlyMap<string, string> },
): SheetToWrite {
  const { letter } = campaign;
  return {
    name: 'Dasar',
    columns: [{ width: 32 }, { width: 80 }],
    headerRows: 1,
    rows: [
      ['Hal', 'Keterangan'],
      ['Pemeriksaan', campaign.name],
      ['Tujuan', campaign.purpose],
      ['Surat tugas', letter === null ? '-' : `${letter.number}, ${paperDate(letter.on)}`],
      ['Dasar hukum', letter?.basis ?? '-'],
      ['Masa yang diperiksa', `${paperDate(campaign.from)} sampai ${paperDate(campaign.until)}`],
      ['Disampaikan kepada', nameOf(campaign.coordinatorId)],
      ...auditCriteria
        .filter(({ code }) => campaign.criteria.includes(code))
        .map(({ name, isConfirmed }) => ['Ukuran', isConfirmed ? name.id : `${name.id} (pasal belum dicocokkan)`]),
      ...report.signOffs.map(({ as, actorId, at }) => [
        `Disetujui ${signerWords[as].toLowerCase()}`,
        `${officers.get(actorId ?? '') ?? '-'}, ${paperMoment(at)}`,
      ]),
      ['Ringkasan', composed.summary],
      ['Simpulan', composed.conclusion],
      ['Disusun', paperMoment(composed.at)],
      ['SHA-256 isi', composed.digest],
      ['Anggapan perkiraan', assumptions],
    ],
  };
}

function figureSheet({ figures }: Composed, nameOf: (id: string) => string): SheetToWrite {
  return {
    name: 'Instansi',
    columns: [{ width: 30 }, ...Array.from({ length: 9 }, () => ({ width: 18 }))],
    headerRows: 1,
    rows: [
      [
        'Instansi',
        'Bukti diminta',
        'Dijawab',
        'Tidak menjawab apa pun',
        'Objek terbit',
        'Aplikasi terbit',
        'Pernyataan lengkap per',
        'Temuan',
        'Perkiraan aplikasi',
        'Selang 95 persen',
      ],
      ...figures.ministries.map((one) => [
        nameOf(one.agencyId),
        String(one.asked),
        String(one.answered),
        one.isSilent ? 'ya' : 'tidak',
        String(one.objects),
        String(one.applications),
        paperDateOf(one.attestedAsOf),
        String(one.findings),
        one.estimated === null ? 'terlalu sedikit yang terlihat' : String(one.estimated.total),
        one.estimated === null ? '-' : `${one.estimated.low} sampai ${one.estimated.high}`,
      ]),
    ],
  };
}

function findingSheet({ findings }: AuditCase, nameOf: (id: string) => string): SheetToWrite {
  const parts = Object.entries(findingWords);
  return {
    name: 'Temuan',
    columns: [
      { width: 10 },
      { width: 26 },
      { width: 40 },
      ...parts.map(() => ({ width: 50 })),
      { width: 18 },
      { width: 50 },
    ],
    headerRows: 1,
    rows: [
      ['Nomor', 'Instansi', 'Judul', ...parts.map(([, label]) => label), 'Batas', 'Tanggapan'],
      ...toldFindings(findings).map(({ number, agencyId, words, dueOn, response }) => [
        number,
        nameOf(agencyId),
        words['title'] ?? '',
        ...parts.map(([part]) => words[part] ?? ''),
        paperDate(dueOn),
        response === null ? 'belum ada' : `${stanceWords[response.stance]}. ${response.text}`,
      ]),
    ],
  };
}
