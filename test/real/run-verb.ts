import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LIMIT_MS = 60_000;
/** Kept between runs; without it each verb compiles the program anew. */
export const COMPILED = `${ROOT}.work/compiled`;

export interface VerbEnd {
  readonly code: number;
  readonly output: string;
  readonly complaints: string;
}

/** A verb as an operator runs it, in a process of its own with nothing else in its environment. */
export function runVerb(words: readonly string[], env: Readonly<Record<string, string>>): Promise<VerbEnd> {
  const child = spawn(process.execPath, ['--import', './tsx-hook.mjs', 'src/main.ts', ...words], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: COMPILED, ...env },
    timeout: LIMIT_MS,
  });
  let output = '';
  let complaints = '';
  child.stdout.on('data', (part: Buffer) => void (output += part.toString()));
  child.stderr.on('data', (part: Buffer) => void (complaints += part.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code: code ?? -1, output, complaints })));
}
