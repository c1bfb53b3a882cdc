import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { type Application, applyForLicence, enterAs, startDraft } from './applying.ts';
import { approve, enterDesk, passCheck, recommend } from './deciding.ts';
import { assertHeading, assertSound, assertText, fieldsOf, newVisitor, reloadUntil, resend, WAYS } from './country.ts';

/** The addresses of one person's matter, by who is meant to open them. */
interface Matter extends Record<Part, readonly string[]> {
  /** The address of an open draft, without a page of it. */
  readonly draft: string;
}

type Part = 'own' | 'message' | 'desk' | 'register' | 'health' | 'evidence';

/** What those who are not meant to are answered at each of them. */
type Answers = Readonly<Record<Part, number>>;

const NOBODY: Answers = { own: 401, message: 401, desk: 401, register: 401, health: 401, evidence: 401 };
const CITIZEN: Answers = { own: 404, message: 404, desk: 403, register: 403, health: 403, evidence: 404 };
const OFFICE: Answers = { own: 403, message: 404, desk: 404, register: 404, health: 403, evidence: 403 };
const HEALTH: Answers = { own: 403, message: 404, desk: 403, register: 403, health: 404, evidence: 403 };

const OTHERS: readonly { readonly who: string; readonly key: string | null; readonly answers: Answers }[] = [
  { who: 'a stranger', key: null, answers: NOBODY },
  { who: 'another citizen', key: 'bidan-banyuwangi', answers: CITIZEN },
  { who: 'a verifier of another office', key: 'banyuwangi/licence_verifier/1', answers: { ...OFFICE, register: 403 } },
  { who: 'the head of another office', key: 'banyuwangi/licence_head/1', answers: OFFICE },
  { who: 'a recommender of another region', key: 'banyuwangi/health_recommender/1', answers: HEALTH },
];

describe('what concerns one person and her office', () => {
  let matter: Matter;
  before(async () => {
    matter = await aMatter();
  });

  for (const way of WAYS) {
    for (const { who, key, answers } of OTHERS) {
      it(`is not shown to ${who}, ${way.name}`, async () => {
        const page = key === null ? await newVisitor(way) : await enterAs(key, '/', { way });
        const seen = new Set<number>();
        for (const part of ['own', 'message', 'desk', 'register', 'health', 'evidence'] as const) {
          for (const address of matter[part]) {
            assert.equal((await page.goto(address))?.status(), answers[part], address);
            assert.doesNotMatch(await page.content(), /Wulan Ambarsari/, address);
            if (!seen.has(answers[part])) await assertSound(page, answers[part]);
            seen.add(answers[part]);
          }
        }
        await page.close();
      });
    }
  }

  it('is not acted on by them either, whatever form they send', async () => {
    const [application] = matter.own;
    const [atDesk] = matter.desk;
    await assertRefused('banyuwangi/licence_head/1', [`${atDesk}/kembalikan`, `${atDesk}/tolak`, `${atDesk}/setujui`]);
    await assertRefused('bidan-banyuwangi', [`${application}/batal`, `${matter.draft}/kirim`, `${matter.draft}/hapus`]);
    const wulan = await enterAs('bidan-sragen', '/permohonan', { way: WAYS[0] });
    await wulan.goto(`${matter.draft}/hapus`);
    await wulan.getByRole('button', { name: 'Hapus draf' }).click();
    await wulan.waitForURL('**/permohonan');
    assert.equal((await wulan.goto(`${matter.draft}/data`))?.status(), 410);
    await wulan.close();
  });
});

/** Somebody else's form is answered as if there were nothing. */
async function assertRefused(key: string, actions: readonly string[]): Promise<void> {
  const page = await enterAs(key, '/pesan', { way: WAYS[0] });
  const { csrf = '' } = await fieldsOf(page.locator('form', { has: page.locator('input[name=csrf]') }).first());
  for (const action of actions) {
    const sent = await resend(page, action, { csrf, seq: '1', idempotency_key: crypto.randomUUID() });
    assert.equal(sent.status, 404, action);
    assert.doesNotMatch(sent.text, /Wulan Ambarsari/, action);
  }
  await page.close();
}

