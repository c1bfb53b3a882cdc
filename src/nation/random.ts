import { hash } from 'node:crypto';

/** The published seed of the sample installation: the same seed gives the same nation everywhere. */
export const defaultSeed = 'terpadu-nation-1';

/** One stream of repeatable draws. Two streams of different names never influence each other. */
export interface Random {
  /** A fraction from 0 (included) to 1 (not included), 32 bits fine. */
  fraction(): number;
  /** A whole number from 0 to `bound - 1`. */
  below(bound: number): number;
  /** A fraction between two bounds. */
  between(from: number, to: number): number;
  chance(share: number): boolean;
  /** Bell-shaped around the mean: the sum of four fractions, so never farther than 3.5 spreads. */
  around(mean: number, spread: number): number;
  pick<T>(choices: readonly T[]): T;
  weighted<T>(choices: readonly Weighted<T>[]): T;
}

export type Weighted<T> = readonly [choice: T, weight: number];

/** The stream of a seed and a name such as `names/33.14/17`, so new parts never move old draws. */
export function randomStream(seed: string, name: string): Random {
  return new SmallFastCounter(hash('sha256', `${seed}\n${name}`, 'buffer'));
}

/** All choices in a new order (Fisher and Yates). */
export function shuffled<T>(random: Random, choices: readonly T[]): readonly T[] {
  const order = [...choices];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    const kept = chosen(order[last]);
    order[last] = chosen(order[other]);
    order[other] = kept;
  }
  return order;
}

// sfc32 by Chris Doty-Humphrey: passes PractRand, its period is at least 2^32.
class SmallFastCounter implements Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: Buffer) {
    this.#a = seed.readInt32LE(0);
    this.#b = seed.readInt32LE(4);
    this.#c = seed.readInt32LE(8);
  }

  fraction(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  }

  below(bound: number): number {
    return Math.floor(this.fraction() * bound);
  }

  between(from: number, to: number): number {
    return from + this.fraction() * (to - from);
  }

  chance(share: number): boolean {
    return this.fraction() < share;
  }

  around(mean: number, spread: number): number {
    const four = this.fraction() + this.fraction() + this.fraction() + this.fraction();
    return mean + (four - 2) * Math.sqrt(3) * spread;
  }

  pick<T>(choices: readonly T[]): T {
    return chosen(choices[this.below(choices.length)]);
  }

  weighted<T>(choices: readonly Weighted<T>[]): T {
    return pickWeighted(choices, this.fraction());
  }
}

function pickWeighted<T>(choices: readonly Weighted<T>[], fraction: number): T {
  const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
  let rest = fraction * total;
  for (const [choice, weight] of choices) {
    rest -= weight;
    if (rest < 0) return choice;
  }
  return chosen(choices.at(-1))[0];
}

function chosen<T>(choice: T | undefined): T {
  if (choice === undefined) throw new Error('a draw from no choices');
  return choice;
}
