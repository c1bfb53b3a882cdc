import { readFileSync } from 'node:fs';
import type { OfficePaperRequest } from '../../../documents/index.ts';
import type { Organisation } from '../../../directory/index.ts';
import type { PrintedHead } from '../../../exchange/index.ts';
import { auditCriteria } from '../../data/audit/criteria.ts';
import type { Finding } from '../../domain/audit/finding.ts';
import type { Composed } from '../../domain/audit/report.ts';
import type { AuditCase, AuditDay } from './audit-case.ts';
import { overseersOf } from './readers.ts';
import { toldFindings } from './report-content.ts';
import {
  assumptions,
  findingWords,
  grouped,
  paperDate,
  paperDateOf,
  paperMoment,
  signerWords,
  stanceWords,
} from './report-words.ts';

/** Everything that a report is printed from. */
export interface Printing {
  readonly office: Organisation;
  readonly names: ReadonlyMap<string, string>;
  readonly officers: ReadonlyMap<string, string>;
  readonly head: PrintedHead | null;
  readonly workbookSha256: string;
  readonly origin: string;
  readonly today: AuditDay['today'];
}

const REPORT_KIND = 'audit_report';

/** The report as the documents feature is to typeset, seal and number it. */
export function reportRequest(found: AuditCase, composed: Composed, printing: Printing): OfficePaperRequest {
  const { campaign, head, report } = found;
  const { office, names, today } = printing;
  const last = report.signOffs.at(-1);
  if (last === undefined || last.actorId === null) throw new Error('A report without signatures is not printed.');
  return {
    agencyId: head.agencyId,
    officeCode: office.code,
    officeName: office.name,
    about: { kind: 'audit', id: head.id },
    series: 'LHP',
    numberPattern: '{series}-{serial:4}/{office}/{year}',
    numberParts: { office: office.code.toUpperCase() },
    kind: REPORT_KIND,
    title: { id: 'Laporan hasil pemeriksaan', en: 'Audit report' },
    template: template(),
    data: dataOf(found, composed, printing),
    publicLines: [
      { label: { id: 'Pemeriksaan', en: 'Audit' }, value: campaign.name.slice(0, 200) },
      { label: { id: 'Surat tugas', en: 'Assignment letter' }, value: campaign.letter?.number ?? '-' },
      {
        label: { id: 'Disampaikan kepada', en: 'Submitted to' },
        value: names.get(campaign.coordinatorId) ?? '-',
      },
      { label: { id: 'Instansi diperiksa', en: 'Agencies audited' }, value: String(campaign.scope.length) },
      { label: { id: 'Temuan', en: 'Findings' }, value: String(composed.findingIds.length) },
      { label: { id: 'SHA-256 isi', en: 'SHA-256 of the content' }, value: grouped(composed.digest) },
    ],
    decidedOn: today,
    basis: { by: 'officer', officerId: last.actorId, title: `${signerWords.quality_controller}, ${office.shortName}` },
    origin: printing.origin,
    readerIds: overseersOf(head),
  };
}

let known: string | null = null;

function template(): string {
  known ??= readFileSync(new URL('../../data/audit/report.typ', import.meta.url), 'utf8');
  return known;
}

function dataOf(found: AuditCase, composed: Composed, printing: Printing) {
  const { campaign, findings, report } = found;
  const { names, officers } = printing;
  const nameOf = (id: string) => names.get(id) ?? '-';
  const { ministries } = composed.figures;
  return {
    ground: groundOf(found, composed, nameOf),
    summary: composed.summary,
    conclusion: composed.conclusion,
    criteria: auditCriteria
      .filter(({ code }) => campaign.criteria.includes(code))
      .map(({ name, source, isConfirmed }) => ({ name: name.id, source, unconfirmed: !isConfirmed })),
    ministries: ministries.map((one) => [
      nameOf(one.agencyId),
      String(one.asked),
      String(one.answered),
      String(one.objects),
      String(one.applications),
      paperDateOf(one.attestedAsOf),
      String(one.findings),
    ]),
    silent: ministries.filter(({ isSilent }) => isSilent).map(({ agencyId }) => nameOf(agencyId)),
    estimates: ministries.flatMap(({ agencyId, applications, estimated }) =>
      estimated === null
        ? []
        : [
            [
              nameOf(agencyId),
              String(applications),
              String(estimated.total),
              `${estimated.low} sampai ${estimated.high}`,
            ],
          ],
    ),
    unestimated: ministries.filter(({ estimated }) => estimated === null).map(({ agencyId }) => nameOf(agencyId)),
    assumptions,
    findings: toldFindings(findings).map((finding) => findingOf(finding, nameOf)),
    signatures: report.signOffs.map(({ as, actorId, at }) => [
      signerWords[as],
      officers.get(actorId ?? '') ?? '-',
      paperMoment(at),
    ]),
    traces: tracesOf(composed, printing),
  };
}

function groundOf({ campaign }: AuditCase, { figures }: Composed, nameOf: (id: string) => string) {
  const { letter } = campaign;
  return [
    ['Nama', campaign.name],
    ['Tujuan', campaign.purpose],
    ...(letter === null
      ? []
      : [
          ['Surat tugas', `${letter.number}, ${paperDate(letter.on)}`],
          ['Dasar hukum', letter.basis],
          ['Berlaku', `${paperDate(letter.from)} sampai ${paperDate(letter.until)}`],
        ]),
    ['Instansi', campaign.scope.map(nameOf).join(', ')],
    ['Masa yang diperiksa', `${paperDate(campaign.from)} sampai ${paperDate(campaign.until)}`],
    ['Bukti yang diminta', `${figures.requests} permintaan`],
    ['Kertas kerja', `${figures.papers} sudah direviu`],
    ['Disampaikan kepada', `${nameOf(campaign.coordinatorId)}, dan melaluinya kepada Presiden`],
  ];
}

function findingOf({ number, agencyId, words, dueOn, response }: Finding, nameOf: (id: string) => string) {
  return {
    number,
    title: words['title'] ?? '',
    rows: [
      ['Ditujukan kepada', nameOf(agencyId)],
      ...Object.entries(findingWords).map(([part, label]) => [label, words[part] ?? '']),
      ['Batas tindak lanjut', paperDate(dueOn)],
      [
        'Tanggapan',
        response === null
          ? 'Belum ada tanggapan sampai laporan disusun.'
          : `${stanceWords[response.stance]}. ${response.text}`,
      ],
    ],
  };
}

function tracesOf(composed: Composed, { head, workbookSha256 }: Printing) {
  return [
    ['Disusun', paperMoment(composed.at)],
    ['SHA-256 isi laporan', grouped(composed.digest)],
    ['SHA-256 buku kerja (XLSX)', grouped(workbookSha256)],
    ...(head === null
      ? [['Kepala catatan pertukaran', 'Belum ada kepala catatan yang ditandatangani.']]
      : [
          ['Kepala catatan pertukaran', grouped(head.root)],
          ['Isi catatan', `${head.size} pesan, ditandatangani ${paperMoment(head.at)}`],
          ['Kunci', head.keyId],
        ]),
  ];
}
