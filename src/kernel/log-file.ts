import { renameSync, statSync } from 'node:fs';
import { pino, type DestinationStream } from 'pino';

export interface LogFileLimits {
  /** A line that would make the file larger begins a new one. */
  readonly fileBytes: number;
  /** So many earlier files stay beside it: `terpadu.log.1` is the latest, the oldest is overwritten. */
  readonly kept: number;
}

const LIMITS: LogFileLimits = { fileBytes: 20_000_000, kept: 5 };
const MOST_KEPT_CHARACTERS = 1_000_000;

/** Standard output, or a file that lines are added to. A disk that is full may cost lines, but never the program. */
export function logDestination(file: string | null, limits: LogFileLimits = LIMITS): DestinationStream {
  const destination = pino.destination({ dest: file ?? 1, mode: 0o600, sync: true, maxLength: MOST_KEPT_CHARACTERS });
  // What could not be written is kept and tried again with the next line.
  destination.on('error', () => {});
  if (file === null) return destination;
  let size = sizeOf(file);
  return {
    write(line) {
      const bytes = Buffer.byteLength(line);
      if (size > 0 && size + bytes > limits.fileBytes) {
        // Whatever comes of it: one that fails is tried again a whole file later, not at every line.
        size = 0;
        if (moveAside(file, limits.kept)) reopen(destination);
      }
      size += bytes;
      destination.write(line);
    },
  };
}

/** Oldest first and one rename at a time: killed in between, a number is missing and no line is. */
function moveAside(file: string, kept: number): boolean {
  const names = [file, ...Array.from({ length: kept }, (_, index) => `${file}.${index + 1}`)];
  for (let index = kept; index > 0; index -= 1) {
    const [from, to] = [names[index - 1], names[index]];
    if (from === undefined || to === undefined || !renamed(from, to)) return false;
  }
  return true;
}

function renamed(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'ENOENT';
  }
}

function reopen(destination: ReturnType<typeof pino.destination>): void {
  try {
    destination.reopen();
  } catch {
    // The file that was moved aside stays open and takes the lines.
  }
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}
