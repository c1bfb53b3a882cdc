import type { Literal } from './lexer.ts';
import { lineAt, type Module, type Project, type Violation } from './project.ts';

/**
 * SQL is never glued together from strings (STYLE section 7): values travel as parameters, names through
 * Kysely or the driver's escapeIdentifier.
 */
export function checkSqlText({ modules }: Project): readonly Violation[] {
  return modules.filter(({ path, isTest }) => path.startsWith('src/') && !isTest).flatMap((module) => faultsOf(module));
}

export function looksLikeSql(text: string): boolean {
  return SQL.test(text);
}

const SQL = new RegExp(
  '^\\s*(?:' +
    [
      'select\\s',
      'with \\w+ as\\b',
      'insert into\\s',
      'update [\\w."$]\\S* set\\b',
      'delete from\\s',
      'truncate\\s',
      'merge into\\s',
      'begin;',
      'begin\\b.*\\bselect\\b',
      '(?:create|alter|drop)(?: or replace)? (?:unique |unlogged )?(?:table|schema|database|role|index|policy|function|extension|type|view)\\b',
      'grant\\s.*\\sto\\s',
      'revoke\\s.*\\sfrom\\s',
      'set (?:local|session|role)\\b',
      'copy\\s.*\\s(?:from|to)\\b',
      '(?:listen|notify|unlisten)\\s',
    ].join('|') +
    ')',
);

function faultsOf(module: Module): readonly Violation[] {
  const { code, literals } = module.lexed;
  const raw = [...code.matchAll(/\bsql\s*\.\s*(?:raw|lit|literal)\b/g)].map(({ index, 0: name }) =>
    fault(module, index, `${name} puts text into SQL unchecked`),
  );
  const glued = literals
    .filter((literal) => literal.tag === '' && (looksLikeSql(literal.text) || isQueried(literal, code)))
    .filter((literal) => isGlued(literal, code))
    .map((literal) => fault(module, literal.start, 'SQL is glued together from strings'));
  return [...raw, ...glued];
}

/** The text stands directly in the driver's `query(…)`. */
function isQueried({ start }: Literal, code: string): boolean {
  return /\.\s*query\s*(?:<[^()]*>)?\s*\(\s*$/.test(code.slice(Math.max(0, start - 300), start));
}

function isGlued({ holes, end }: Literal, code: string): boolean {
  if (holes.some((hole) => !isSafe(hole.trim(), code))) return true;
  const after = /^\s*\+\s*(.)/.exec(code.slice(end, end + 200))?.[1];
  return after !== undefined && !`'"\``.includes(after);
}

/** The driver's own quoting, or a constant of the file. */
function isSafe(hole: string, code: string): boolean {
  if (/^[\w.]*\bescape(?:Identifier|Literal)\([^()]*\)$/.test(hole)) return true;
  return /^[A-Z][A-Z0-9_]*$/.test(hole) && new RegExp(`\\b(?:const ${hole}\\b|import\\b[^;]*\\b${hole}\\b)`).test(code);
}

function fault({ path, text }: Module, index: number, message: string): Violation {
  return { rule: 'sql text', path, line: lineAt(text, index), message };
}
