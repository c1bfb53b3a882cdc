import { readFileSync } from 'node:fs';

/** The release of this program, as package.json names it. */
export const RELEASE = versionIn(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

function versionIn(manifest: string): string {
  const version = /"version": "([^"]+)"/.exec(manifest)?.[1];
  if (version === undefined) throw new Error('package.json names no version.');
  return version;
}
