import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Import, importsOf } from './imports.ts';
import { type Lexed, lex } from './lexer.ts';

/** One file as the checker sees it: its path from the root of the project, with `/`, and its text ('' if binary). */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A TypeScript file, read: its code without comments and string contents, and what it imports. */
export interface Module extends SourceFile {
  readonly lexed: Lexed;
  readonly imports: readonly Import[];
  /** A test, or a builder of test data (`officer.builder.ts`): no part of the program. */
  readonly isTest: boolean;
}

export interface Project {
  readonly files: readonly SourceFile[];
  readonly modules: readonly Module[];
  readonly module: (path: string) => Module | undefined;
}

/** A broken rule. `line` counts from 1; a fault of a whole file stands on line 1. */
export interface Violation {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** Reads every file below the given folders of the project. */
export function readFiles(root: string, folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => ({
        path: relative(root, file).split(sep).join('/'),
        text: BINARY.test(file) ? '' : readFileSync(file, 'utf8'),
      })),
  );
}

const BINARY = /\.(woff2|png|jpe?g|webp|ico|gz|br|pdf|dump)$/;

export function projectOf(files: readonly SourceFile[]): Project {
  const paths = new Set(files.map(({ path }) => path));
  const modules = files.filter(({ path }) => /\.tsx?$/.test(path)).map((file) => moduleOf(file, paths));
  const byPath = new Map(modules.map((module) => [module.path, module]));
  return { files, modules, module: (path) => byPath.get(path) };
}

function moduleOf(file: SourceFile, paths: ReadonlySet<string>): Module {
  const lexed = lexedBefore.get(file) ?? lex(file.text);
  lexedBefore.set(file, lexed);
  return {
    ...file,
    lexed,
    imports: importsOf(file.path, lexed, paths),
    isTest: /\.(test|builder)\.tsx?$/.test(file.path),
  };
}

// The same file is checked many times, each time beside another planted one.
const lexedBefore = new WeakMap<SourceFile, Lexed>();

export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
