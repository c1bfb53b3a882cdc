import type { Literal } from './lexer.ts';
import { lineAt, type Module, type Project, type Violation } from './project.ts';
import { zoneOf } from './zones.ts';

/**
 * Whoever reads a table that holds rows of persons must hold an opened `Access` of kernel/access
 * (DESIGN invariant 3): every exported storage function that reaches such a table takes one.
 */
export function checkAccess(project: Project): readonly Violation[] {
  const tables = personTables(project);
  return project.modules
    .filter(({ path, isTest }) => {
      const zone = zoneOf(path);
      return !isTest && zone.kind === 'feature' && zone.part === 'storage';
    })
    .flatMap((module) => faultsOf(module, tables));
}

/** The tables that migrations declare as class person or both. */
export function personTables({ files }: Project): ReadonlySet<string> {
  const declared = files
    .filter(({ path }) => /^src\/features\/[^/]+\/storage\/migrations\/.*\.sql$/.test(path))
    .flatMap(({ text }) => [...text.matchAll(DECLARED)]);
  return new Set(declared.map((match) => match[1] ?? ''));
}

const DECLARED = /declare_table\(\s*'([\w.]+)'\s*,\s*(?:class\s*=>\s*)?'(?:person|both)'/g;

/** A function at top level: from its first word to the first word of the next. */
interface Piece {
  readonly name: string;
  readonly isExported: boolean;
  readonly start: number;
  readonly end: number;
}

function faultsOf(module: Module, tables: ReadonlySet<string>): readonly Violation[] {
  const pieces = piecesOf(module.lexed.code);
  const reading = new Set(pieces.filter((piece) => reads(module, piece, tables)).map(({ name }) => name));
  spreadToCallers(module, pieces, reading);
  return pieces
    .filter(({ name, isExported }) => isExported && reading.has(name))
    .filter((piece) => !usesAccess(module, piece))
    .map((piece) => ({
      rule: 'access',
      path: module.path,
      line: lineAt(module.text, piece.start),
      message: `${piece.name} reads rows of persons without an Access that it looks at`,
    }));
}

function piecesOf(code: string): readonly Piece[] {
  const heads = [...code.matchAll(HEAD)];
  return heads.map((match, index) => ({
    name: match.groups?.['name'] ?? '',
    isExported: match.groups?.['exported'] !== undefined,
    start: match.index,
    end: heads[index + 1]?.index ?? code.length,
  }));
}

const HEAD =
  /^(?<exported>export\s+)?(?:declare\s+)?(?:(?:async\s+)?function\s*\*?|const|let|(?:abstract\s+)?class|interface|type)\s+(?<name>[\w$]+)/gm;

function reads(module: Module, piece: Piece, tables: ReadonlySet<string>): boolean {
  const code = module.lexed.code.slice(piece.start, piece.end);
  const givesBack = /\.\s*returning(?:All)?\s*\(/.test(code);
  return module.lexed.literals
    .filter(({ start, end }) => start >= piece.start && end <= piece.end)
    .some((literal) => readsTable(module.lexed.code, literal, { tables, givesBack }));
}

function readsTable(
  code: string,
  literal: Literal,
  { tables, givesBack }: { readonly tables: ReadonlySet<string>; readonly givesBack: boolean },
): boolean {
  if (literal.tag === 'sql' || literal.text.includes(' from ') || literal.text.includes(' join ')) {
    return [...literal.text.matchAll(/\b(?:from|join|using)\s+([a-z_]+\.[a-z_]+)/g)].some(
      ([, table]) => table !== undefined && tables.has(table),
    );
  }
  if (!tables.has(literal.text.replace(/ as \w+$/, ''))) return false;
  const call = /\.\s*(\w+)\s*\(\s*\[?(?:\s*['"`]\s*['"`]\s*,)*\s*$/.exec(
    code.slice(Math.max(0, literal.start - 300), literal.start),
  )?.[1];
  if (call === undefined) return false;
  if (/^(?:selectFrom|from|using|\w+Join\w*)$/.test(call)) return true;
  return givesBack && /^(?:updateTable|deleteFrom|mergeInto)$/.test(call);
}

/** A function that calls a reading function of the same file reads as well. */
function spreadToCallers({ lexed }: Module, pieces: readonly Piece[], reading: Set<string>): void {
  for (let before = -1; before !== reading.size;) {
    before = reading.size;
    for (const { name, start, end } of pieces) {
      const words = new Set(lexed.code.slice(start, end).match(/[\w$]+/g));
      if ([...reading].some((other) => other !== name && words.has(other))) reading.add(name);
    }
  }
}

function usesAccess({ lexed, imports }: Module, { start, end }: Piece): boolean {
  const isKernels = imports.some(
    ({ target, names }) =>
      target.kind === 'file' && target.path.startsWith('src/kernel/access') && names.includes('Access'),
  );
  const code = lexed.code.slice(start, end);
  const parameters = parametersIn(code);
  const name = /([\w$]+)\s*:\s*Access\b/.exec(parameters)?.[1];
  if (!isKernels || name === undefined) return false;
  const body = code.slice(code.indexOf(parameters) + parameters.length);
  return new RegExp(`(?<![.\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(body);
}

/** What stands between the first parenthesis and the one that closes it. */
function parametersIn(code: string): string {
  const open = code.indexOf('(');
  let depth = 0;
  for (let at = open; at >= 0 && at < code.length; at += 1) {
    if (code[at] === '(') depth += 1;
    if (code[at] === ')') depth -= 1;
    if (depth === 0) return code.slice(open, at);
  }
  return '';
}
