import type { Project, Violation } from './project.ts';

/** No file reaches itself over imports, those of types included (DESIGN invariant 10). */
export function checkCycles(project: Project): readonly Violation[] {
  const next = new Map(
    project.modules
      .filter(({ path }) => path.startsWith('src/'))
      .map(({ path, imports }) => [
        path,
        imports.flatMap(({ target }) =>
          target.kind === 'file' && target.path.startsWith('src/') ? [target.path] : [],
        ),
      ]),
  );
  const reported = new Set<string>();
  const faults: Violation[] = [];
  for (const start of next.keys()) {
    if (reported.has(start)) continue;
    const cycle = shortestWayBack(start, next);
    if (cycle === null) continue;
    for (const path of cycle) reported.add(path);
    const [path = start] = cycle.toSorted();
    faults.push({ rule: 'cycle', path, line: 1, message: [...cycle, start].join(' -> ') });
  }
  return faults;
}

/** Breadth first, so that the cycle told is the one easiest to see. */
function shortestWayBack(start: string, next: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    for (const target of next.get(path) ?? []) {
      if (target === start) return wayTo(path, start, cameFrom);
      if (cameFrom.has(target)) continue;
      cameFrom.set(target, path);
      queue.push(target);
    }
  }
  return null;
}

function wayTo(end: string, start: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const way = [end];
  for (let at = end; at !== start;) {
    at = cameFrom.get(at) ?? start;
    way.unshift(at);
  }
  return way;
}
