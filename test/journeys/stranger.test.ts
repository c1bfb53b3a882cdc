import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { assertHeading, assertSound, assertText, newVisitor, shownTree, WAYS } from './country.ts';

const HEAVIEST_BYTES = 25_000;
/** Behind a sign-in, since it shows a person what is hers alone. */
const PERSONAL = ['/data-saya'];

describe('the journey of a stranger', () => {
  for (const way of WAYS) {
    it(`leads from the front page to who coordinated whom on a day of the past, ${way.name}`, async () => {
      const page = await newVisitor(way);
      await page.goto('/');
      await assertHeading(page, 'Cukup sekali isi.');
      await assertSound(page);
      await page.getByRole('link', { name: 'Direktori', exact: true }).click();
      await assertHeading(page, 'Direktori pemerintahan');
      await assertSound(page);
      await page.locator('main').getByRole('link', { name: 'Koordinasi' }).click();
      await assertHeading(page, /^4 menteri koordinator membawahi 31 /);
      await assertSound(page);
      await chooseDay(page, [27, 4, 2021]);
      await assertHeading(page, /^4 menteri koordinator membawahi 32 /);
      await assertText(page, 'Susunan pada Selasa, 27 April 2021.');
      assert.equal(new URL(page.url()).search, '?tanggal=2021-04-27');
      const before = await shownTree(page);
      assert.ok(before.get('kemenko-perekonomian')?.includes('Kemenristek/BRIN'));
      assert.ok(before.get('kemenko-marves')?.includes('BKPM'));
      await chooseDay(page, [28, 4, 2021]);
      await assertText(page, 'Susunan pada Rabu, 28 April 2021.');
      const since = await shownTree(page);
      assert.ok(since.get('kemenko-perekonomian')?.includes('Kemenristek/BRIN') === false);
      assert.ok(since.get('kemenko-marves')?.includes('Kementerian Investasi/BKPM'));
      assert.equal(since.get('kemenko-marves')?.includes('BKPM'), false);
      await assertSound(page);
      await page.close();
    });

    it(`keeps the page when she changes the language, ${way.name}`, async () => {
      const page = await newVisitor(way);
      await page.goto('/direktori/koordinasi?tanggal=2021-04-27');
      const address = page.url();
      await page.getByRole('link', { name: 'English' }).click();
      await assertHeading(page, /^4 coordinating ministers/);
      assert.equal(page.url(), address);
      assert.equal(await page.locator('html').getAttribute('lang'), 'en');
      await assertSound(page);
      await page.getByRole('link', { name: 'Directory', exact: true }).click();
      await assertHeading(page, 'Government directory');
      await page.getByRole('link', { name: 'Indonesia', exact: true }).click();
      await assertHeading(page, 'Direktori pemerintahan');
      assert.equal(await page.locator('html').getAttribute('lang'), 'id');
      await page.close();
    });

    it(`leads from an office to its region and the offices there, ${way.name}`, async () => {
      const page = await newVisitor(way);
      await page.goto('/direktori');
      await page.locator('main').getByRole('link', { name: 'Instansi' }).click();
      await page.getByLabel('Nama atau kode instansi').fill('Dinkes Sragen');
      await page.getByRole('button', { name: 'Terapkan' }).click();
      await assertHeading(page, '1 instansi cocok');
      await assertSound(page);
      await page.getByRole('link', { name: 'Dinas Kesehatan Kabupaten Sragen' }).click();
      await assertHeading(page, 'Dinas Kesehatan Kabupaten Sragen');
      await assertSound(page);
      await page.getByRole('link', { name: 'Kabupaten Sragen', exact: true }).click();
      await assertHeading(page, 'Kabupaten Sragen');
      await assertText(page, 'Mal Pelayanan Publik Kabupaten Sragen');
      await assertText(page, /WIB, UTC\+7/);
      await assertSound(page);
      await page.getByRole('link', { name: 'Masaran' }).click();
      await assertHeading(page, 'Masaran');
      await assertSound(page);
      await page.close();
    });
  }

  it('finds a page behind every link of the front page', async () => {
    const page = await newVisitor();
    await page.goto('/');
    const links = await page.locator('a[href]').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    const pages = [...new Set(links)].filter((href) => !href.startsWith('#'));
    assert.ok(pages.length > 25, `only ${pages.length} links`);
    const asked: string[] = [];
    for (const href of pages) {
      assert.match(href, /^\/(?!\/)/, 'every link stays on this program');
      const answer = await page.request.get(href, { headers: { accept: 'text/html' } });
      if (answer.status() !== 401) assert.equal(answer.status(), 200, href);
      else if ((await answer.text()).includes(`/masuk?dari=${encodeURIComponent(href)}`)) asked.push(href);
      else assert.fail(`${href} asks her to sign in and does not lead back`);
    }
    assert.deepEqual(asked, PERSONAL);
    await page.close();
  });

  it('costs her at most 25 kB, with all that the front page loads', async () => {
    const page = await newVisitor({ javaScript: true, width: 320 });
    const loaded = new Map<string, number>();
    const sizes: Promise<void>[] = [];
    page.on('requestfinished', (request) => {
      sizes.push(request.sizes().then(({ responseBodySize }) => void loaded.set(request.url(), responseBodySize)));
    });
    await page.goto('/', { waitUntil: 'networkidle' });
    await Promise.all(sizes);
    const bytes = [...loaded.values()].reduce((sum, size) => sum + size, 0);
    const kinds = [...loaded.keys()].map((address) => /\.(\w+)$/.exec(address)?.[1] ?? 'html').toSorted();
    assert.deepEqual(kinds, ['css', 'html', 'js', 'svg', 'woff2']);
    assert.ok(bytes > 10_000 && bytes <= HEAVIEST_BYTES, `${bytes} bytes: ${JSON.stringify([...loaded])}`);
    await page.close();
  });
});

async function chooseDay(page: Page, [day, month, year]: readonly [number, number, number]): Promise<void> {
  await page.getByLabel('Tanggal', { exact: true }).fill(String(day));
  await page.getByLabel('Bulan').fill(String(month));
  await page.getByLabel('Tahun').fill(String(year));
  await page.getByRole('button', { name: 'Lihat', exact: true }).click();
}
