import type { Literal } from './lexer.ts';
import { lineAt, type Module, type Project, type SourceFile, type Violation } from './project.ts';
import { looksLikeSql } from './sql-text.ts';
import { FEATURE_ORDER, type Zone, zoneOf } from './zones.ts';

/** Storage names its own schema and `kernel.`; no feature's SQL knows another's tables (DESIGN section 3). */
export function checkSchemaBorders({ files, modules }: Project): readonly Violation[] {
  const sandboxes = sandboxNames(files);
  const inSql = files
    .filter(({ path }) => path.startsWith('src/') && path.endsWith('.sql'))
    .flatMap((file) =>
      foreignNames(withoutSqlWords(file.text), foreignSchemas(file.path, sandboxes)).map(faultIn(file)),
    );
  const inCode = modules
    .filter((module) => holdsQueries(zoneOf(module.path)) && !module.isTest)
    .flatMap((module) => faultsOfLiterals(module, foreignSchemas(module.path, sandboxes)));
  return [...inSql, ...inCode];
}

/** Queries stand in kernel, storage and sandboxes only; everyone else calls their functions. */
export function checkQueriesStandInStorage({ modules }: Project): readonly Violation[] {
  return modules
    .filter(({ path, isTest }) => path.startsWith('src/') && !isTest && !holdsQueries(zoneOf(path)))
    .flatMap((module) =>
      [
        ...[...module.lexed.code.matchAll(QUERY)].map(({ index }) => index),
        ...module.lexed.literals.filter(({ tag }) => tag === 'sql').map(({ start }) => start),
      ].map((index) => ({
        rule: 'queries in storage',
        path: module.path,
        line: lineAt(module.text, index),
        message: 'asks the database outside storage',
      })),
    );
}

const QUERY = /\.\s*(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\s*\(/g;

function holdsQueries(zone: Zone): boolean {
  return zone.kind === 'kernel' || zone.kind === 'sandbox' || (zone.kind === 'feature' && zone.part === 'storage');
}

function foreignSchemas(path: string, sandboxes: readonly string[]): readonly string[] {
  const zone = zoneOf(path);
  const own = zone.kind === 'feature' ? zone.feature : zone.kind === 'sandbox' ? zone.sandbox : '';
  return [...FEATURE_ORDER, ...sandboxes, ...sandboxes.map((name) => `sandbox_${name}`)].filter(
    (schema) => schema !== own && schema !== `sandbox_${own}`,
  );
}

function sandboxNames(files: readonly SourceFile[]): readonly string[] {
  const names = files
    .map(({ path }) => zoneOf(path))
    .flatMap((zone) => (zone.kind === 'sandbox' ? [zone.sandbox] : []));
  return [...new Set(names)];
}

interface Named {
  readonly index: number;
  readonly name: string;
}

function foreignNames(sql: string, schemas: readonly string[]): readonly Named[] {
  const pattern = new RegExp(`(?<![\\w.])"?(?:${schemas.join('|')})"?\\s*\\.\\s*"?[a-z_]+`, 'g');
  return [...sql.matchAll(pattern)].map((match) => ({ index: match.index, name: match[0] }));
}

function faultsOfLiterals(module: Module, schemas: readonly string[]): readonly Violation[] {
  return module.lexed.literals
    .filter((literal) => isAboutTables(module, literal))
    .flatMap((literal) =>
      foreignNames(withoutSqlWords(literal.text), schemas).map(({ index, name }) =>
        faultIn(module)({ index: literal.start + 1 + index, name }),
      ),
    );
}

/** SQL, or the table given to a query builder; a bare word such as `case.closed` may be the name of an event. */
function isAboutTables(module: Module, literal: Literal): boolean {
  if (literal.tag === 'sql' || looksLikeSql(literal.text)) return true;
  return TABLE_COMES_NEXT.test(module.text.slice(Math.max(0, literal.start - 200), literal.start));
}

const TABLE_COMES_NEXT =
  /\.\s*(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto|from|using|\w*[jJ]oin)\s*\(\s*\[?\s*(?:'[^']*'\s*,\s*)*$/;

function faultIn({ path, text }: SourceFile): (named: Named) => Violation {
  return ({ index, name }) => ({
    rule: 'schema border',
    path,
    line: lineAt(text, index),
    message: `names ${name}, which belongs to another feature`,
  });
}

/** Without comments and quoted words, which name no table; every other character keeps its place. */
function withoutSqlWords(sql: string): string {
  return sql.replaceAll(/--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'/g, (words) => words.replaceAll(/[^\n]/g, ' '));
}
