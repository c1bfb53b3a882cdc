/** A string or template literal; `text` is its source without quotes, holes of a template as `${…}`. */
export interface Literal {
  readonly kind: 'string' | 'template';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The function before a template, as in sql`…`; '' without one. */
  readonly tag: string;
  /** The code of each `${…}`. */
  readonly holes: readonly string[];
}

export interface Lexed {
  /** As long as the source; comments, text of literals and regular expressions are blanked, holes stay. */
  readonly code: string;
  readonly literals: readonly Literal[];
}

/**
 * Takes TypeScript or TSX apart just far enough to know what is code. It does not parse: a quote that
 * does not close on its line is taken for an apostrophe in the text of a page.
 */
export function lex(source: string): Lexed {
  const scanner = { source, code: source.split(''), literals: [] as Literal[] };
  scanCode(scanner, 0, '');
  return { code: scanner.code.join(''), literals: scanner.literals.sort((a, b) => a.start - b.start) };
}

interface Scanner {
  readonly source: string;
  readonly code: string[];
  readonly literals: Literal[];
}

/** Walks over code from `at` to its end, or to the `}` that closes a hole; returns the index behind it. */
function scanCode(scanner: Scanner, from: number, closer: '' | '}'): number {
  const { source } = scanner;
  let depth = 0;
  let at = from;
  while (at < source.length) {
    const char = source.charAt(at);
    if (char === closer && depth === 0) return at + 1;
    if (char === '{') depth += 1;
    if (char === '}') depth -= 1;
    at = scanPiece(scanner, at);
  }
  return at;
}

function scanPiece(scanner: Scanner, at: number): number {
  const { source } = scanner;
  const char = source.charAt(at);
  if (char === "'" || char === '"') return scanString(scanner, at);
  if (char === '`') return scanTemplate(scanner, at);
  if (char !== '/') return at + 1;
  if (source.startsWith('//', at)) return blankTo(scanner, at, lineEnd(source, at));
  if (source.startsWith('/*', at)) {
    const end = source.indexOf('*/', at + 2);
    return blankTo(scanner, at, end === -1 ? source.length : end + 2);
  }
  return scanRegExp(scanner, at);
}

function scanString(scanner: Scanner, start: number): number {
  const match = (scanner.source.charAt(start) === "'" ? SINGLE : DOUBLE).exec(
    scanner.source.slice(start, lineEnd(scanner.source, start)),
  );
  if (match === null) return start + 1;
  const end = start + match[0].length;
  const text = scanner.source.slice(start + 1, end - 1);
  scanner.literals.push({ kind: 'string', start, end, text, tag: '', holes: [] });
  blankTo(scanner, start + 1, end - 1);
  return end;
}

const SINGLE = /^'(?:[^'\\]|\\.)*'/;
const DOUBLE = /^"(?:[^"\\]|\\.)*"/;

function scanTemplate(scanner: Scanner, start: number): number {
  const { source } = scanner;
  const holes: string[] = [];
  const tag = tagBefore(scanner.code.slice(Math.max(0, start - 600), start).join(''));
  let text = '';
  let at = start + 1;
  while (at < source.length && source.charAt(at) !== '`') {
    if (source.startsWith('${', at)) {
      const end = scanCode(scanner, at + 2, '}');
      holes.push(source.slice(at + 2, end - 1));
      text += '${…}';
      at = end;
      continue;
    }
    const next = at + (source.charAt(at) === '\\' ? 2 : 1);
    text += source.slice(at, next);
    at = blankTo(scanner, at, Math.min(next, source.length));
  }
  scanner.literals.push({ kind: 'template', start, end: at + 1, text, tag, holes });
  return at + 1;
}

/** The function that takes the template, over its type arguments: `sql` in sql<{ id: string }>`…`. */
function tagBefore(code: string): string {
  const word = /[\w$.]+$/.exec(withoutTypeArguments(code.trimEnd()))?.[0] ?? '';
  return WORDS_BEFORE_A_VALUE.has(word) ? '' : word;
}

function withoutTypeArguments(code: string): string {
  if (!code.endsWith('>') || code.endsWith('=>')) return code;
  let depth = 0;
  for (let at = code.length - 1; at >= 0; at -= 1) {
    if (code[at] === '>' && code[at - 1] !== '=') depth += 1;
    if (code[at] === '<') depth -= 1;
    if (depth === 0) return code.slice(0, at).trimEnd();
  }
  return code;
}

const WORDS_BEFORE_A_VALUE = new Set(
  'return typeof case in of instanceof new delete void throw await yield else do as satisfies'.split(' '),
);

/** A slash begins a regular expression unless a value stands before it; `</` belongs to a tag. */
function scanRegExp(scanner: Scanner, start: number): number {
  const before = scanner.code
    .slice(Math.max(0, start - 100), start)
    .join('')
    .trimEnd();
  const word = /[\w$]+$/.exec(before)?.[0];
  const isAfterValue = word === undefined ? /[)\]}'"`<]$/.test(before) : !WORDS_BEFORE_A_VALUE.has(word);
  if (isAfterValue) return start + 1;
  const match = REGEXP.exec(scanner.source.slice(start, lineEnd(scanner.source, start)));
  return match === null ? start + 1 : blankTo(scanner, start + 1, start + match[0].length - 1) + 1;
}

const REGEXP = /^\/(?:[^/\\[]|\\.|\[(?:[^\]\\]|\\.)*\])+\//;

function blankTo({ code }: Scanner, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (code[at] !== '\n') code[at] = ' ';
  return to;
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end === -1 ? source.length : end;
}
