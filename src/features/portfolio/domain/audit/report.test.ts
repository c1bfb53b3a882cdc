import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { history, KKP } from './audit.builder.ts';
import type { AuditBody } from './audit-event.ts';
import { foldFindings } from './finding.ts';
import {
  composeReport,
  contentDigest,
  foldReport,
  forwardReport,
  mayIssue,
  nextSigner,
  type ReportContent,
  signingOrder,
  signOff,
  submitReport,
} from './report.ts';

const ABOUT = { kind: 'report', id: 'report' } as const;
const findings = foldFindings([
  history()(
    {
      kind: 'finding.communicated',
      number: 'T-001',
      agencyId: KKP,
      criterion: 'perpres-95-2018',
      dueOn: localDate('2027-02-26'),
      paperIds: [],
    },
    { kind: 'finding', id: 't1', words: { title: 'Dua aplikasi sefungsi' } },
  ),
]);
const content: ReportContent = {
  summary: 'Ringkasan',
  conclusion: 'Simpulan',
  figures: { requests: 1, papers: 1, ministries: [] },
  findings,
};
const digest = contentDigest(content);
const composed = { kind: 'report.composed', digest, findingIds: ['t1'], figures: content.figures } as const;
const signed = signingOrder.map((as) => ({ kind: 'report.signed_off', as, digest }) as const);
const facts = {
  documentId: 'd1',
  number: 'LHP-0001/BPKP/2026',
  sha256: 'ab',
  workbookId: 'w1',
  workbookSha256: 'cd',
  head: null,
};
const issued = { kind: 'report.issued', ...facts } as const;

function report(...bodies: readonly AuditBody[]) {
  const event = history();
  return foldReport(bodies.map((body) => event(body, { ...ABOUT, words: { summary: 'Ringkasan' } })));
}

describe('the report of an audit', () => {
  it('is signed by the leader, the technical controller, the quality controller, in this order', () => {
    assert.deepEqual(
      [report(), report(composed), report(composed, ...signed.slice(0, 1)), report(composed, ...signed)].map(
        nextSigner,
      ),
      [null, 'leader', 'technical_controller', null],
    );
    const given = { as: 'technical_controller', current: digest } as const;
    assert.deepEqual(signOff(report(composed), given), { ok: false, error: { code: 'audit_report_order' } });
    assert.ok(signOff(report(composed, ...signed.slice(0, 1)), given).ok);
  });

  it('that changed since it was put together is signed by nobody and issued by nobody', () => {
    const outdated = { ok: false, error: { code: 'audit_report_outdated' } };
    assert.deepEqual(signOff(report(composed), { as: 'leader', current: 'other' }), outdated);
    assert.deepEqual(mayIssue(report(composed, ...signed), 'other'), outdated);
    assert.notEqual(contentDigest({ ...content, summary: 'Ringkasan lain' }), digest);
  });

  it('has the same digest in whatever order a database gives its parts back', () => {
    const turned = { ministries: [], papers: 1, requests: 1 };
    assert.equal(contentDigest({ ...content, figures: turned }), digest);
  });

  it('put together anew loses its signatures, and needs a finding', () => {
    assert.deepEqual(report(composed, ...signed, composed).signOffs, []);
    assert.deepEqual(composeReport(report(), content), { ok: true, value: composed });
    assert.deepEqual(composeReport(report(), { ...content, findings: [] }), {
      ok: false,
      error: { code: 'audit_report_empty' },
    });
  });

  it('is issued with three signatures, submitted once issued, and then frozen', () => {
    assert.ok(!mayIssue(report(composed, ...signed.slice(0, 2)), digest).ok);
    assert.ok(mayIssue(report(composed, ...signed), digest).ok);
    assert.ok(!submitReport(report(composed, ...signed)).ok);
    const done = report(composed, ...signed, issued);
    const frozen = { ok: false, error: { code: 'audit_report_frozen' } };
    assert.deepEqual(composeReport(done, content), frozen);
    assert.deepEqual(signOff(done, { as: 'leader', current: digest }), frozen);
    assert.deepEqual(mayIssue(done, digest), frozen);
    assert.deepEqual(submitReport(done), { ok: true, value: { kind: 'report.submitted', ...facts } });
    assert.deepEqual(submitReport(report(composed, ...signed, issued, { kind: 'report.submitted', ...facts })), frozen);
  });

  it('is seen by the coordinator from its submission on, and handed on once', () => {
    const seen = report({ kind: 'report.submitted', ...facts });
    assert.deepEqual([seen.issued?.number, seen.summary, seen.composed], [facts.number, 'Ringkasan', null]);
    const given = { number: 'R-12/MENKO/2026', on: localDate('2026-12-21') };
    assert.ok(!forwardReport(report(), given).ok);
    const forwarded = forwardReport(seen, given);
    assert.ok(forwarded.ok);
    const after = report({ kind: 'report.submitted', ...facts }, forwarded.value);
    assert.equal(after.forwarded?.number, 'R-12/MENKO/2026');
    assert.ok(!forwardReport(after, given).ok);
  });
});
