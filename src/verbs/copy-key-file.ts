import { chmodSync, closeSync, constants, copyFileSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

/** Copies a master key file for good, mode 0600; throws EEXIST rather than write over another. */
export function copyKeyFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  copyFileSync(from, to, constants.COPYFILE_EXCL);
  chmodSync(to, 0o600);
  syncPlace(to);
  syncPlace(dirname(to));
}

/** Brings a file or the names in a folder to disk; Windows cannot open folders and does not need it. */
export function syncPlace(place: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(place, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
