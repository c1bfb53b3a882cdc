import type { Module, Project, Violation } from './project.ts';
import { zoneOf } from './zones.ts';

const README_LINES = 40;

/** Every feature says in a README of at most 40 lines what it is, who may see it, and by which law. */
export function checkReadmes({ files }: Project): readonly Violation[] {
  const features = new Set(files.flatMap(({ path }) => /^src\/features\/[^/]+(?=\/)/.exec(path)?.[0] ?? []));
  return [...features].flatMap((folder) => {
    const path = `${folder}/README.md`;
    const readme = files.find((file) => file.path === path);
    const lines = readme?.text.trimEnd().split('\n').length ?? 0;
    if (readme === undefined || readme.text.trim() === '') return [fault('readme', path, 'is missing')];
    return lines > README_LINES ? [fault('readme', path, `has ${lines} lines, at most ${README_LINES}`)] : [];
  });
}

/** Each rule of the domain is used by a test that stands beside it; files of types alone need none. */
export function checkTestsBesideDomain({ modules }: Project): readonly Violation[] {
  const tested = new Set(
    modules.filter(({ path }) => /\.test\.tsx?$/.test(path)).flatMap((test) => neighboursOf(test)),
  );
  return modules
    .filter(({ path, isTest }) => {
      const zone = zoneOf(path);
      return !isTest && zone.kind === 'feature' && zone.part === 'domain';
    })
    .filter((module) => hasBehaviour(module) && !tested.has(module.path))
    .map(({ path }) => fault('test beside', path, 'is used by no test in its folder'));
}

function neighboursOf({ path, imports }: Module): readonly string[] {
  const folder = path.slice(0, path.lastIndexOf('/'));
  return imports.flatMap(({ target, isTypeOnly }) =>
    target.kind === 'file' && !isTypeOnly && target.path.slice(0, target.path.lastIndexOf('/')) === folder
      ? [target.path]
      : [],
  );
}

function hasBehaviour({ lexed }: Module): boolean {
  return /^export\s+(?:async\s+)?(?:function|const|class|abstract)\b/m.test(lexed.code);
}

/** Frameworks stay behind the kernel: features offer tables of routes, pages and queries (DESIGN section 6). */
export function checkFrameworks({ modules }: Project): readonly Violation[] {
  return modules
    .filter(({ path, isTest }) => path.startsWith('src/') && !isTest)
    .flatMap((module) =>
      module.imports.flatMap(({ target }) => {
        if (target.kind !== 'package') return [];
        const rooms = FRAMEWORK_ROOMS[target.specifier] ?? FRAMEWORK_ROOMS[target.name];
        const zone = zoneOf(module.path);
        const room = zone.kind === 'feature' ? zone.part : zone.kind;
        if (rooms === undefined || rooms.includes(room)) return [];
        return [fault('framework', module.path, `imports ${target.specifier}, which belongs to ${rooms.join(', ')}`)];
      }),
    );
}

const FRAMEWORK_ROOMS: Readonly<Record<string, readonly string[]>> = {
  '@hono/node-server': ['kernel', 'top', 'sandbox'],
  hono: ['kernel', 'top', 'sandbox'],
  'hono/html': ['kernel', 'web', 'pages', 'top', 'sandbox'],
  'hono/jsx': ['kernel', 'web', 'pages', 'top', 'sandbox'],
  'hono/utils/html': ['kernel', 'web', 'pages', 'top', 'sandbox'],
  kysely: ['kernel', 'storage', 'sandbox'],
  pg: ['kernel', 'sandbox', 'top'],
};

function fault(rule: string, path: string, message: string): Violation {
  return { rule, path, line: 1, message };
}
