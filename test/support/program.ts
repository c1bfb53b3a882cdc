import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const START_LIMIT_MS = 60_000;

/** The program as an operator starts it, in a process of its own. */
export interface Program {
  readonly pid: number;
  readonly origin: string;
  /** What it printed so far. */
  output(): string;
  signal(name: NodeJS.Signals): void;
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

export interface ProgramOptions {
  readonly data: string;
  readonly port: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts it and waits until it says where it runs. Throws with its output when it does not. */
export async function startProgram(options: ProgramOptions): Promise<Program> {
  const program = launch(options);
  const limit = AbortSignal.timeout(START_LIMIT_MS);
  while (!program.output().includes(`Terpadu runs at ${program.origin}`)) {
    const ended = await Promise.race([program.ended, new Promise<null>((resolve) => setTimeout(resolve, 50, null))]);
    if (ended !== null || limit.aborted)
      throw new Error(`The program did not start (${String(ended)}):\n${program.output()}`);
  }
  return program;
}

/** Starts it and waits for its end; for starts that must be refused. */
export async function refusedStart(
  options: ProgramOptions,
): Promise<{ readonly code: number | NodeJS.Signals; readonly output: string }> {
  const program = launch(options);
  const limit = setTimeout(() => program.signal('SIGKILL'), START_LIMIT_MS);
  const code = await program.ended;
  clearTimeout(limit);
  return { code, output: program.output() };
}

export function launch(options: ProgramOptions): Program {
  const child: ChildProcess = spawn(process.execPath, ['--import', './tsx-hook.mjs', 'src/main.ts', 'start'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], TERPADU_DATA: options.data, PORT: String(options.port), ...options.env },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => void (printed += part.toString()));
  const ended = new Promise<number | NodeJS.Signals>((resolve) => {
    child.on('close', (code, signal) => resolve(code ?? signal ?? 1));
  });
  return {
    pid: child.pid ?? 0,
    origin: `http://localhost:${options.port}`,
    output: () => printed,
    signal: (name) => void child.kill(name),
    ended,
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
