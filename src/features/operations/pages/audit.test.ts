import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { audit, type AuditEvent } from '../../../kernel/audit/audit.ts';
import { newId } from '../../../kernel/ids.ts';
import { PUBLIC } from '../../../kernel/viewer.ts';
import { deskServer, type DeskServer, type Seated } from './desk-server.builder.tsx';

const now = Temporal.Now.instant();

function anEvent(agencyId: string, own: Partial<AuditEvent> = {}): AuditEvent {
  return {
    event: 'officer.invited',
    actor: { kind: 'worker' },
    agencyId,
    personId: null,
    action: 'officer.invite',
    rule: 'DIR-09',
    subject: { kind: 'officer', id: newId() },
    outcome: 'done',
    traceId: 'jejak-1',
    at: now,
    ...own,
  };
}

describe('the audit log', () => {
  let desk: DeskServer;
  let auditor: Seated;
  const [own, other] = [newId(), newId()];

  before(async () => {
    desk = await deskServer();
    auditor = await desk.seat(['auditor'], own);
  });
  after(() => desk.close());

  const record = (...events: readonly AuditEvent[]) =>
    desk.services.db.as(PUBLIC, async (tx) => {
      for (const event of events) await audit(tx, event);
    });
  const rowsIn = (text: string) => text.split('<tr').length - 2;

  it('says what will stand there while nothing does', async () => {
    const fresh = await desk.seat(['auditor'], newId());
    assert.match(await (await fresh.get('/operasi/jejak')).text(), /Tidak ada yang tercatat: 30 hari terakhir/);
  });

  it('shows auditors and operators the events of their own organisation, of no other', async () => {
    await record(anEvent(own, { traceId: 'milik-sendiri' }), anEvent(other, { traceId: 'milik-lain' }));
    for (const role of ['auditor', 'operator']) {
      const text = await (await (await desk.seat([role], own)).get('/operasi/jejak')).text();
      assert.match(text, /milik-sendiri/);
      assert.doesNotMatch(text, /milik-lain/);
    }
    assert.match(await (await (await desk.seat(['auditor'], other)).get('/operasi/jejak.csv')).text(), /milik-lain/);
  });

  it('opens for nobody else', async () => {
    for (const role of ['administrator', 'licensing_head']) {
      const officer = await desk.seat([role], own);
      assert.equal((await officer.get('/operasi/jejak')).status, 403);
      assert.equal((await officer.get('/operasi/jejak.csv')).status, 403);
    }
    assert.equal((await desk.get('/operasi/jejak')).status, 401);
    assert.equal((await desk.get('/operasi/jejak.csv')).status, 401);
  });

  it('names no citizen, neither who acted nor whom it was about', async () => {
    const [personId, officerId] = [newId(), newId()];
    await record(
      anEvent(own, {
        actor: { kind: 'person', personId, acr: 'passkey' },
        personId,
        subject: { kind: 'person', id: personId },
      }),
      anEvent(own, {
        actor: { kind: 'officer', officerId, agencyId: own, agencyCode: 'uji', roles: [], acr: 'passkey' },
      }),
    );
    for (const path of ['/operasi/jejak', '/operasi/jejak.csv']) {
      const text = await (await auditor.get(path)).text();
      assert.ok(text.includes(officerId), `${path} names the officer`);
      assert.ok(!text.includes(personId), `${path} names no person`);
    }
  });

  it('can be narrowed by event, action, outcome and time, alone and together', async () => {
    const reader = await desk.seat(['auditor'], newId());
    const { agencyId } = reader.officer;
    await record(
      anEvent(agencyId, { traceId: 'satu' }),
      anEvent(agencyId, {
        traceId: 'dua',
        event: 'access.denied',
        action: 'officer.suspend',
        outcome: 'refused',
        rule: null,
      }),
      anEvent(agencyId, { traceId: 'tiga', outcome: 'failed' }),
      anEvent(agencyId, { traceId: 'lama', at: now.subtract({ hours: 40 * 24 }) }),
    );
    const found = async (query: string) => {
      const text = await (await reader.get(`/operasi/jejak.csv?${query}`)).text();
      return ['satu', 'dua', 'tiga', 'lama'].filter((trace) => text.includes(`"${trace}"`));
    };
    const month = now
      .subtract({ hours: 40 * 24 })
      .toZonedDateTimeISO('Asia/Jakarta')
      .toPlainDate()
      .toString()
      .slice(0, 7);
    assert.deepEqual(await found(''), ['satu', 'dua', 'tiga']);
    assert.deepEqual(await found('masa=1-hari'), ['satu', 'dua', 'tiga']);
    assert.deepEqual(await found(`masa=${month}`), ['lama']);
    assert.deepEqual(await found('peristiwa=access.denied'), ['dua']);
    assert.deepEqual(await found('tindakan=officer.invite'), ['satu', 'tiga']);
    assert.deepEqual(await found('tindakan=officer.invite&hasil=failed'), ['tiga']);
    assert.deepEqual(await found('peristiwa=access.denied&hasil=done'), []);
    const page = await (await reader.get('/operasi/jejak?peristiwa=access.denied')).text();
    assert.equal(rowsIn(page), 1);
    assert.match(page, /hapus saringan access\.denied/);
  });

  it('refuses a filter or a place in the list that our pages do not write', async () => {
    for (const query of ["peristiwa='--", 'hasil=x', 'masa=selamanya', 'sesudah=x']) {
      assert.equal((await auditor.get(`/operasi/jejak?${query}`)).status, 400, query);
    }
    assert.equal((await auditor.get('/operasi/jejak.csv?masa=2026-13')).status, 400);
  });

  it('is cut into pages of 50 that meet without gap or repetition', async () => {
    const reader = await desk.seat(['auditor'], newId());
    const { agencyId } = reader.officer;
    await record(...Array.from({ length: 120 }, (_, index) => anEvent(agencyId, { traceId: `baris-${index}.` })));
    const seen: string[] = [];
    let path: string | undefined = '/operasi/jejak';
    const sizes: number[] = [];
    while (path !== undefined) {
      const text: string = await (await reader.get(path)).text();
      seen.push(...[...text.matchAll(/baris-\d+\./g)].map(([trace]) => trace));
      sizes.push(rowsIn(text));
      path = /href="([^"]*)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }
    assert.deepEqual(sizes, [50, 50, 20]);
    assert.equal(new Set(seen).size, 120);
    assert.equal(seen.length, 120);
  });

  it('is downloaded as CSV in which no cell is a formula', async () => {
    const reader = await desk.seat(['auditor'], newId());
    const subject = { kind: 'note', id: '=HYPERLINK("http://contoh.example","klik")' };
    await record(anEvent(reader.officer.agencyId, { subject }));
    const answer = await reader.get('/operasi/jejak.csv');
    const text = await answer.text();
    assert.match(answer.headers.get('content-type') ?? '', /^text\/csv/);
    assert.equal(answer.headers.get('content-disposition'), 'attachment; filename="jejak-audit-30-hari.csv"');
    assert.ok(text.includes(`"'=HYPERLINK(""http://contoh.example"",""klik"")"`));
    assert.ok(text.startsWith('"at","event","outcome"'));
  });

  it('holds 10,000 events at most in a file, the latest, and its name says so', async () => {
    const reader = await desk.seat(['auditor'], newId());
    const { agencyId } = reader.officer;
    await desk.services.db.as(PUBLIC, (tx) =>
      sql`
        insert into kernel.audit (id, agency_id, at, event, actor_kind, action, subject_kind, subject_id, outcome, trace_id)
        select gen_random_uuid(), ${agencyId}::uuid, ${now}::timestamptz - make_interval(secs => n), 'trial.done', 'worker', 'trial.do',
          'trial', 'x', 'done', 'baris-' || n from generate_series(1, 10001) as n`.execute(tx),
    );
    const answer = await reader.get('/operasi/jejak.csv?masa=7-hari');
    const lines = (await answer.text()).trimEnd().split('\r\n');
    assert.equal(lines.length, 10_001);
    assert.match(lines[1] ?? '', /"baris-1"$/);
    assert.match(lines.at(-1) ?? '', /"baris-10000"$/);
    assert.equal(
      answer.headers.get('content-disposition'),
      'attachment; filename="jejak-audit-7-hari-10000-terbaru.csv"',
    );
  });
});
