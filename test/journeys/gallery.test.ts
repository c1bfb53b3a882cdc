import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { allGalleryPages } from '../../src/app.ts';
import type { Lang } from '../../src/vocabulary/lang.ts';
import { assertSound, newVisitor } from './country.ts';

const PHONE = { javaScript: true, width: 320 } as const;
type View = { readonly width: number; readonly colorScheme: 'light' | 'dark' };
const PHONE_BY_DAY: View = { width: 320, colorScheme: 'light' };
const PHONE_BY_NIGHT: View = { width: 320, colorScheme: 'dark' };
const DESK_BY_NIGHT: View = { width: 1280, colorScheme: 'dark' };
const TABS = 2;
/** Hundreds of pages on a slow machine. */
const WALK = { timeout: 900_000 };
/** Sent to the browser once, not with each of hundreds of pages. */
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

describe('the gallery', () => {
  const ids = allGalleryPages().map(({ id }) => id);

  it('lists every page of every feature once, and leads to it', async () => {
    const page = await newVisitor();
    await page.goto('/gallery');
    const links = page.locator('main a[href^="/gallery/"]');
    const listed = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    assert.deepEqual(
      listed,
      [...new Set(ids)].map((id) => `/gallery/${id}`),
    );
    await assertSound(page);
    await page.close();
  });

  it(
    'is accessible and as wide as the screen in Indonesian, on a small phone by day and on a desk by night',
    WALK,
    () => walk('id', [PHONE_BY_DAY, DESK_BY_NIGHT]),
  );

  it('is accessible and as wide as the screen in English, on a small phone by night', WALK, () =>
    walk('en', [PHONE_BY_NIGHT]),
  );

  it('leaves out on a phone a column that a table of blocks leaves out there', async () => {
    const page = await newVisitor(PHONE);
    await page.goto('/gallery/organisations');
    const shown = async () => {
      const cell = page.locator('.cards tbody td').first();
      await cell.evaluate((one) => one.classList.add('not-on-phone'));
      return cell.isVisible();
    };
    assert.equal(await shown(), false);
    await page.setViewportSize({ width: 1280, height: 800 });
    assert.equal(await shown(), true);
    await page.close();
  });

  /** Opens every page, some tabs beside each other, and looks at it in each view. */
  async function walk(lang: Lang, views: readonly View[]): Promise<void> {
    const left = [...ids];
    const tab = async () => {
      const page = await newVisitor(PHONE);
      await page.addInitScript({ path: AXE });
      await page.goto(`/bahasa/${lang}`);
      let shown: View | null = null;
      for (let id = left.shift(); id !== undefined; id = left.shift()) {
        await page.goto(`/gallery/${id}`);
        assert.equal(await page.locator('html').getAttribute('lang'), lang);
        // The view that the page before ended with comes first: changing it takes time.
        for (const view of views.toSorted((one, other) => Number(other === shown) - Number(one === shown))) {
          if (view !== shown) await show(page, view);
          shown = view;
          await assertSound(page);
        }
      }
      await page.close();
    };
    await Promise.all(Array.from({ length: TABS }, tab));
  }
});

async function show(page: Page, { width, colorScheme }: View): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme });
}
