import { hash } from 'node:crypto';

/** Draws that repeat themselves: the same seed and name give the same numbers on every machine. */
export interface RandomStream {
  /** A whole number from 0 to 4,294,967,295. */
  word(): number;
  /** A fraction from 0 (included) to 1 (not included), 32 bits fine. */
  fraction(): number;
}

/** Streams of different names never influence each other; xoshiro128** by Blackman and Vigna (2018). */
export function randomStream(seed: string, name: string): RandomStream {
  const state = stateOf(seed, name);
  const word = (): number => nextWord(state);
  return { word, fraction: () => word() / 2 ** 32 };
}

/**
 * A number that a key keeps for ever under one seed, 0 to 4,294,967,295. The keys with the smallest numbers are a
 * random sample without replacement, whatever order they come in; a larger sample holds the smaller one.
 */
export function permanentNumbers(seed: string, name: string): (key: string) => number {
  const start = stateOf(seed, name)[0];
  return (key) => {
    let mixed = start;
    for (let index = 0; index < key.length; index += 1) mixed = Math.imul(mixed ^ key.charCodeAt(index), 0x01000193);
    return stirred(mixed ^ key.length);
  };
}

type State = [number, number, number, number];

function stateOf(seed: string, name: string): State {
  const digest = hash('sha256', `${seed}\n${name}`, 'buffer');
  // The algorithm must not start from four zeros.
  return [digest.readInt32LE(0) | 1, digest.readInt32LE(4), digest.readInt32LE(8), digest.readInt32LE(12)];
}

function nextWord(state: State): number {
  const [, s1] = state;
  const drawn = Math.imul(rotated(Math.imul(s1, 5), 7), 9);
  state[2] ^= state[0];
  state[3] ^= s1;
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= s1 << 9;
  state[3] = rotated(state[3], 11);
  return drawn >>> 0;
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

// The last step of MurmurHash3: every bit of the key moves every bit of the number.
function stirred(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
