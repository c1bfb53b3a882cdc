import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readAudit } from '../../../kernel/audit/read-audit.ts';
import { newId } from '../../../kernel/ids.ts';
import { schedule } from '../../../kernel/timers/schedule.ts';
import { asAgency, WORKER } from '../../../kernel/viewer.ts';
import { deskServer, type DeskServer, type Seated } from './desk-server.builder.tsx';

describe('the clock page of a sample installation', () => {
  let desk: DeskServer;
  let operator: Seated;

  before(async () => {
    desk = await deskServer();
    operator = await desk.seat(['operator']);
  });
  after(() => desk.close());

  const ahead = () => desk.services.clock.aheadMs;
  const confirm = async (query: string) => {
    const page = await operator.get(`/operasi/jam/maju?${query}`);
    const text = await page.text();
    assert.equal(page.status, 200, text.slice(0, 200));
    return { text, target: /name="sampai" value="([^"]+)"/.exec(text)?.[1] ?? '' };
  };
  const moves = async () => {
    const { operatorAgencyId: agencyId } = desk;
    const question = {
      agencyId,
      from: null,
      until: null,
      event: 'clock.advanced',
      personId: null,
      after: null,
      limit: 100,
    };
    return (await desk.services.db.as(asAgency(agencyId), (tx) => readAudit(tx, question))).entries;
  };

  it('says that both clocks agree while nobody has moved one', async () => {
    assert.match(await (await operator.get('/operasi/jam')).text(), /<h1>Jam perkara sama dengan jam sebenarnya<\/h1>/);
  });

  it('moves nothing before it has said where to, what falls due and that signatures keep true time', async () => {
    const now = Temporal.Now.instant();
    await desk.services.db.as(WORKER, (tx) =>
      schedule(tx, {
        kind: 'trial.remind',
        key: newId(),
        clock: 'casework',
        dueAt: now.add({ hours: 30 }),
        viewer: WORKER,
        payload: {},
        now,
      }),
    );
    const { text } = await confirm('langkah=hari&hari=2');
    assert.match(text, /Tanda tangan, catatan bukti, dan sesi tetap memakai jam sebenarnya/);
    assert.match(text, /tidak dapat dimundurkan/);
    assert.match(text, /Tenggat yang tiba<\/dt><dd>1;/);
    assert.equal(ahead(), 0);
    assert.match((await confirm('langkah=jam')).text, /Tenggat yang tiba<\/dt><dd>tidak ada/);
  });

  it('moves the clock to the confirmed time once, however often the form arrives', async () => {
    const { target } = await confirm('langkah=hari&hari=2');
    const key = newId();
    const answers = await Promise.all(
      [1, 2, 3].map(() => operator.post('/operasi/jam/maju', { sampai: target, idempotency_key: key })),
    );
    for (const answer of answers) {
      assert.equal(answer.status, 303);
      assert.equal(answer.headers.get('location'), '/operasi/jam');
    }
    const reached =
      desk.services.clock.caseworkNow().epochMilliseconds - Temporal.Instant.from(target).epochMilliseconds;
    assert.ok(reached >= 0 && reached < 5_000, `${reached} ms past the target`);
    const done = await moves();
    assert.equal(done.length, 1);
    assert.deepEqual([done[0]?.rule, done[0]?.actor.id], ['OPS-06', operator.officer.officerId]);
    assert.match(await (await operator.get('/operasi/jam')).text(), /<h1>Jam perkara 2 hari di depan/);
  });

  it('goes no further than was confirmed when two operators confirm the same time', async () => {
    const { target } = await confirm('langkah=hari&hari=1');
    const other = await desk.seat(['operator']);
    const answers = await Promise.all(
      [operator, other].map((one) => one.post('/operasi/jam/maju', { sampai: target })),
    );
    assert.deepEqual(
      answers.map(({ status }) => status).toSorted((one, other) => one - other),
      [303, 409],
    );
    const past = desk.services.clock.caseworkNow().epochMilliseconds - Temporal.Instant.from(target).epochMilliseconds;
    assert.ok(past >= 0 && past < 5_000, `${past} ms past the target`);
  });

  it('never goes back, never too far, and not to a time that cannot be read', async () => {
    const before = ahead();
    const { clock } = desk.services;
    const cases = [
      [clock.caseworkNow().subtract({ seconds: 1 }).toString(), 409],
      [clock.trueNow().toString(), 409],
      [
        clock
          .caseworkNow()
          .add({ hours: 367 * 24 })
          .toString(),
        422,
      ],
      ['besok', 400],
      ['', 400],
      ['2026-11-24', 400],
    ] as const;
    for (const [sampai, status] of cases) {
      assert.equal((await operator.post('/operasi/jam/maju', { sampai })).status, status, sampai);
    }
    assert.equal(ahead(), before);
  });

  it('keeps what was typed and says what is wrong with it', async () => {
    const bad = [
      ['', 'Pilih sejauh apa jam dimajukan'],
      ['langkah=hari&hari=90', 'Tulis jumlah hari sebagai angka, 1 sampai 60'],
      ['langkah=tanggal&tanggal-hari=31&tanggal-bulan=2&tanggal-tahun=2027', 'Tulis tanggal yang ada'],
      ['langkah=tanggal&tanggal-hari=1&tanggal-bulan=1&tanggal-tahun=2020', 'Pilih tanggal sesudah hari ini'],
      ['langkah=tanggal&tanggal-hari=1&tanggal-bulan=1&tanggal-tahun=2090', 'paling jauh 366 hari'],
    ] as const;
    for (const [query, message] of bad) {
      const page = await operator.get(`/operasi/jam/maju?${query}`);
      const text = await page.text();
      assert.equal(page.status, 422, query);
      assert.equal(text.split(message).length - 1, 2, `${query}: in the summary and at the field`);
      assert.match(text, /<title>Galat: /);
    }
    const kept = await (await operator.get('/operasi/jam/maju?langkah=hari&hari=%3Cb%3E')).text();
    assert.match(kept, /value="&lt;b&gt;"/);
    assert.match(kept, /value="hari" checked/);
  });

  it('opens for operators of the organisation that runs the installation only', async () => {
    const { target } = await confirm('langkah=jam');
    const before = ahead();
    for (const other of [
      await desk.seat(['operator'], newId()),
      await desk.seat(['auditor']),
      await desk.seat(['administrator']),
    ]) {
      assert.equal((await other.get('/operasi/jam')).status, 403);
      assert.equal((await other.get('/operasi/jam/maju?langkah=jam')).status, 403);
      assert.equal((await other.post('/operasi/jam/maju', { sampai: target })).status, 403);
    }
    assert.equal((await desk.get('/operasi/jam')).status, 401);
    assert.equal(ahead(), before);
  });
});
