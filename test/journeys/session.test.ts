import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { assertHeading, assertSound, assertText, inDatabase, newVisitor, signIn, WAYS } from './country.ts';

const MIDWIFE = 'bidan-sragen';
const ENDED = 'Sesi Anda sudah berakhir';
const SIGN_IN_FIRST = 'Anda perlu masuk dahulu untuk membuka halaman ini';

describe('a session', () => {
  for (const way of WAYS) {
    it(`is opened by the midwife, leads to her account and ends when she signs out, ${way.name}`, async () => {
      const page = await newVisitor(way);
      await page.goto('/');
      await page.getByRole('link', { name: 'Masuk', exact: true }).click();
      await assertHeading(page, 'Masuk');
      await assertSound(page);
      await page.getByRole('button', { name: 'Masuk sebagai Wulan Ambarsari' }).click();
      await page.getByRole('link', { name: 'Wulan Ambarsari' }).click();
      await assertHeading(page, 'Akun saya');
      await assertText(page, 'Anda masuk dari daftar orang contoh');
      await assertSound(page);
      const kept = await cookieOf(page);
      await signOut(page);
      await assertHeading(page, 'Cukup sekali isi.');
      assert.equal(await page.getByRole('link', { name: 'Wulan Ambarsari' }).count(), 0);
      assert.equal(
        (await page.context().cookies()).some(({ name }) => name === 'terpadu-sesi'),
        false,
      );
      await setCookie(page, kept);
      await page.goto('/akun');
      await assertHeading(page, ENDED);
      await page.close();
    });

    it(`that is missing is asked for, and the sign-in leads back to the page she wanted, ${way.name}`, async () => {
      const page = await newVisitor(way);
      await page.goto('/akun?keluar=3');
      await assertHeading(page, SIGN_IN_FIRST);
      await assertSound(page, 401);
      await page.locator('main').getByRole('link', { name: 'Masuk', exact: true }).click();
      await assertText(page, 'Sesudah masuk, Anda kembali ke halaman yang tadi Anda buka.');
      await page.getByRole('button', { name: 'Masuk sebagai Wulan Ambarsari' }).click();
      await assertHeading(page, 'Akun saya');
      assert.equal(new URL(page.url()).search, '?keluar=3');
      await page.close();
    });

    it(`that she ends in all other browsers says there that it has ended, ${way.name}`, async () => {
      const [here, elsewhere] = [await newVisitor(way), await newVisitor(way)];
      await signIn(elsewhere, MIDWIFE);
      await signIn(here, MIDWIFE);
      await here.getByRole('button', { name: 'Keluarkan semua peramban lain' }).click();
      await assertText(here, 'peramban lain sudah dikeluarkan');
      await assertSound(here);
      await elsewhere.getByRole('button', { name: 'Keluarkan semua peramban lain' }).click();
      await assertHeading(elsewhere, ENDED);
      await assertSound(elsewhere, 401);
      await elsewhere.locator('main').getByRole('link', { name: 'Masuk', exact: true }).click();
      await elsewhere.getByRole('button', { name: 'Masuk sebagai Wulan Ambarsari' }).click();
      await assertHeading(elsewhere, 'Akun saya');
      await Promise.all([here.close(), elsewhere.close()]);
    });
  }

  it('that she ended in another tab is asked for again in this one', async () => {
    const page = await newVisitor();
    await signIn(page, MIDWIFE);
    const [tab] = await Promise.all([page.waitForEvent('popup'), page.evaluate("void open('/akun')")]);
    await signOut(tab);
    await assertHeading(tab, 'Cukup sekali isi.');
    await page.getByRole('button', { name: 'Keluarkan semua peramban lain' }).click();
    await assertHeading(page, SIGN_IN_FIRST);
    await page.locator('main').getByRole('link', { name: 'Masuk', exact: true }).click();
    await page.getByRole('button', { name: 'Masuk sebagai Wulan Ambarsari' }).click();
    await assertHeading(page, 'Akun saya');
    await page.close();
  });

  it('of twelve hours, or idle for an hour, has ended', async () => {
    for (const change of ["expires_at = now() - interval '1 second'", "seen_at = now() - interval '61 minutes'"]) {
      const page = await newVisitor();
      await signIn(page, MIDWIFE);
      const hash = createHash('sha256')
        .update(await cookieOf(page))
        .digest('hex');
      assert.equal(await inDatabase(`update kernel.session set ${change} where token_hash = $1`, [hash]), 1);
      await page.goto('/akun');
      await assertHeading(page, ENDED);
      await assertSound(page, 401);
      await page.close();
    }
  });

  it('that nobody opened is no session, whatever its cookie says', async () => {
    const page = await newVisitor();
    for (const cookie of [randomBytes(32).toString('base64url'), 'x', "'--", 'a'.repeat(3_000)]) {
      await page.goto('/');
      await setCookie(page, cookie);
      await page.goto('/akun');
      await assertHeading(page, ENDED);
      await assertSound(page, 401);
      await page.goto('/direktori');
      await assertHeading(page, 'Direktori pemerintahan');
    }
    await page.close();
  });
});

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Keluar', exact: true }).click();
}

async function cookieOf(page: Page): Promise<string> {
  const found = (await page.context().cookies()).find(({ name }) => name === 'terpadu-sesi');
  return found?.value ?? assert.fail('no session');
}

async function setCookie(page: Page, value: string): Promise<void> {
  await page.context().addCookies([{ name: 'terpadu-sesi', value, url: page.url() }]);
}
