import type { SourceFile } from './project.ts';

/** A file that breaks one rule. The checker must report that rule at that file, or it has gone blind. */
export interface Planted extends SourceFile {
  readonly rule: string;
  /** What is wrong, to complete "a planted file that … is reported". */
  readonly wrong: string;
  /** Other files that the fault needs. */
  readonly beside?: readonly SourceFile[];
}

const FRONT_DOORS: readonly SourceFile[] = ['directory', 'documents', 'notices', 'mall'].map((feature) => ({
  path: `src/features/${feature}/index.ts`,
  text: "export { thing } from './domain/thing.ts';",
}));

const INSIDES: readonly SourceFile[] = [
  { path: 'src/features/directory/domain/thing.ts', text: 'export const thing = 1;' },
  { path: 'src/features/documents/storage/planted-query.ts', text: 'export const query = 1;' },
  { path: 'src/sandbox/djp/index.ts', text: 'export const start = 1;' },
  { path: 'src/sandbox/djp/register.ts', text: 'export const register = 1;' },
  { path: 'src/nation/index.ts', text: 'export const load = 1;' },
  { path: 'src/nation/planted-person.ts', text: 'export const person = 1;' },
];

/** Present beside every planted file, so that what it imports exists. */
export const GROUND: readonly SourceFile[] = [...FRONT_DOORS, ...INSIDES];

const person = {
  path: 'src/features/documents/storage/migrations/0001-planted.sql',
  text: `create table documents.paper (person_id uuid not null);
select kernel.declare_table('documents.paper', class => 'person', spread => 'person');`,
};

const IMPORT_TABLE: readonly Planted[] = [
  table(
    'src/vocabulary/planted.ts',
    "import { newId } from '../kernel/ids.ts';",
    'lets the vocabulary import the kernel',
  ),
  table(
    'src/kernel/planted.ts',
    "import { thing } from '../features/directory/index.ts';",
    'lets the kernel know a feature',
  ),
  table(
    'src/web/planted.ts',
    "import type { Session } from '../kernel/session.ts';",
    'lets the web import more of the kernel than html',
  ),
  table(
    'src/features/documents/domain/planted.ts',
    "import { newId } from '../../../kernel/ids.ts';",
    'lets a domain import the kernel',
  ),
  table(
    'src/features/documents/domain/planted.ts',
    "import { query } from '../storage/planted-query.ts';",
    'lets a domain import its storage',
  ),
  table(
    'src/features/documents/domain/planted.ts',
    "import { type thing, thing as it } from '../../directory/index.ts';",
    'lets a domain import values of an earlier feature',
  ),
  table(
    'src/features/documents/storage/planted.ts',
    "export * from '../../directory/index.ts';",
    'lets storage import another feature',
  ),
  table(
    'src/features/documents/http/planted.ts',
    "import '../../../web/layout.tsx';",
    'lets an endpoint import the web',
  ),
  table(
    'src/features/documents/pages/planted.tsx',
    "const it = await import('../../../nation/index.ts');",
    'lets a page import the nation',
  ),
  table(
    'src/features/documents/pages/planted.ts',
    "import { start } from '../../../sandbox/djp/index.ts';",
    'lets a feature import a sandbox',
  ),
  table(
    'src/sandbox/dukcapil/planted.ts',
    "import { load } from '../../nation/index.ts';",
    'lets a sandbox import the nation',
  ),
  table(
    'src/app.ts',
    "import { person } from './nation/planted-person.ts';",
    'lets app.ts pass by the front door of the nation',
  ),
  table(
    'src/kernel/planted.ts',
    "import { testDatabase } from '../../test/support/postgres.ts';",
    'lets the program import the tools of its tests',
  ),
  table('src/kernel/planted.ts', "import { gone } from './not-there.ts';", 'imports a file that is not there'),
  {
    ...table(
      'src/kernel/planted.ts',
      "import { aPaper } from '../features/documents/domain/paper.builder.ts';",
      'lets the program import a builder of test data',
    ),
    beside: [{ path: 'src/features/documents/domain/paper.builder.ts', text: 'export const aPaper = 1;' }],
  },
  {
    ...table(
      'src/features/documents/text/planted.ts',
      "import { decide } from '../domain/decide.ts';",
      'lets words import values of the domain',
    ),
    beside: [{ path: 'src/features/documents/domain/decide.ts', text: 'export const decide = 1;' }],
  },
  {
    ...table(
      'src/features/documents/http/planted.ts',
      "import { register } from '../../../sandbox/djp/register.ts';",
      'passes by the front door of a sandbox',
    ),
    rule: 'front door',
  },
  {
    ...table(
      'src/features/notices/pages/planted.ts',
      "import { query } from '../../documents/storage/planted-query.ts';",
      'passes by the front door of a feature',
    ),
    rule: 'front door',
  },
  {
    ...table(
      'src/features/notices/http/planted.ts',
      "import {\n  thing,\n} from '../../mall/index.ts';",
      'imports a later feature',
    ),
    rule: 'feature order',
  },
];

