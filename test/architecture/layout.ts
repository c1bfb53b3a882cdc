import { lineAt, type Project, type SourceFile, type Violation } from './project.ts';
import { zoneOf } from './zones.ts';

const MOST_LINES = 400;

/** No file is longer than a reader holds in mind; data as JSON is no reading matter. */
export function checkSize({ files }: Project): readonly Violation[] {
  return files
    .filter(({ path }) => path.startsWith('src/') && /\.(tsx?|m?js|css|sql)$/.test(path))
    .map((file) => ({ file, lines: file.text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ file, lines }) => fault('size', file, `has ${lines} lines, at most ${MOST_LINES}`));
}

/** A name says what is inside; a drawer for odds and ends becomes the domain one day. */
export function checkNames({ files }: Project): readonly Violation[] {
  return files
    .filter(({ path }) => path.startsWith('src/'))
    .flatMap((file) => {
      const names = file.path.split('/').slice(1);
      const drawer = names.find((name) => DRAWERS.has(name.split('.')[0]?.split('-').at(-1) ?? ''));
      if (drawer !== undefined) return [fault('name', file, `${drawer} names no subject`)];
      const isKebab = names.every((name) => KEBAB.test(name) || KEPT_NAMES.has(name));
      return isKebab ? [] : [fault('name', file, 'is not written in kebab-case')];
    });
}

const DRAWERS = new Set(
  'util utils helper helpers common misc manager managers types shared lib libs stuff'.split(' '),
);
const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)*$/;
const KEPT_NAMES = new Set(['README.md', 'OFL.txt']);

/** Every file of src stands in a room of DESIGN section 3. */
export function checkPlaces({ files }: Project): readonly Violation[] {
  return files
    .filter(({ path }) => path.startsWith('src/') && zoneOf(path).kind === 'nowhere')
    .map((file) => fault('place', file, 'stands in no room of the layout'));
}

/** `any` switches the compiler off for all that touches it. */
export function checkAny({ modules }: Project): readonly Violation[] {
  return modules.flatMap((module) =>
    [...module.lexed.code.matchAll(ANY)].map(({ index }) => ({
      ...fault('any', module, 'says any'),
      line: lineAt(module.text, index),
    })),
  );
}

const ANY = /(?::|\bas|\bkeyof|\bsatisfies|<|\||&|,|=>|=|\()\s*any\b(?=\s*(?:[\])>,;|&=[{}]|$))/gm;

function fault(rule: string, { path }: SourceFile, message: string): Violation {
  return { rule, path, line: 1, message };
}
