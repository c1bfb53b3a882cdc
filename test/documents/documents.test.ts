import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { catalogue, migrationSets } from '../../src/app.ts';
import { VARIABLES } from '../../src/kernel/config.ts';
import { errorCatalogue } from '../../src/kernel/errors.ts';
import { type Module, projectOf, readFiles } from '../architecture/project.ts';
import { codeFaults, refusedCodes } from './code-faults.ts';
import { configurationDocument } from './configuration.ts';
import { conformanceFaults, lostPaths, testsIn } from './conformance.ts';
import { errorsDocument } from './errors.ts';
import { code, prose } from './markdown.ts';
import { documents, REWRITE, ROOT } from './write.ts';

const program = projectOf(readFiles(ROOT, ['src'])).modules.filter(({ isTest }) => !isTest);
const joined = new Set(migrationSets().map(({ feature }) => feature));
/** The kernel, what joins, and the features that are joined; others have no table in the catalogue yet. */
const modules = program.filter(({ path }) => {
  const feature = /^src\/features\/([^/]+)\//.exec(path)?.[1];
  return feature === undefined || joined.has(feature);
});

describe('the documents made from code', () => {
  for (const { path, text } of documents()) {
    it(`${path} says what the code says; if not, run ${REWRITE}`, () => {
      assert.equal(readFileSync(`${ROOT}/${path}`, 'utf8'), text);
    });
  }

  it('hold every code and every variable', () => {
    const [configuration, errors] = documents().map(({ text }) => text);
    for (const { name } of VARIABLES) assert.ok(configuration?.includes(`\`${name}\``) === true, name);
    for (const fault of catalogue().codes) assert.ok(errors?.includes(`## \`${fault}\`\n`) === true, fault);
  });

  it('change when the code changes', () => {
    const variable = { name: 'TERPADU_TRIAL', fallback: '<PORT>', says: 'a | b <c>' };
    assert.ok(configurationDocument([variable], REWRITE).includes('| `TERPADU_TRIAL` | `<PORT>` | a \\| b \\<c> |'));
    const trial = errorCatalogue([
      { try_again: { status: 409, id: 'Coba {lagi}.', en: 'Try {again}.', operator: 'Look.' } },
    ]);
    assert.ok(
      errorsDocument(trial, REWRITE).endsWith(
        '\n## `try_again`\nStatus 409\n- Indonesian: Coba {lagi}.\n- English: Try {again}.\n- Operator: Look.\n',
      ),
    );
  });

  it('take no word for markup', () => {
    assert.equal(prose('a_b <c> | `d` [e](f) *g*'), 'a\\_b \\<c> \\| \\`d\\` \\[e\\](f) \\*g\\*');
    assert.equal(code('a|b'), '`a\\|b`');
    assert.throws(() => code('a`b'));
  });
});

describe('the variables of the environment', () => {
  it('are those that the configuration reads, and no others', () => {
    const config = program.find(({ path }) => path === 'src/kernel/config.ts');
    assert.ok(config !== undefined);
    const read = config.lexed.literals
      .filter(({ start }) => /(?:\benv\[|\bread\.\w+\()$/.test(config.lexed.code.slice(0, start)))
      .map(({ text }) => text)
      .filter((text) => /^[A-Z]/.test(text));
    assert.deepEqual([...new Set(read)].toSorted(), VARIABLES.map(({ name }) => name).toSorted());
  });
});

describe('the codes of errors', () => {
  it('are all explained in a table, and each code of a table is answered somewhere', () => {
    const refused = modules.flatMap(refusedCodes);
    assert.ok(refused.length > 10, `only ${refused.length} refusals seen`);
    assert.deepEqual(codeFaults(modules, catalogue().codes), []);
  });

  it('are missed by the comparison in neither direction', () => {
    const found = codeFaults(
      planted("refuse('lost'); if (x) refuse(y === 'compared' ? 'one' : 'two', { next: 'elsewhere' });"),
      ['one', 'two', 'idle'],
    );
    assert.deepEqual(found, [
      'src/planted.ts refuses with lost, which no error table explains',
      'nothing answers with idle',
    ]);
    assert.deepEqual(
      codeFaults(planted("// refuse('comment')\nask.refuse('method'); const said = 'idle';"), ['idle']),
      [],
    );
    assert.deepEqual(codeFaults(planted("export const text = 'idle';", 'src/text/errors.ts'), ['idle']), [
      'nothing answers with idle',
    ]);
    const composed = planted(
      'const fault = { kind: "late" }; refuse(`trial_${fault.kind}`); refuse(`other_${fault.kind}`);',
    );
    assert.deepEqual(codeFaults(composed, ['trial_late', 'trial_lost']), [
      'src/planted.ts refuses with other_${…}, which no error table explains',
      'nothing answers with trial_lost',
    ]);
  });
});

describe('the documents written by hand', () => {
  const tree = { modules: projectOf(readFiles(ROOT, ['src', 'test', 'bench'])).modules, exists: isThere };

  for (const path of ['docs/conformance.md', 'docs/conformance-architecture.md']) {
    it(`${path} names only tests and files that are there, and leaves no cell empty`, () => {
      const text = readFileSync(`${ROOT}/${path}`, 'utf8');
      assert.ok(testsIn(text).length > 100, `only ${testsIn(text).length} tests seen`);
      assert.deepEqual(conformanceFaults(text, tree), []);
    });
  }

  for (const path of ['ARCHITECTURE.md', 'docs/benchmarks.md', 'src/features/portfolio/README.md']) {
    it(`${path} names only files that are there`, () => {
      assert.deepEqual(lostPaths(readFileSync(`${ROOT}/${path}`, 'utf8'), isThere), []);
    });
  }

  it('are caught with a lost file, a test that nobody has, and an empty cell', () => {
    const { modules } = projectOf([
      { path: 'src/a.test.ts', text: "it(`is told, ${way.name}`, () => {}); const other = 'is no title';" },
      { path: 'src/b.test.ts', text: "for (const name of ['of a table']) it(name, () => {});" },
    ]);
    const rows = [
      '| Asked | Shown by | Weaker |',
      '|---|---|---|',
      '| 1.1 Told | `src/a.test.ts` “is told” (both ways); `src/b.test.ts` “of a table” | Nothing |',
      '| 1.2 Told | `src/a.test.ts` “is told, by hand” | See `docs/none.md`, `docs/<key>/x.md` |',
      '| 1.3 Told | `src/a.test.ts` “is no title”; “of a table” | Nothing |',
      '| 1.4 Told | `src/c.test.ts` “is told” | |',
    ].join('\n');
    assert.deepEqual(conformanceFaults(rows, { modules, exists: (path) => path.startsWith('src/') }), [
      '1.2: docs/none.md is not there',
      '1.3: src/a.test.ts has no test “is no title”',
      '1.3: src/a.test.ts has no test “of a table”',
      '1.4: a row is three cells, none empty',
    ]);
  });
});

function isThere(path: string): boolean {
  return existsSync(`${ROOT}/${path}`);
}

function planted(text: string, path = 'src/planted.ts'): readonly Module[] {
  return projectOf([{ path, text }]).modules;
}
