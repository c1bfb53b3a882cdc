import { execFileSync } from 'node:child_process';

/** Proportional set size of a process and all below it: shared pages are counted once. */
export function residentMb(pid: number): number {
  const tree = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const pids = new Set([pid]);
  for (let grown = true; grown;) {
    grown = false;
    for (const [child = 0, parent = 0] of tree) {
      if (pids.has(parent) && !pids.has(child)) grown = pids.add(child).size > 0;
    }
  }
  return [...pids].reduce((sum, one) => sum + proportionalKb(one), 0) / 1024;
}

function proportionalKb(pid: number): number {
  try {
    const text = execFileSync('cat', [`/proc/${pid}/smaps_rollup`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0);
  } catch {
    return 0;
  }
}
