import { posix } from 'node:path';
import type { Lexed } from './lexer.ts';

export type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'missing'; readonly path: string }
  | { readonly kind: 'package'; readonly name: string; readonly specifier: string }
  | { readonly kind: 'node'; readonly name: string };

export interface Import {
  readonly target: Target;
  readonly index: number;
  /** True if nothing of it exists when the program runs. */
  readonly isTypeOnly: boolean;
  /** The names as the other side exports them; `*` for everything, `default` for a default import. */
  readonly names: readonly string[];
}

/** All imports of a file: statements, re-exports, side effects, `import()` and types written as `import('…')`. */
export function importsOf(path: string, lexed: Lexed, paths: ReadonlySet<string>): readonly Import[] {
  const specifiers = new Map(lexed.literals.map((literal) => [literal.start, literal.text]));
  const found: Import[] = [];
  for (const form of FORMS) {
    for (const match of lexed.code.matchAll(form)) {
      const specifier = specifiers.get(match.index + match[0].length - 1);
      if (specifier === undefined) continue;
      found.push({ target: targetOf(path, specifier, paths), index: match.index, ...clauseOf(match.groups ?? {}) });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

const FORMS: readonly RegExp[] = [
  /\bimport\s+(?<type>type\s+)?(?:(?<whole>[\w$]+)\s*,?\s*)?(?:\{(?<list>[^}]*)\}|(?<all>\*\s*as\s+[\w$]+))?\s*from\s*['"]/g,
  /\bexport\s+(?<type>type\s+)?(?:\{(?<list>[^}]*)\}|(?<all>\*(?:\s*as\s+[\w$]+)?))\s*from\s*['"]/g,
  /\bimport\s*['"]/g,
  /\bimport\s*\(\s*(?<all>)['"`]/g,
];

function clauseOf(groups: Readonly<Record<string, string | undefined>>): Pick<Import, 'isTypeOnly' | 'names'> {
  const list = (groups['list'] ?? '').split(',').map((name) => name.trim());
  const named = list.filter((name) => name !== '');
  const whole = groups['whole'] === undefined ? [] : ['default'];
  const all = groups['all'] === undefined ? [] : ['*'];
  const isEachType = named.length > 0 && named.every((name) => name.startsWith('type '));
  return {
    isTypeOnly: groups['type'] !== undefined || (isEachType && whole.length + all.length === 0),
    names: [...whole, ...all, ...named.map((name) => name.replace(/^type\s+/, '').replace(/\s+as\s+.*$/, ''))],
  };
}

function targetOf(path: string, specifier: string, paths: ReadonlySet<string>): Target {
  if (specifier.startsWith('node:')) return { kind: 'node', name: specifier };
  if (!specifier.startsWith('.')) {
    const parts = specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1);
    return { kind: 'package', name: parts.join('/'), specifier };
  }
  const target = posix.join(posix.dirname(path), specifier);
  return paths.has(target) ? { kind: 'file', path: target } : { kind: 'missing', path: target };
}
