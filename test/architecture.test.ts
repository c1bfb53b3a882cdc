import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { personTables } from './architecture/access.ts';
import { checkArchitecture } from './architecture/check.ts';
import { EXCEPTIONS, isExcused, stale } from './architecture/exceptions.ts';
import { GROUND, PLANTED, type Planted } from './architecture/planted.ts';
import { projectOf, readFiles, type SourceFile, type Violation } from './architecture/project.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const files = readFiles(ROOT, ['src', 'test', 'contracts']);
const project = projectOf(files);
const violations = checkArchitecture(files);

const INVARIANTS: readonly (readonly [rule: string, sentence: string])[] = [
  ['place', 'every file of src stands in a room of the layout'],
  ['import table', 'every file imports only what its room may'],
  ['front door', 'other features, sandboxes and the nation are entered by their front door only'],
  ['feature order', 'features import only earlier features'],
  ['cycle', 'no file imports itself, over any number of others'],
  [
    'purity',
    'domain, its data and words, and the vocabulary know no clock, no chance, no packages and no outside world',
  ],
  ['schema border', "no feature's SQL names a table of another feature"],
  ['queries in storage', 'the database is asked from storage, kernel and sandboxes only'],
  ['sql text', 'SQL is never glued together from strings'],
  ['access', 'whoever reads rows of persons holds an opened access record'],
  ['framework', 'frameworks stay out of the features'],
  ['size', 'no file of src is longer than 400 lines'],
  ['name', 'every name is kebab-case and names a subject'],
  ['any', 'nothing has the type any'],
  ['readme', 'every feature has a README of at most 40 lines'],
  ['test beside', 'every rule of a domain is used by a test beside it'],
];

describe('the architecture', () => {
  for (const [rule, sentence] of INVARIANTS) {
    it(sentence, () => {
      const found = violations.filter((one) => one.rule === rule && !isExcused(one, EXCEPTIONS));
      assert.deepEqual(
        found.map(({ path, line, message }) => `${path}:${line} ${message}`),
        [],
      );
    });
  }

  it('has no other rules than these', () => {
    const named = new Set(INVARIANTS.map(([rule]) => rule));
    const reported = [...violations, ...PLANTED].map(({ rule }) => rule);
    assert.deepEqual(
      reported.filter((rule) => !named.has(rule)),
      [],
    );
    assert.deepEqual(
      [...named].filter((rule) => !PLANTED.some((planted) => planted.rule === rule)),
      [],
    );
  });

  it('keeps no exception that excuses nothing', () => {
    assert.deepEqual(stale(EXCEPTIONS, violations), []);
  });
});

describe('the checker of the architecture', () => {
  const withoutPlanted = checkArchitecture(overlaid([]));

  it('has seen files in every folder of src and in every feature', () => {
    for (const folder of ['src', 'src/features']) {
      const entries = readdirSync(`${ROOT}/${folder}`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
      assert.ok(entries.length > 0, folder);
      for (const { name } of entries) {
        const count = files.filter(({ path }) => path.startsWith(`${folder}/${name}/`)).length;
        assert.ok(count > 0, `no file seen in ${folder}/${name}`);
      }
    }
  });

  it('has understood every line that looks like an import', () => {
    for (const { path, lexed, imports } of project.modules) {
      const lines = lexed.code.match(/^(?:import\b|\} from\b|export\b.*\} from\b|export \*)/gm) ?? [];
      const openings = lexed.code.match(/^import (?:type )?\{\s*$/gm) ?? [];
      const atStart = imports.filter(({ index }) => index === 0 || lexed.code[index - 1] === '\n');
      assert.equal(atStart.length, lines.length - openings.length, path);
    }
    assert.ok(project.modules.flatMap(({ imports }) => imports).length > 100);
  });

  it('knows every table of persons that a migration declares', () => {
    const declared = files
      .filter(({ path }) => path.startsWith('src/features/') && path.endsWith('.sql'))
      .flatMap(({ text }) => text.match(/class\s*=>\s*'(?:person|both)'/g) ?? []);
    assert.equal(personTables(project).size, declared.length);
  });

  for (const planted of PLANTED) {
    it(`reports a planted file that ${planted.wrong}`, () => {
      const found = checkArchitecture(overlaid([...(planted.beside ?? []), planted]));
      assert.ok(isReported(planted, found), `not reported: ${planted.rule} at ${planted.path}`);
      assert.ok(!isReported(planted, withoutPlanted), 'reported without the planted file');
    });
  }

  it('lets pass what only looks like a fault', () => {
    const path = 'src/features/documents/domain/planted.ts';
    const text = [
      '// Date.now() and Math.random() are not for us; neither is any of node:fs.',
      "import { createHash, verify } from 'node:crypto';",
      "import type { thing } from '../../directory/index.ts';",
      "const sentence = 'Date.now() or new Date(), import { z } from zod';",
      'const pattern = /Math.random\\(\\)|process\\.env/;',
      'const day = new Date(given); const any = Promise.any([day]); const a = process(day) / 2;',
    ].join('\n');
    const found = checkArchitecture(overlaid([{ path, text }]));
    assert.deepEqual(
      found.filter((one) => one.path === path),
      [],
    );
  });

  it('lets storage read rows of persons with an access record of the kernel', () => {
    const path = 'src/features/documents/storage/planted.ts';
    const text = [
      "import type { Access } from '../../../kernel/access/access.ts';",
      "export function findPaper(tx: Tx, access: Access) { return tx.selectFrom('documents.paper').where('person_id', '=', access.require(id)); }",
      "export function addPaper(tx: Tx, row: Row) { return tx.insertInto('documents.paper').values(row); }",
    ].join('\n');
    const kernel = { path: 'src/kernel/access/access.ts', text: 'export interface Access {}' };
    const migration = PLANTED.find(({ rule }) => rule === 'access')?.beside ?? [];
    const found = checkArchitecture(overlaid([kernel, ...migration, { path, text }]));
    assert.deepEqual(
      found.filter((one) => one.path === path),
      [],
    );
  });
});

/** The real files and the ground, with the given ones added or put in place of those of the same path. */
function overlaid(planted: readonly SourceFile[]): readonly SourceFile[] {
  return [...new Map([...GROUND, ...files, ...planted].map((file) => [file.path, file])).values()];
}

function isReported({ rule, path }: Planted, found: readonly Violation[]): boolean {
  return found.some((one) => one.rule === rule && one.path === path);
}
