import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { newId } from '../../../../kernel/ids.ts';
import { keyId } from '../../../../kernel/keys/data-keys.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { issueOfficePaper, openOfficePaper } from '../../../documents/index.ts';
import { documentsServices, type DocumentsServices } from '../../../documents/http/documents-services.builder.ts';
import { type Organisation, organisationCode } from '../../../directory/index.ts';
import {
  aLetter,
  aPlan,
  aTeam,
  AUDITORS,
  CAMPAIGN,
  COORDINATOR,
  ESDM,
  history,
  HUB,
  KKP,
} from '../../domain/audit/audit.builder.ts';
import { foldCampaign } from '../../domain/audit/campaign.ts';
import { foldFindings } from '../../domain/audit/finding.ts';
import type { ReportFigures } from '../../domain/audit/report-figures.ts';
import { composeReport, foldReport, signingOrder } from '../../domain/audit/report.ts';
import { readAll } from '../intake/workbook.builder.ts';
import type { AuditCase } from './audit-case.ts';
import { reportRequest } from './report-paper.ts';
import { reportWorkbook } from './report-workbook.ts';

const names = new Map([
  [KKP, 'KKP'],
  [HUB, 'Kemenhub'],
  [ESDM, 'Kementerian ESDM'],
  [COORDINATOR, 'Kemenko Marves'],
]);
const officers = new Map([['auditor-1', 'Petugas Rekaan']]);
const ministry = (agencyId: string, more: Partial<ReportFigures['ministries'][number]>) => ({
  agencyId,
  objects: 90,
  applications: 84,
  asked: 2,
  answered: 2,
  isSilent: false,
  attestedAsOf: '2026-11-10',
  findings: 1,
  estimated: null,
  ...more,
});
const figures: ReportFigures = {
  requests: 2,
  papers: 1,
  ministries: [
    ministry(KKP, { estimated: { total: 122, low: 111, high: 143 } }),
    ministry(HUB, {}),
    ministry(ESDM, { answered: 0, isSilent: true, attestedAsOf: null }),
  ],
};

/** A report whose words look like source text, composed and signed by all three. */
function aReport(): AuditCase {
  const event = history();
  const finding = event(
    {
      kind: 'finding.communicated',
      number: 'T-001',
      agencyId: KKP,
      criterion: 'perpres-95-2018',
      dueOn: localDate('2027-02-26'),
      paperIds: [],
    },
    {
      kind: 'finding',
      id: newId(),
      words: { title: '#panic("x") =cmd', condition: '=1+1', recommendation: '@SUM(A1)' },
    },
  );
  const findings = foldFindings([finding]);
  const words = { summary: '#include "a"\n*Enam* dari tujuh', conclusion: '$x$ <b>' };
  const composed = composeReport(foldReport([]), { ...words, conclusion: words.conclusion, figures, findings });
  assert.ok(composed.ok && composed.value.kind === 'report.composed');
  const { digest } = composed.value;
  const about = { kind: 'report', id: CAMPAIGN } as const;
  const events = [
    event(aPlan, { words: { name: 'Audit aplikasi', purpose: 'Menemukan tumpang tindih' } }),
    event(aTeam),
    event(aLetter, { words: { basis: 'PP 60/2008' } }),
    finding,
    event(composed.value, { ...about, words }),
    ...signingOrder.map((as) => event({ kind: 'report.signed_off', as, digest }, { ...about, actor: newId() })),
  ];
  const campaign = foldCampaign(events);
  const at = Temporal.Instant.from('2026-11-02T02:00:00Z');
  return {
    head: {
      agencyId: AUDITORS,
      id: CAMPAIGN,
      readerIds: [KKP, COORDINATOR],
      coordinatorId: COORDINATOR,
      scope: [KKP, HUB, ESDM],
      phase: 'running',
      keyId: keyId(newId()),
      name: campaign.name,
      letterNumber: aLetter.number,
      plannedAt: at,
      changedAt: at,
    },
    events,
    campaign,
    requests: [],
    papers: [],
    findings,
    report: foldReport(events),
  };
}

const office: Organisation = {
  id: AUDITORS,
  code: organisationCode('bpkp'),
  kind: 'agency',
  name: 'Badan Pengawasan Keuangan dan Pembangunan',
  nameEn: 'BPKP',
  shortName: 'BPKP',
  regionCode: null,
  parentId: null,
  validity: { from: localDate('2014-01-01'), until: null },
  legalBasis: { text: 'Perpres 192/2014', confirmed: false },
};

describe('the report as paper and workbook', () => {
  let test: DocumentsServices;
  before(async () => {
    test = await documentsServices();
  });
  after(() => test.close());

  it('is typeset with estimates, a silent ministry and the head of the log, whatever its words look like', async () => {
    const found = aReport();
    const { composed } = found.report;
    assert.ok(composed !== null);
    const request = reportRequest(found, composed, {
      office,
      names,
      officers,
      head: {
        size: 48_211,
        root: 'ab'.repeat(32),
        at: Temporal.Instant.from('2026-11-24T02:12:03Z'),
        keyId: 'kunci-1',
      },
      workbookSha256: '1'.repeat(64),
      origin: 'https://layanan.contoh.go.id',
      today: localDate('2026-12-14'),
    });
    const issued = await test.services.db.as(asAgency(AUDITORS), (tx) => issueOfficePaper(test.services, tx, request));
    assert.ok(issued.ok, JSON.stringify(issued));
    assert.equal(issued.value.number, 'LHP-0001/BPKP/2026');
    const { id: documentId } = issued.value;
    const open = (agencyId: string) =>
      test.services.db.as(asAgency(agencyId), (tx) =>
        openOfficePaper(tx, { keys: test.services.keys.data, documentId }),
      );
    for (const reader of [AUDITORS, COORDINATOR]) {
      const opened = await open(reader);
      assert.ok(opened.ok);
      // The marks of a tagged file in Indonesian with a title: what PDF/UA-1 asks of a reader (ISO 14289-1 7.1, 7.2).
      const text = opened.value.pdf.toString('latin1');
      for (const mark of ['/StructTreeRoot', '/MarkInfo', '/Lang', 'pdfuaid']) assert.ok(text.includes(mark), mark);
    }
    assert.deepEqual(await open(KKP), { ok: false, error: 'document_unknown' });
  });

  it('gives the same workbook for the same content, without a formula whatever a cell begins with', async () => {
    const found = aReport();
    const { composed } = found.report;
    assert.ok(composed !== null);
    const [one, other] = [
      await reportWorkbook(found, composed, { names, officers }),
      await reportWorkbook(found, composed, { names, officers }),
    ];
    assert.deepEqual(one, other);
    const { sheets } = await readAll(await buffer(Readable.from([one])));
    const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    for (const word of ['=1+1', '@SUM(A1)', '#panic("x") =cmd', '111 sampai 143', 'terlalu sedikit yang terlihat'])
      assert.ok(cells.includes(word), word);
  });
});
