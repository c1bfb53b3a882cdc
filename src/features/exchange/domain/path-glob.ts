import { err, ok, type Result } from '../../../vocabulary/result.ts';

declare const brand: unique symbol;

/** A pattern of decoded paths: `*` is one segment, `**` any number of them, also none. */
export type PathGlob = string & { readonly [brand]: 'PathGlob' };

const maxSegments = 32;
const maxLength = 512;
const literal = /^[^*%\\\p{Cc}\u200B\uFEFF]+$/u;

/** `/` or a list of segments, each a plain word, `*` or `**`; a star inside a word is refused. */
export function parsePathGlob(given: unknown): Result<PathGlob, 'path_glob_malformed'> {
  if (typeof given !== 'string' || !given.startsWith('/') || given.length > maxLength)
    return err('path_glob_malformed');
  const segments = globSegments(given);
  const sound = segments.length <= maxSegments && segments.every(isGlobSegment);
  return sound ? ok(given as PathGlob) : err('path_glob_malformed');
}

/** Whether the whole path is covered; case counts. */
export function matchesGlob(glob: PathGlob, path: readonly string[]): boolean {
  const pattern = globSegments(glob);
  let at = 0;
  let taken = 0;
  // Where to go on if the last `**` must swallow one segment more.
  let retry: { readonly at: number; readonly taken: number } | null = null;
  while (taken < path.length) {
    const wanted = pattern[at];
    if (wanted === '**') {
      retry = { at, taken };
      at += 1;
    } else if (wanted !== undefined && (wanted === '*' || wanted === path[taken])) {
      at += 1;
      taken += 1;
    } else if (retry !== null) {
      retry = { at: retry.at, taken: retry.taken + 1 };
      at = retry.at + 1;
      taken = retry.taken;
    } else {
      return false;
    }
  }
  return pattern.slice(at).every((left) => left === '**');
}

function globSegments(glob: string): readonly string[] {
  return glob === '/' ? [] : glob.slice(1).split('/');
}

function isGlobSegment(segment: string): boolean {
  if (segment === '*' || segment === '**') return true;
  return literal.test(segment) && segment !== '.' && segment !== '..';
}
