export type EmbeddedFaultCode =
  | 'data_unwritable'
  | 'disk_full'
  | 'already_running'
  | 'no_platform_package'
  | 'root_cannot_run'
  | 'start_failed'
  | 'server_ended';

/** Why the embedded PostgreSQL does not run; the message is one sentence for the operator. */
export class EmbeddedFault extends Error {
  override readonly name = 'EmbeddedFault';
  readonly code: EmbeddedFaultCode;

  constructor(code: EmbeddedFaultCode, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.code = code;
  }
}

/** Turns a refusal of the file system below `folder` into a fault; anything else is returned as it was. */
export function fileFault(folder: string, error: unknown): unknown {
  const code = errnoOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder, error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return unwritable(folder, error);
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new EmbeddedFault('data_unwritable', `${folder} cannot be made: a file stands where a folder must be.`, {
      cause: error,
    });
  }
  return error;
}

/** Names the reason in what PostgreSQL's programs printed before they gave up. They run with LC_ALL=C, in English. */
export function outputFault(folder: string, printed: string): EmbeddedFault {
  if (DISK_FULL.test(printed)) return diskFull(folder);
  if (/Permission denied|Read-only file system|has wrong ownership/.test(printed)) return unwritable(folder);
  const lines = printed.split('\n').filter((line) => line.trim() !== '');
  const reason = lines.findLast((line) => /FATAL|PANIC|error/.test(line)) ?? lines.at(-1) ?? 'it printed nothing';
  const said = reason.trim().replace(/\.$/, '');
  return new EmbeddedFault('start_failed', `The embedded PostgreSQL in ${folder} did not start; it said: ${said}.`);
}

/** The code of a system error such as ENOENT, or null. */
export function errnoOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

// The last two: a write that was cut short, for which the system gives no error.
const DISK_FULL = /No space left on device|Disk quota exceeded|Check free disk space|wrote only \d+ of \d+ bytes/;

function diskFull(folder: string, cause?: unknown): EmbeddedFault {
  return new EmbeddedFault(
    'disk_full',
    `The disk that holds ${folder} is full; free some space and start again, nothing stored is lost.`,
    { cause },
  );
}

function unwritable(folder: string, cause?: unknown): EmbeddedFault {
  return new EmbeddedFault(
    'data_unwritable',
    `This user may not write to ${folder}; give the folder to this user, or choose another one.`,
    { cause },
  );
}
