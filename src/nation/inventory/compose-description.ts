import type { Random } from '../random.ts';
import { boilerplate, clauseOpenings, dataLinks, nounOpenings, tails } from './description-words.ts';
import type { FunctionMaterial, Voice } from './functions/function-material.ts';
import { varyPhrase } from './vary-phrase.ts';

export interface DescriptionOptions {
  /** One function, or two. */
  readonly about: readonly FunctionMaterial[];
  readonly place: string;
}

/** Words at shares of all descriptions, as counted on real lists. */
const lengths: readonly (readonly [share: number, words: number])[] = [
  [0, 1],
  [0.1, 3],
  [0.25, 4],
  [0.5, 6],
  [0.75, 10],
  [0.9, 21],
  [0.98, 48],
  [1, 90],
];

const plainShare = 0.05;
const plainWhenShort = 0.23;

const voices: readonly (readonly [Voice, number])[] = [
  ['clerk', 52],
  ['planner', 28],
  ['vendor', 12],
  ['head', 8],
];

/** What somebody writes about an application: mostly a few words, at times a page of a brochure. */
export function composeDescription(random: Random, options: DescriptionOptions): string {
  const target = targetWords(random);
  if (target <= 12) return closest(random, target, options);
  const parts = [sentence(random, options)];
  const saysMuch = random.chance(0.6);
  while (wordCount(parts.join(' ')) < target) {
    parts.push(saysMuch && random.chance(0.55) ? joined(random, options) : `${random.pick(boilerplate)}.`);
  }
  return parts.join(' ');
}

export function wordCount(text: string): number {
  return text.trim() === '' ? 0 : text.trim().split(/\s+/).length;
}

function targetWords(random: Random): number {
  const share = random.fraction();
  const upper = lengths.findIndex(([reached]) => reached > share);
  const [from = 0, least = 1] = lengths[upper - 1] ?? [];
  const [to = 1, most = 90] = lengths[upper] ?? [];
  return Math.round(least + ((share - from) / (to - from)) * (most - least));
}

/** The best fitting of a few attempts, so that short targets stay short. */
function closest(random: Random, target: number, options: DescriptionOptions): string {
  if (target < 7 && random.chance(plainWhenShort)) return plainText(random, options);
  const attempts = Array.from({ length: 3 }, () => (target < 8 ? shortText : twofoldText)(random, options));
  const distance = (text: string): number => Math.abs(wordCount(text) - target);
  return attempts.reduce((best, text) => (distance(text) < distance(best) ? text : best));
}

/** Many short texts name the thing and no more. */
function plainText(random: Random, { about }: DescriptionOptions): string {
  return withOpening(random, about.map(({ label }) => label.toLowerCase()).join(' dan '), 'clerk');
}

function shortText(random: Random, options: DescriptionOptions): string {
  const { about, place } = options;
  const voice = random.weighted(voices);
  const text = about.map((one) => said(random, one, voice)).join(random.pick([' dan ', ', ', ' serta ']));
  const opened = withOpening(random, text, voice);
  const draw = random.fraction();
  if (draw < 0.2) return `${opened} ${random.pick(tails).replace('{place}', place)}`;
  if (draw < 0.8) return `${opened} ${random.pick(dataLinks)} ${aboutWord(random, anyOf(options))}`;
  return opened;
}

function twofoldText(random: Random, options: DescriptionOptions): string {
  const more = said(random, options.about.at(-1) ?? anyOf(options), random.weighted(voices));
  return `${shortText(random, options)}${random.pick([' dan ', ', ', ' serta ', ' untuk '])}${more}`;
}

function withOpening(random: Random, text: string, voice: Voice): string {
  if (voice === 'head') return cased(random, `${random.weighted(clauseOpenings)} ${text}`.trim());
  return cased(random, `${random.weighted(nounOpenings)} ${text}`.trim());
}

function sentence(random: Random, options: DescriptionOptions): string {
  return `${shortText(random, options)} dengan ${said(random, anyOf(options), 'vendor')}.`;
}

function joined(random: Random, options: DescriptionOptions): string {
  const one = anyOf(options);
  const next = options.about.at(-1) ?? one;
  return `${capitalised(said(random, one, 'clerk'))}, ${said(random, next, 'planner')}.`;
}

/** The plain word for it, or a phrase of that voice in a shape of its own. */
function said(random: Random, about: FunctionMaterial, voice: Voice): string {
  if (voice !== 'head' && random.chance(plainShare)) return about.label.toLowerCase();
  return varyPhrase(random, random.pick(about.phrases[voice]));
}

/** One word of what it is about: enough to be near, too little to tell it apart from its neighbours. */
function aboutWord(random: Random, { label, data }: FunctionMaterial): string {
  const words = label
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 3);
  return random.chance(0.76) && words.length > 0 ? firstMost(random, words) : firstMost(random, data);
}

function firstMost(random: Random, choices: readonly string[]): string {
  return random.weighted(choices.map((choice, at) => [choice, 1 / (at + 1)]));
}

function anyOf({ about }: DescriptionOptions): FunctionMaterial {
  const [first] = about;
  if (first === undefined) throw new Error('a description of no function');
  return first;
}

function cased(random: Random, text: string): string {
  const draw = random.fraction();
  if (draw < 0.7) return capitalised(text);
  if (draw < 0.88) return text.charAt(0).toLowerCase() + text.slice(1);
  if (draw < 0.95) return text.split(' ').map(capitalised).join(' ');
  return text.toUpperCase();
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
