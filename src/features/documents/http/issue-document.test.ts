import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { openAccess, openOwnAccess } from '../../../kernel/access/access.ts';
import { newId } from '../../../kernel/ids.ts';
import { asAgency, asPerson, PUBLIC } from '../../../kernel/viewer.ts';
import { localDate } from '../../../vocabulary/local-date.ts';
import { documentsServices, type DocumentsServices, issued } from './documents-services.builder.ts';
import { issueDocument } from './issue-document.ts';
import { documentOf, documentsOfPerson } from './known-document.ts';
import { aLicence } from './licence.builder.ts';
import { openDocument } from './open-document.ts';

describe('issuing a document', () => {
  let test: DocumentsServices;
  before(async () => {
    test = await documentsServices();
  });
  after(() => test.close());

  const openOwn = (personId: string, documentId: string) =>
    test.services.db.as(asPerson(personId), async (tx) => {
      const access = await openOwnAccess(tx, { kind: 'person', personId, acr: 'passkey' });
      return openDocument(tx, access, { keys: test.services.keys.data, personId, documentId });
    });

  it('gives its holder a file whose digest is the registered one', async () => {
    const request = aLicence();
    const document = await issued(test.services, request);
    assert.match(document.number, /^SIP-3314-2026-0000\d\d$/);
    const opened = await openOwn(request.personId, document.id);
    assert.ok(opened.ok);
    assert.equal(createHash('sha256').update(opened.value.pdf).digest('hex'), document.sha256);
    assert.equal(opened.value.officerTitle, 'Kepala DPMPTSP Kabupaten Sragen');
    assert.deepEqual(opened.value.lines, request.publicLines);
  });

  it('returns the first document when it is asked for again, and uses no number', async () => {
    const request = aLicence({ series: 'ULANG' });
    const first = await issued(test.services, request);
    assert.deepEqual(await issued(test.services, request), first);
    const next = await issued(test.services, aLicence({ series: 'ULANG' }));
    assert.deepEqual([first.number, next.number], ['ULANG-3314-2026-000001', 'ULANG-3314-2026-000002']);
  });

  it('numbers twenty documents issued at once without a gap and without a double, one of them asked for twice', async () => {
    const twice = aLicence({ series: 'BANYAK' });
    const requests = [twice, ...Array.from({ length: 18 }, () => aLicence({ series: 'BANYAK' })), twice];
    const documents = await Promise.all(requests.map((request) => issued(test.services, request)));
    const serials = new Set(documents.map(({ number }) => Number(number.slice(-6))));
    assert.deepEqual(
      [...serials].sort((a, b) => a - b),
      Array.from({ length: 19 }, (_, index) => index + 1),
    );
    assert.equal(documents.at(0)?.id, documents.at(-1)?.id);
  });

  it('gives a number back when the transaction of the decision fails', async () => {
    const failing = aLicence({ series: 'GAGAL' });
    const failed = test.services.db.as(asAgency(failing.agencyId), async (tx) => {
      await issueDocument(test.services, tx, failing);
      throw new Error('the decision failed');
    });
    await assert.rejects(failed, /the decision failed/);
    assert.equal((await issued(test.services, aLicence({ series: 'GAGAL' }))).number, 'GAGAL-3314-2026-000001');
  });

  it('begins each year, each series and each office at one', async () => {
    const numbers = [
      await issued(test.services, aLicence({ series: 'TAHUN' })),
      await issued(test.services, aLicence({ series: 'TAHUN', decidedOn: localDate('2027-01-02') })),
      await issued(test.services, aLicence({ series: 'TAHUN', agencyId: newId() })),
    ].map(({ number }) => number);
    assert.deepEqual(numbers, ['TAHUN-3314-2026-000001', 'TAHUN-3314-2027-000001', 'TAHUN-3314-2026-000001']);
  });

  it('leaves no word of the holder in the database, in clear or for the public', async () => {
    const request = aLicence();
    await issued(test.services, request);
    const found = await test.services.db.as(asAgency(request.agencyId), async (tx) => {
      const { rows } = await sql<{ row: string }>`
        select row_to_json(p)::text as row from documents.paper p
        union all select row_to_json(e)::text from documents.entry e`.execute(tx);
      return rows.map(({ row }) => row).join('\n');
    });
    assert.ok(found.includes(request.personId));
    for (const word of ['Ratna', 'Krebet', 'BD00123456789', Buffer.from('Ratna').toString('hex')])
      assert.ok(!found.includes(word), word);
    const seen = await test.services.db.as(PUBLIC, async (tx) => {
      const { rows } = await sql<{ row: string }>`
        select row_to_json(v)::text as row from documents.verification v`.execute(tx);
      return rows.map(({ row }) => row).join('\n');
    });
    assert.ok(seen.length > 0);
    for (const word of [request.personId, 'Ratna', request.about.id, 'SIP-3314']) assert.ok(!seen.includes(word), word);
  });

  it('shows a person her own documents and nobody else’s, and an office only those it issued', async () => {
    const request = aLicence();
    const document = await issued(test.services, request);
    const stranger = newId();
    const strangers = await test.services.db.as(asPerson(stranger), async (tx) => {
      const access = await openOwnAccess(tx, { kind: 'person', personId: stranger, acr: 'passkey' });
      await assert.rejects(documentsOfPerson(tx, access, request.personId), /was not opened/);
      return documentsOfPerson(tx, access, stranger);
    });
    assert.deepEqual(strangers, []);
    for (const [agencyId, expected] of [
      [request.agencyId, document.id],
      [newId(), undefined],
    ] as const) {
      const found = await test.services.db.as(asAgency(agencyId), async (tx) => {
        const access = await openAccess(tx, {
          actor: { kind: 'worker' },
          agencyId,
          personId: request.personId,
          purpose: 'sip.review',
          attributes: ['document'],
          caseRef: null,
          messageId: null,
          at: Temporal.Now.instant(),
        });
        return documentOf(tx, access, request);
      });
      assert.equal(found?.id, expected);
    }
  });

  it('is refused with a fault that can be said, and without a number, when the template is broken', async () => {
    const request = aLicence({ series: 'RUSAK', template: '#nothing-like-this' });
    const refused = await test.services.db.as(asAgency(request.agencyId), (tx) =>
      issueDocument(test.services, tx, request),
    );
    assert.deepEqual(refused, { ok: false, error: 'document_template_faulty' });
    assert.ok(!test.log.join('').includes('Ratna'));
    assert.equal((await issued(test.services, aLicence({ series: 'RUSAK' }))).number, 'RUSAK-3314-2026-000001');
  });

  it('takes a name of the form of source text as text', async () => {
    const request = aLicence({ data: { ...aLicence().data, name: '#panic("x") <b> *tebal* $x$' } });
    const document = await issued(test.services, request);
    assert.equal(document.kind, 'sip');
  });

  it('is a defect of the caller when a public line holds sixteen digits', async () => {
    const request = aLicence({ publicLines: [{ label: { id: 'NIK', en: 'NIK' }, value: '3314079909909001' }] });
    await assert.rejects(issued(test.services, request), /sixteen digits/);
  });
});