const CYCLES: readonly Planted[] = [
  {
    rule: 'cycle',
    path: 'src/vocabulary/planted-one.ts',
    text: "import { two } from './planted-two.ts';\nexport const one = two;",
    wrong: 'imports itself by way of two others, one of them for its types alone',
    beside: [
      { path: 'src/vocabulary/planted-two.ts', text: "export { three as two } from './planted-three.ts';" },
      {
        path: 'src/vocabulary/planted-three.ts',
        text: "import type { one } from './planted-one.ts';\nexport const three = 3;",
      },
    ],
  },
];

const PURITY: readonly Planted[] = [
  pure('const now = Date.now();', 'asks Date.now'),
  pure('const now = new Date();', 'asks new Date()'),
  pure('const now = Temporal.Now.instant();', 'asks Temporal.Now'),
  pure('const dice = Math.random();', 'throws dice'),
  pure('const id = crypto.randomUUID();', 'makes an id'),
  pure("import { randomBytes } from 'node:crypto';", 'takes randomness from node:crypto'),
  pure("import * as everything from 'node:crypto';", 'takes all of node:crypto'),
  pure("import { readFileSync } from 'node:fs';", 'reads files'),
  pure("import { z } from 'zod';", 'imports a package'),
  pure("const home = process.env['HOME'];", 'reads the environment'),
  pure("const answer = await fetch('https://example.org');", 'asks the network'),
  pure('const text = `${Date.now()}`;', 'asks the clock inside a template'),
  { ...pure("import { z } from 'zod';", 'imports a package into the vocabulary'), path: 'src/vocabulary/planted.ts' },
  {
    ...pure('const now = Date.now();', 'asks the clock in dated data'),
    path: 'src/features/documents/data/planted.ts',
  },
];

const SQL: readonly Planted[] = [
  storage('schema border', "db.selectFrom('mall.application as a');", 'reads a table of another feature'),
  storage(
    'schema border',
    'sql`select 1 from documents.paper p join mall.application a on true`;',
    'joins a table of another feature',
  ),
  {
    rule: 'schema border',
    path: 'src/features/documents/storage/migrations/0002-planted.sql',
    text: 'create table documents.copy (id uuid references directory.organisation (id));',
    wrong: 'refers to a table of another feature',
  },
  {
    rule: 'schema border',
    path: 'src/kernel/migrations/0999-planted.sql',
    text: 'create view kernel.papers as select * from "documents".paper;',
    wrong: 'lets the kernel know a table of a feature',
  },
  {
    rule: 'queries in storage',
    path: 'src/features/documents/http/planted.ts',
    text: "const rows = tx.selectFrom('documents.paper').select('id').execute();",
    wrong: 'asks the database from an endpoint',
  },
  storage('sql text', 'await client.query<Row>(`${verb} role ${name}`);', 'passes a pasted text to the driver'),
  storage(
    'sql text',
    "client.query(`select id from documents.paper where name = '${name}'`);",
    'pastes a value into SQL',
  ),
  storage('sql text', "client.query('delete from documents.paper where id = ' + id);", 'adds a value to SQL'),
  storage('sql text', 'sql`select ${sql.raw(column)} from documents.paper`;', 'passes raw text into SQL'),
];

