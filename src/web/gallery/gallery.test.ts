import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Lang } from '../../vocabulary/lang.ts';
import { webAssets } from '../assets.ts';
import { renderPage } from '../layout.tsx';
import { type Element, readMarkup, select } from '../markup-reader.ts';
import { galleryPages } from './gallery.tsx';

const languages: readonly Lang[] = ['id', 'en'];

describe('the gallery', () => {
  it('names each page once, by a name fit for an address', () => {
    const ids = galleryPages.map((page) => page.id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('shows every component', () => {
    const folder = new URL('../components/', import.meta.url);
    const shown = readAll(new URL('./', import.meta.url)) + readAll(folder) + readAll(new URL('../', import.meta.url));
    for (const name of exportedComponents(folder)) assert.match(shown, new RegExp(`<${name}[\\s>]`), `${name} is shown nowhere`);
  });

  it('shows no number that could be a person’s: every NIK has the serial 0000', () => {
    const text = galleryPages.map((page) => renderPage(page.render('id'))).join();
    for (const [number] of text.matchAll(/\b\d{6}[\d*]{6}\d{4}\b/g)) assert.match(number, /0000$/);
  });

  for (const page of galleryPages) {
    for (const lang of languages) {
      describe(`${page.id} in ${lang}`, () => {
        const html = renderPage(page.render(lang));
        const elements = readMarkup(html);

        it('has one h1, and headings that skip no level', () => {
          const levels = elements.filter((e) => /^h[1-6]$/.test(e.tag)).map((e) => Number(e.tag.slice(1)));
          assert.equal(levels.filter((level) => level === 1).length, 1);
          for (const [index, level] of levels.entries()) {
            assert.ok(level <= (levels[index - 1] ?? level) + 1, `h${level} after h${levels[index - 1]}`);
          }
        });

        it('gives each id once, and every reference leads to one', () => {
          const ids = elements.map((e) => e.attributes.get('id')).filter((id) => id !== undefined);
          assert.equal(new Set(ids).size, ids.length, `twice: ${ids.filter((id, at) => ids.indexOf(id) !== at).join()}`);
          for (const reference of references(elements)) assert.ok(ids.includes(reference), `nothing has the id ${reference}`);
        });

        it('labels every control', () => {
          const labelled = new Set(select(elements, 'label').map((label) => label.attributes.get('for')));
          for (const control of elements.filter(isControl)) {
            const id = control.attributes.get('id');
            assert.ok(id !== undefined && labelled.has(id), `<${control.tag} name="${control.attributes.get('name')}">`);
          }
        });

        it('names every link, button, region and picture', () => {
          for (const element of elements.filter(needsName)) {
            assert.ok(isNamed(element), `<${element.tag} class="${element.attributes.get('class')}"> has no name`);
          }
        });

        it('obeys the strict policy: no inline style, no inline script, nothing from elsewhere', () => {
          for (const element of elements) {
            for (const [name, value] of element.attributes) {
              assert.ok(name !== 'style' && !name.startsWith('on'), `${name} on <${element.tag}>`);
              if (name === 'src' || name === 'href') assert.doesNotMatch(value, /^(https?:)?\/\/(?!localhost)|^javascript:|^data:/);
            }
          }
          for (const script of select(elements, 'script')) assert.ok(script.attributes.has('src') && script.text === '');
        });

        it('weighs at most 25 kB with all it loads', () => {
          const { style, font, script, mark } = webAssets();
          const loaded = [style, script, mark].map((asset) => gzipSync(asset.body).length);
          const weight = loaded.reduce((sum, size) => sum + size, gzipSync(html).length + font.body.length);
          assert.ok(weight <= 25_000, `${weight} bytes`);
        });
      });
    }
  }
});

function references(elements: readonly Element[]): readonly string[] {
  return elements.flatMap(({ attributes }) => [
    ...(attributes.get('for')?.split(' ') ?? []),
    ...(attributes.get('aria-describedby')?.split(' ') ?? []),
    ...(attributes.get('aria-labelledby')?.split(' ') ?? []),
    ...(attributes.get('href')?.startsWith('#') ? [attributes.get('href')?.slice(1) ?? ''] : []),
  ]);
}

function isControl({ tag, attributes }: Element): boolean {
  return ['input', 'select', 'textarea'].includes(tag) && attributes.get('type') !== 'hidden';
}

function needsName({ tag, attributes }: Element): boolean {
  return ['a', 'button', 'summary'].includes(tag) || ['region', 'img', 'search'].includes(attributes.get('role') ?? '');
}

function isNamed({ text, attributes }: Element): boolean {
  return [attributes.get('aria-label'), attributes.get('aria-labelledby'), text].some((name) => name?.trim());
}

function exportedComponents(folder: URL): readonly string[] {
  const source = readAll(folder);
  return [...source.matchAll(/^export function ([A-Z]\w*)/gm)].map((match) => match[1] ?? '');
}

function readAll(folder: URL): string {
  const files = readdirSync(folder).filter((name) => name.endsWith('.tsx') && !name.includes('.test.'));
  return files.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
}
