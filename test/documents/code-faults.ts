import type { Literal } from '../architecture/lexer.ts';
import type { Module } from '../architecture/project.ts';

/**
 * What does not fit between the codes of the error catalogue and the code that answers with them, in words:
 * a code in `refuse(…)` that no table explains, and a code of a table that nothing answers with.
 */
export function codeFaults(modules: readonly Module[], codes: readonly string[]): readonly string[] {
  const refusals = modules.flatMap((module) => refusedCodes(module).map((refused) => ({ path: module.path, refused })));
  const unexplained = refusals
    .filter(({ refused }) => !codes.some((code) => suffixOf(code, refused) !== null))
    .map(({ path, refused }) => `${path} refuses with ${refused}, which no error table explains`);
  const said = new Set(
    modules.filter(({ path }) => !isErrorTable(path)).flatMap(({ lexed }) => lexed.literals.map(({ text }) => text)),
  );
  const isAnswered = (code: string) =>
    said.has(code) || refusals.some(({ refused }) => said.has(suffixOf(code, refused) ?? code));
  return [...unexplained, ...codes.filter((code) => !isAnswered(code)).map((code) => `nothing answers with ${code}`)];
}

/** The codes written out in the first argument of `refuse(…)`: one, or the two of a condition. */
export function refusedCodes({ lexed }: Module): readonly string[] {
  return [...lexed.code.matchAll(/(?<![\w.])refuse\s*\(/g)].flatMap((call) => {
    const start = call.index + call[0].length;
    const end = argumentEnd(lexed.code, start);
    return lexed.literals
      .filter((literal) => literal.start >= start && literal.end <= end && !isCompared(lexed.code, literal))
      .map(({ text }) => text);
  });
}

/** What fills the hole of `identity_${…}` to make the code; the code itself where there is no hole, null where it makes another. */
function suffixOf(code: string, refused: string): string | null {
  if (!refused.endsWith(HOLE)) return code === refused ? code : null;
  const prefix = refused.slice(0, -HOLE.length);
  return prefix !== '' && code.startsWith(prefix) ? code.slice(prefix.length) : null;
}

/** As the lexer writes what stands in a template between braces. */
const HOLE = '${…}';

/** `found === 'x' ? …` compares with a literal and does not refuse with it. */
function isCompared(code: string, { start, end }: Literal): boolean {
  return /[=!]==?\s*$/.test(code.slice(0, start)) || /^\s*[=!]==?/.test(code.slice(end));
}

function argumentEnd(code: string, from: number): number {
  let depth = 0;
  for (let at = from; at < code.length; at += 1) {
    const char = code.charAt(at);
    if (depth === 0 && (char === ',' || char === ')')) return at;
    if ('([{'.includes(char)) depth += 1;
    if (')]}'.includes(char)) depth -= 1;
  }
  return code.length;
}

/** A table's own keys are no use of it. */
function isErrorTable(path: string): boolean {
  return /(?:^|[/-])errors\.ts$/.test(path);
}
