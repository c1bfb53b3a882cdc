import { help } from './verbs/help.ts';
import type { Io } from './verbs/io.ts';

/** Each verb is one line to its file; `terpadu --help` lists them from here. */
const VERBS: Readonly<
  Record<
    string,
    { readonly says: string; readonly run: () => Promise<(words: readonly string[], io: Io) => Promise<number>> }
  >
> = {
  start: {
    says: 'Start the program; on an empty data folder, make a sample installation first.',
    run: async () => (await import('./verbs/start.ts')).start,
  },
  migrate: {
    says: 'Bring the database to this release.',
    run: async () => (await import('./verbs/migrate.ts')).migrateVerb,
  },
  setup: {
    says: 'Make a real installation, once. setup --organisation <code> [--name "<name>"]; again: the state, and a new link.',
    run: async () => (await import('./verbs/setup.ts')).setup,
  },
  doctor: {
    says: 'Look at everything an operator is answerable for, and say what to do. doctor [--json]',
    run: async () => (await import('./verbs/doctor.ts')).doctor,
  },
  backup: {
    says: 'Write a whole backup into a new folder. backup <folder> [--with-master-key <another folder>]',
    run: async () => (await import('./verbs/backup.ts')).backup,
  },
  restore: {
    says: 'Restore a backup into an empty database. restore <folder> [--keys <newer backup>] [--master-key <file>]',
    run: async () => (await import('./verbs/restore.ts')).restore,
  },
  'rotate-master': {
    says: 'Add a master key, wrap all keys by it, remove the old one.',
    run: async () => (await import('./verbs/rotate-master.ts')).rotateMasterVerb,
  },
  verify: {
    says: 'Check an evidence file or a log export, offline. verify <file> [--against <head>] [--json]',
    run: async () => (await import('./verbs/verify.ts')).verify,
  },
  overlap: {
    says: 'Overlapping applications of a list. overlap eval <file.csv> [--json] | overlap scan <file.csv> --out <folder>',
    run: async () => (await import('./verbs/overlap.ts')).overlap,
  },
  portfolio: {
    says: 'Take a list of applications into the registry. portfolio import <file> --agency <code> [--accept-ready]',
    run: async () => (await import('./verbs/portfolio.ts')).portfolio,
  },
  config: {
    says: 'List the variables of the environment and what they mean.',
    run: async () => (await import('./verbs/config.ts')).listVariables,
  },
  test: {
    says: 'Run the tests. test [part of a path ...] [--group unit|integration|browser]',
    run: async () => runModule('../test/run.ts'),
  },
  bench: { says: 'Measure this machine and print a table.', run: async () => runModule('../bench/run.ts') },
  check: { says: 'Types, lint, format, dead code, lock file.', run: async () => runModule('../test/check.ts') },
};

const io: Io = {
  say: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
  progress: (line) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${line}`);
  },
};

// A terminal that was closed, or a reader that has left, costs the words and not the work.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

const [verb = '--help', ...words] = process.argv.slice(2);
process.exitCode = await run(verb, words);

async function run(name: string, given: readonly string[]): Promise<number> {
  if (name === '--help' || name === 'help' || name === '-h') return help(VERBS, io);
  const found = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (found !== undefined) return (await found.run())(given, io);
  io.complain(`terpadu has no verb ${JSON.stringify(name.slice(0, 40))}; terpadu --help lists them.`);
  return 2;
}

/** For programs that read the rest of the command line themselves. */
async function runModule(file: string): Promise<() => Promise<number>> {
  process.argv.splice(2, 1);
  await import(file);
  return async () => Number(process.exitCode ?? 0);
}
