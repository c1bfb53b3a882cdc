import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** A process and all below it, parents before children; whoever left for a group of its own is among them. */
export function processTree(root: number): readonly number[] {
  const below = Map.groupBy(pairs(), ([, parent]) => parent);
  const tree = [root];
  for (const pid of tree) tree.push(...(below.get(pid) ?? []).map(([child]) => child));
  return tree;
}

/** SIGKILL to each, in the order given; whoever is gone already is no fault. */
export function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (fault) {
      if (!(fault instanceof Error && 'code' in fault && fault.code === 'ESRCH')) throw fault;
    }
  }
}

type Pair = readonly [pid: number, parent: number];

/** Linux without `ps` is common in containers. */
function pairs(): readonly Pair[] {
  if (process.platform === 'linux') return readdirSync('/proc').flatMap(pairOf);
  const lines = execFileSync('ps', ['-axo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => {
    const [pid = 0, parent = 0] = line.trim().split(/\s+/).map(Number);
    return [pid, parent] as const;
  });
}

function pairOf(name: string): readonly Pair[] {
  if (!/^\d+$/.test(name)) return [];
  try {
    // proc_pid_stat(5): the command stands in parentheses and may hold blanks and parentheses itself.
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return [[Number(name), Number(parent)]];
  } catch {
    return [];
  }
}
