import type { Module } from '../architecture/project.ts';

/** A test that a row names: its file, and its title without the values that stand in it. */
interface NamedTest {
  readonly file: string;
  readonly title: string;
}

interface Tree {
  readonly modules: readonly Module[];
  /** Whether a file or folder stands at a path from the root of the project. */
  readonly exists: (path: string) => boolean;
}

/** What a conformance document claims that is not there, in words: an empty cell, a lost file, a test nobody has. */
export function conformanceFaults(text: string, { modules, exists }: Tree): readonly string[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  return conformanceRows(text).flatMap((cells) => {
    const [asked = '', shownBy = ''] = cells;
    const number = asked.split(' ')[0] ?? '';
    if (cells.length !== 3 || cells.some((cell) => cell === '')) return [`${number}: a row is three cells, none empty`];
    const lost = lostPaths(cells.join(' '), exists).map((path) => `${number}: ${path} is not there`);
    const unknown = testsIn(shownBy)
      .filter(({ file, title }) => !hasTest(byPath.get(file), title, byPath))
      .map(({ file, title }) => `${number}: ${file === '' ? 'no file' : file} has no test “${title}”`);
    return [...lost, ...unknown];
  });
}

/** The cells of each row of the tables: the sentence asked, what shows it, and what that does not show. */
function conformanceRows(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| Asked'))
    .map((line) =>
      line
        .replaceAll(/^\| | \|$/g, '')
        .split(' | ')
        .map((cell) => cell.trim()),
    );
}

/** Each title in quotes belongs to the test file named last before it. */
export function testsIn(shownBy: string): readonly NamedTest[] {
  let file = '';
  const named: NamedTest[] = [];
  for (const [, path, title] of shownBy.matchAll(/`([^`]+\.test\.tsx?)`|“((?:[^“”]|“[^”]*”)+)”/g)) {
    if (path !== undefined) file = path;
    else named.push({ file, title: title ?? '' });
  }
  return named;
}

/** Words set as code that are a path of the project, and no command, address or pattern, and lead to nothing. */
export function lostPaths(text: string, exists: Tree['exists']): readonly string[] {
  return [...text.matchAll(/`([^`\s<>*…]+)`/g)]
    .map(([, word]) => word ?? '')
    .filter((word) => /^(?:(?:src|test|docs|bench|contracts|deploy)\/|[A-Z]+\.md$)/.test(word))
    .filter((word) => !exists(word));
}

function hasTest(module: Module | undefined, title: string, byPath: ReadonlyMap<string, Module>): boolean {
  if (module === undefined) return false;
  const shared = module.imports.flatMap(({ target }) => {
    const found = target.kind === 'file' ? byPath.get(target.path) : undefined;
    return found !== undefined && /^test\/|\.builder\.tsx?$/.test(found.path) ? [found] : [];
  });
  return [module, ...shared].flatMap(titlesIn).some((text) => isTitle(text, title));
}

/** What `it` and `describe` are called with; every literal of a file whose titles come from a table of cases. */
function titlesIn({ lexed: { code, literals } }: Module): readonly string[] {
  const isTable = /\bit\s*\(\s*[\w$]/.test(code) || !/\bit\s*\(/.test(code);
  return literals
    .filter(({ start }) => isTable || /\b(?:it|describe)\s*\(\s*$/.test(code.slice(0, start)))
    .map(({ text }) => text);
}

/** A title of the code fits when it is the same without its values, or with any value in their place. */
function isTitle(literal: string, title: string): boolean {
  const said = literal.replaceAll(/\\(['"`])/g, '$1');
  if (bare(said.replaceAll(HOLE, '')) === bare(title)) return true;
  if (!said.includes(HOLE)) return false;
  const pattern = said.split(HOLE).map((part) => RegExp.escape(part));
  return bare(pattern.join('')).length > LEAST_WORDS && new RegExp(`^${pattern.join('.+')}$`).test(title);
}

/** As the lexer writes what stands in a template between braces. */
const HOLE = '${…}';

/** A template of values alone would fit every title. */
const LEAST_WORDS = 8;

function bare(title: string): string {
  return title
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[\s,:;]+$/, '');
}
