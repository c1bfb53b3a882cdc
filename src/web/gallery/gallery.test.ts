import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Lang } from '../../vocabulary/lang.ts';
import { webAssets } from '../assets.ts';
import { renderPage } from '../layout.tsx';
import { faultsOfPage } from '../page-faults.ts';
import { galleryPages } from './gallery.tsx';

const languages: readonly Lang[] = ['id', 'en'];

describe('the gallery', () => {
  it('names each page once, by a name fit for an address', () => {
    const ids = galleryPages.map((page) => page.id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('shows every component', () => {
    const components = new URL('../components/', import.meta.url);
    const source = [components, new URL('../', import.meta.url), new URL('./', import.meta.url)]
      .map(readAll)
      .join('\n');
    const names = [...readAll(components).matchAll(/^export function ([A-Z]\w*)/gm)].map(([, name]) => name ?? '');
    assert.ok(names.length > 40);
    for (const name of names) assert.match(source, new RegExp(`<${name}[\\s>]`), `${name} is shown nowhere`);
  });

  it('shows no number that could be a person’s: every NIK has the serial 0000', () => {
    const text = galleryPages.map((page) => renderPage(page.render('id'))).join();
    const numbers = [...text.matchAll(/\b\d{6}[\d*]{6}\d{4}\b/g)];
    assert.ok(numbers.length > 0);
    for (const [number] of numbers) assert.match(number, /0000$/);
  });

  for (const page of galleryPages) {
    for (const lang of languages) {
      it(`${page.id} in ${lang} is sound and weighs at most 25 kB with all it loads`, () => {
        const html = renderPage(page.render(lang));
        assert.deepEqual(faultsOfPage(html), []);
        assert.ok(weight(html) <= 25_000, `${weight(html)} bytes`);
      });
    }
  }
});

function weight(html: string): number {
  const { style, font, script, mark } = webAssets();
  const packed = [style, script, mark].map((asset) => gzipSync(asset.body).length);
  return packed.reduce((sum, size) => sum + size, gzipSync(html).length + font.body.length);
}

function readAll(folder: URL): string {
  const files = readdirSync(folder).filter((name) => name.endsWith('.tsx') && !name.includes('.test.'));
  return files.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
}
