/** A published application as far as it can be recognised elsewhere. */
export interface ListedSystem {
  readonly name: string;
  /** Addresses or hosts, as its owner wrote them. */
  readonly addresses: readonly string[];
}

export interface Matching {
  /** Different systems seen. */
  readonly seen: number;
  /** Of them, how many the registry names. */
  readonly both: number;
  /** Of them, those that it does not; in the order given, 500 at most. */
  readonly unlisted: readonly string[];
}

const MOST_UNLISTED = 500;

/**
 * Compares systems seen elsewhere, each by all its names and hosts, with the registry: by host, or by name without case,
 * blanks and marks, with or without what stands in brackets. A listed system counts once, however often it is seen.
 */
export function matchSeen(listed: readonly ListedSystem[], seen: readonly (readonly string[])[]): Matching {
  const known = new Map<string, number>();
  for (const [at, { name, addresses }] of listed.entries()) {
    for (const key of [...namesOf(name), ...addresses.map(hostIn)])
      if (key !== '' && !known.has(key)) known.set(key, at);
  }
  const met = new Set<number>();
  const unlisted = new Map<string, string>();
  for (const one of seen) {
    const keys = one.flatMap((name) => [hostIn(name), ...namesOf(name)]).filter((key) => key !== '');
    const at = keys.map((key) => known.get(key)).find((found) => found !== undefined);
    const [first] = keys;
    if (at !== undefined) met.add(at);
    else if (first !== undefined) unlisted.set(first, (one[0] ?? '').trim());
  }
  return { seen: met.size + unlisted.size, both: met.size, unlisted: [...unlisted.values()].slice(0, MOST_UNLISTED) };
}

/** `SIMKADA (Sistem Kapal Daerah)` is found as `simkada` and as the whole. */
function namesOf(name: string): readonly string[] {
  const bare = name.replaceAll(/\([^)]*\)|\[[^\]]*\]/g, ' ');
  return [...new Set([keyOf(bare), keyOf(name)])].filter((key) => key.length >= 3);
}

function keyOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

const HOST =
  /^(?:[a-z][a-z0-9+.-]{0,20}:\/\/)?((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,15})(?=[:/?#]|$)/;

/** The host of an address, without `www.`; '' when it is none. */
function hostIn(text: string): string {
  const given = text.trim().toLowerCase();
  if (given.length > 500) return '';
  return (HOST.exec(given)?.[1] ?? '').replace(/^www\d?\./, '');
}