const ACCESS: readonly Planted[] = [
  {
    ...storage(
      'access',
      "export function findPaper(tx: Tx, id: string) {\n  return tx.selectFrom('documents.paper').where('id', '=', id);\n}",
      'reads rows of persons without an Access',
    ),
    beside: [person],
  },
  {
    ...storage(
      'access',
      'export async function papers(tx: Tx) {\n  return read(tx);\n}\nfunction read(tx: Tx) {\n  return sql`select id from documents.paper`.execute(tx);\n}',
      'reads rows of persons by way of a function of its own',
    ),
    beside: [person],
  },
  {
    ...storage(
      'access',
      "import type { Access } from '../../../kernel/access/access.ts';\nexport const papers = (tx: Tx, access: Access) => tx.selectFrom('documents.paper');",
      'takes an Access and does not look at it',
    ),
    beside: [person],
  },
  {
    ...storage(
      'access',
      "interface Access {}\nexport const papers = (tx: Tx, access: Access) => tx.selectFrom('documents.paper').where('person_id', '=', access.require(id));",
      'brings an Access of its own making',
    ),
    beside: [person],
  },
];

const SHAPE: readonly Planted[] = [
  {
    rule: 'framework',
    path: 'src/features/documents/http/planted.ts',
    text: "import { Hono } from 'hono';",
    wrong: 'takes the web framework into a feature',
  },
  { rule: 'size', path: 'src/kernel/planted.ts', text: 'export {};\n'.repeat(401), wrong: 'has 401 lines' },
  { rule: 'name', path: 'src/kernel/date-utils.ts', text: 'export {};', wrong: 'is a drawer' },
  { rule: 'name', path: 'src/kernel/common/planted.ts', text: 'export {};', wrong: 'stands in a drawer' },
  { rule: 'name', path: 'src/kernel/plantedFile.ts', text: 'export {};', wrong: 'is not in kebab-case' },
  { rule: 'place', path: 'src/planted.ts', text: 'export {};', wrong: 'stands directly in src' },
  {
    rule: 'place',
    path: 'src/features/healthcare/domain/planted.ts',
    text: 'export {};',
    wrong: 'belongs to a feature without place in the order',
  },
  {
    rule: 'place',
    path: 'src/features/documents/services/planted.ts',
    text: 'export {};',
    wrong: 'stands in a room that features do not have',
  },
  { rule: 'any', path: 'src/kernel/planted.ts', text: 'export function open(given: any) {}', wrong: 'says any' },
  {
    rule: 'any',
    path: 'src/kernel/planted.ts',
    text: 'const all: Map<string, any> = new Map();',
    wrong: 'says any inside another type',
  },
  {
    rule: 'readme',
    path: 'src/features/aid/README.md',
    text: 'one line\n'.repeat(41),
    wrong: 'is a README of 41 lines',
  },
  { rule: 'readme', path: 'src/features/aid/README.md', text: '', wrong: 'is an empty README' },
  {
    rule: 'test beside',
    path: 'src/features/aid/domain/planted.ts',
    text: 'export function decide() {}',
    wrong: 'decides without a test beside it',
  },
];

export const PLANTED: readonly Planted[] = [...IMPORT_TABLE, ...CYCLES, ...PURITY, ...SQL, ...ACCESS, ...SHAPE];

function table(path: string, text: string, wrong: string): Planted {
  return { rule: 'import table', path, text, wrong };
}

function pure(text: string, wrong: string): Planted {
  return { rule: 'purity', path: 'src/features/documents/domain/planted.ts', text, wrong };
}

function storage(rule: string, text: string, wrong: string): Planted {
  return { rule, path: 'src/features/documents/storage/planted.ts', text, wrong };
}
