import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importsOf } from './imports.ts';
import { lex } from './lexer.ts';

describe('lex', () => {
  it('blanks comments, strings and regular expressions, and keeps every index where it was', () => {
    const source =
      "const a = 'Date.now()'; // Date.now()\n/* Date.now() */ const b = /Date.now()['\"]/g; const c = 8 / 2 / 1;";
    const { code } = lex(source);
    assert.equal(code.length, source.length);
    assert.doesNotMatch(code, /Date/);
    assert.match(code, /const c = 8 \/ 2 \/ 1;$/);
  });

  it('keeps the code inside the holes of a template, also of a template within', () => {
    const { code, literals } = lex('sql<{ a: string; b: (x: 1) => 2 }>`select ${one(`${two} text`)} }`; rest()');
    assert.match(code, /one\(/);
    assert.match(code, /two/);
    assert.match(code, /rest\(\)$/);
    assert.doesNotMatch(code, /select|text/);
    assert.deepEqual(
      literals.map(({ tag, text, holes }) => ({ tag, text, holes })),
      [
        { tag: 'sql', text: 'select ${…} }', holes: ['one(`${two} text`)'] },
        { tag: '', text: '${…} text', holes: ['two'] },
      ],
    );
  });

  it('takes an apostrophe in the text of a page for no string', () => {
    const { code } = lex("<p>the officer's desk</p>;\nimport { a } from './a.ts'; const b = <br />; const c = a / b;");
    assert.match(code, /import \{ a \} from '/);
    assert.match(code, /const c = a \/ b;$/);
  });
});

describe('importsOf', () => {
  const paths = new Set(['src/a/x.ts', 'src/b.tsx']);
  const of = (source: string) => importsOf('src/a/here.ts', lex(source), paths);

  it('finds every form of import and tells what exists when the program runs', () => {
    const found = of(
      [
        "import type { A } from './x.ts';",
        "import { type B, type C as D } from './x.ts';",
        "import e, { type F, g as h } from '../b.tsx';",
        "import * as all from 'node:fs';",
        "import './x.ts';",
        "export type { I } from './x.ts';",
        "export { j } from '@hono/node-server/conninfo';",
        "export * from './gone.ts';",
        "const k = await import('kysely');",
        "type L = import('./x.ts').L;",
      ].join('\n'),
    );
    assert.deepEqual(
      found.map(({ target, isTypeOnly, names }) => [
        'path' in target ? target.path : target.name,
        target.kind,
        isTypeOnly,
        names.join(),
      ]),
      [
        ['src/a/x.ts', 'file', true, 'A'],
        ['src/a/x.ts', 'file', true, 'B,C'],
        ['src/b.tsx', 'file', false, 'default,F,g'],
        ['node:fs', 'node', false, '*'],
        ['src/a/x.ts', 'file', false, ''],
        ['src/a/x.ts', 'file', true, 'I'],
        ['@hono/node-server', 'package', false, 'j'],
        ['src/a/gone.ts', 'missing', false, '*'],
        ['kysely', 'package', false, '*'],
        ['src/a/x.ts', 'file', false, '*'],
      ],
    );
  });

  it('finds an import over several lines and none inside comments and strings', () => {
    const found = of(
      "// import { a } from './x.ts';\nconst b = \"import './x.ts'\";\nimport {\n  c,\n  d,\n} from './x.ts';",
    );
    assert.deepEqual(
      found.map(({ names }) => names),
      [['c', 'd']],
    );
  });
});
