import type { Random } from '../random.ts';
import { slipTable } from './description-words.ts';

/** A spelling slip in one word: one of those that real lists have, or letters lost, doubled, or swapped. */
export function withSlip(random: Random, text: string): string {
  const known = slipTable.filter(([right]) => text.includes(right));
  if (known.length > 0 && random.chance(0.6)) {
    const [right, wrong] = random.pick(known);
    return text.replace(right, wrong);
  }
  const words = text.split(' ');
  const long = words.flatMap((word, at) => (word.length > 5 ? [at] : []));
  if (long.length === 0) return text;
  const at = random.pick(long);
  if (random.chance(0.15)) return words.slice(0, at).join(' ') + words.slice(at).join(' ');
  return words.map((word, index) => (index === at ? slipped(random, word) : word)).join(' ');
}

/** What forms and exports leave behind: tags, entities, quotes read in the wrong encoding, line breaks. */
export function withRemnants(random: Random, text: string): string {
  const remnants: readonly string[] = [
    `<p>${text}</p>`,
    `${text}<br>`,
    `${text}&nbsp;`,
    text.replace(' dan ', ' &amp; '),
    `â€œ${text}â€`,
    text.replace(' ', '\n'),
    text.replace(' ', '  '),
  ];
  return random.pick(remnants);
}

function slipped(random: Random, word: string): string {
  const at = 1 + random.below(word.length - 2);
  const here = word.charAt(at);
  const slips: readonly string[] = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + here + word.slice(at),
    word.slice(0, at) + word.charAt(at + 1) + here + word.slice(at + 2),
  ];
  return random.pick(slips);
}
