import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newId } from '../../../kernel/ids.ts';
import { asAgency, PUBLIC, WORKER } from '../../../kernel/viewer.ts';
import type { OfficePaperRequest } from '../domain/issue.ts';
import { checkByFile } from './check-document.ts';
import { documentsServices, type DocumentsServices } from './documents-services.builder.ts';
import { aLicence } from './licence.builder.ts';
import { issueOfficePaper, openOfficePaper } from './office-paper.ts';

const READER = newId();

function aReport(more: Partial<OfficePaperRequest> = {}): OfficePaperRequest {
  const { personId: _p, validUntil: _v, ...order } = aLicence({ series: 'LHP', kind: 'report' });
  return { ...order, about: { kind: 'audit', id: newId() }, readerIds: [READER], ...more };
}

describe('a paper about no person', () => {
  let test: DocumentsServices;
  before(async () => {
    test = await documentsServices();
  });
  after(() => test.close());

  const issued = async (request: OfficePaperRequest) => {
    const answer = await test.services.db.as(asAgency(request.agencyId), (tx) =>
      issueOfficePaper(test.services, tx, request),
    );
    assert.ok(answer.ok);
    return answer.value;
  };
  const open = (viewer: Parameters<typeof test.services.db.as>[0], documentId: string) =>
    test.services.db.as(viewer, (tx) => openOfficePaper(tx, { keys: test.services.keys.data, documentId }));

  it('is sealed, numbered, and found to be genuine by its file', async () => {
    const request = aReport();
    const paper = await issued(request);
    const opened = await open(asAgency(request.agencyId), paper.id);
    assert.ok(opened.ok);
    const checked = await checkByFile(test.services, opened.value.pdf);
    assert.deepEqual([checked.verdict, checked.record?.number], ['valid', paper.number]);
  });

  it('is read by its office and by whom it names, and by nobody else', async () => {
    const request = aReport();
    const paper = await issued(request);
    assert.ok((await open(asAgency(READER), paper.id)).ok);
    for (const viewer of [asAgency(newId()), PUBLIC, WORKER])
      assert.deepEqual(await open(viewer, paper.id), { ok: false, error: 'document_unknown' });
  });

  it('is issued once for its subject, and uses the numbers of its series', async () => {
    const request = aReport({ series: 'SATU' });
    const first = await issued(request);
    assert.deepEqual(await issued(request), first);
    const next = await issued({ ...request, about: { kind: 'audit', id: newId() } });
    assert.deepEqual(
      [first.number, next.number].map((number) => Number(number.slice(-6))),
      [1, 2],
    );
  });
});
