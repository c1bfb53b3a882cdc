import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

describe('the gallery', () => {
  it('shows every component', () => {
    const components = new URL('../components/', import.meta.url);
    const source = [components, new URL('../', import.meta.url), new URL('./', import.meta.url)]
      .map(readAll)
      .join('\n');
    const names = [...readAll(components).matchAll(/^export function ([A-Z]\w*)/gm)].map(([, name]) => name ?? '');
    assert.ok(names.length > 40);
    for (const name of names) assert.match(source, new RegExp(`<${name}[\\s>]`), `${name} is shown nowhere`);
  });
});

function readAll(folder: URL): string {
  const files = readdirSync(folder).filter((name) => name.endsWith('.tsx') && !name.includes('.test.'));
  return files.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
}
