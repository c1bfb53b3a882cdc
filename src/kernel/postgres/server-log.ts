import { appendFileSync, renameSync, statSync } from 'node:fs';

const LIMIT_BYTES = 1_000_000;

/** Where the server's own words go: one file and its predecessor, each of at most about 1 MB. */
export type ServerLog = { write(text: string): void };

export function openServerLog(file: string, limitBytes = LIMIT_BYTES): ServerLog {
  let bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return {
    write(text) {
      try {
        if (bytes > limitBytes) {
          renameSync(file, `${file}.old`);
          bytes = 0;
        }
        appendFileSync(file, text, { mode: 0o600 });
        bytes += Buffer.byteLength(text);
      } catch {
        // On a full disk the server must go on without its log.
      }
    },
  };
}