describe('two officers on one case', () => {
  for (const way of WAYS) {
    it(`the second is shown what the first did, and loses no word of his own, ${way.name}`, async () => {
      const wulan = await enterAs('bidan-sragen', '/', { way });
      const application = await applyForLicence(wulan, 'Praktik Dua Petugas');
      const first = await enterDesk('licence_verifier', { way });
      const second = await enterAs('sragen/licence_verifier/2', '/meja', { way });
      await writesReturn(second, application);
      await passCheck(first, application);
      await second.getByRole('button', { name: 'Kembalikan kepada pemohon' }).click();
      await assertHeading(second, `Kasus ${application.number} sudah berubah`);
      await assertText(second, 'Langkah Pemeriksaan berkas diluluskan ke Rekomendasi Dinas Kesehatan.');
      await assertText(second, await nameOf(first));
      await assertText(second, 'Sebut nomor rumahnya.');
      await assertSound(second, 409);
      await second.getByRole('link', { name: 'Buka kasus yang sekarang' }).click();
      await assertHeading(second, /Wulan Ambarsari$/);
      assert.equal(await second.getByRole('link', { name: 'Kembalikan', exact: true }).count(), 0);
      await wulan.goto(`/permohonan/${application.id}`);
      await assertHeading(wulan, 'Dinas Kesehatan Kabupaten Sragen sedang menilai');
      await Promise.all([wulan, first, second].map((page) => page.close()));
    });
  }
});

/** As the head of every page says who is signed in. */
async function nameOf(page: Page): Promise<string> {
  return (await page.locator('.account a').first().innerText()).trim();
}

async function writesReturn(page: Page, { id }: Application): Promise<void> {
  await page.goto(`/meja/${id}/kembalikan`);
  const field = 'Jalan dan nomor';
  await page.getByRole('checkbox', { name: field }).check();
  const why = page.locator('details', { has: page.getByText(`Alasan untuk ${field}`, { exact: true }) });
  await why.getByLabel('Alasan', { exact: true }).selectOption({ label: 'Isian belum lengkap' });
  await why.getByLabel('Pesan Anda untuk pemohon').fill('Sebut nomor rumahnya.');
}

/** An issued licence and an open draft, with every address at which they can be seen. */
async function aMatter(): Promise<Matter> {
  const way = WAYS[0];
  const wulan = await enterAs('bidan-sragen', '/', { way });
  const application = await applyForLicence(wulan, 'Praktik yang Hanya Milik Wulan');
  const verifier = await enterDesk('licence_verifier', { way });
  await passCheck(verifier, application);
  const recommender = await enterDesk('health_recommender', { way });
  await recommend(recommender, application);
  const task = new URL(recommender.url()).pathname;
  const head = await enterDesk('licence_head', { way });
  await approve(head, application);
  await wulan.goto(`/permohonan/${application.id}`);
  await reloadUntil(wulan, 'Izin Anda sudah terbit');
  await wulan.getByRole('link', { name: 'Buka dokumen' }).click();
  await assertHeading(wulan, 'Surat Izin Praktik');
  const document = new URL(wulan.url()).pathname;
  const draft = `/permohonan/${await startDraft(wulan)}`;
  await wulan.goto('/data-saya/akses');
  const proof =
    (await wulan
      .getByRole('link', { name: /^Bukti/ })
      .first()
      .getAttribute('href')) ?? assert.fail('no proof');
  await wulan.goto('/pesan');
  const message = (await wulan.locator('main ul.rows a').first().getAttribute('href')) ?? assert.fail('no message');
  await Promise.all([wulan, verifier, recommender, head].map((page) => page.close()));
  const own = `/permohonan/${application.id}`;
  const registered = document.replace('/dokumen/', '/dokumen/terbitan/');
  return {
    draft,
    own: [own, `${own}/terkirim`, `${own}/foto/person.photo`, `${draft}/data`, document, `${document}/berkas.pdf`],
    message: [message],
    desk: [`/meja/${application.id}`, `/meja/${application.id}/kembalikan`],
    register: [registered, `${registered}/berkas.pdf`, `${registered}/cabut`],
    health: [task, `${task}/jawab`],
    evidence: [proof, proof.replace('/panggilan/', '/bukti/') + '.json'],
  };
}
