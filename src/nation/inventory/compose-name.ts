import type { Random } from '../random.ts';
import type { FunctionMaterial } from './functions/function-material.ts';
import type { InventoryAgency } from './inventory.ts';
import { mottoes, nameHeads, platformWords, prettyNames, softNames } from './name-words.ts';

export interface NameOptions {
  readonly about: FunctionMaterial;
  readonly agency: InventoryAgency;
  /** Lists of subdomains name everything by its host. */
  readonly isHostList: boolean;
}

type Style = 'stem' | 'pretty' | 'soft' | 'built' | 'spelled out' | 'with place' | 'prefixed';

const styles: readonly (readonly [Style, number])[] = [
  ['pretty', 25],
  ['stem', 11],
  ['built', 19],
  ['spelled out', 10],
  ['with place', 16],
  ['soft', 10],
  ['prefixed', 1],
];

/** The name a local application was given; it often says nothing about what the application does. */
export function composeName(random: Random, options: NameOptions): string {
  const { agency } = options;
  const { name, phrase } = plainName(random, options);
  if (options.isHostList && random.chance(0.8)) return hostName(name, agency);
  const expanded = random.chance(phrase === null ? 0 : 0.21) ? `${name} (${expansion(random, phrase ?? '')})` : name;
  if (random.chance(0.05)) return `${expanded} ${random.pick(platformWords)}`;
  return expanded;
}

/** `https://sigap.sragenkab.go.id.example`: no invented name may resolve (RFC 2606 section 2). */
export function hostName(name: string, { hostLabel }: InventoryAgency): string {
  const label = name
    .toLowerCase()
    .replace(/\.[a-z]+\.go\.id.*/, '')
    .replace(/\(.*/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${label.slice(0, 24).replace(/-+$/, '') || 'app'}.${hostLabel}.go.id.example`;
}

/** Another spelling of a name: what the next office writes for the same system. */
export function respell(random: Random, name: string, agency: InventoryAgency): string {
  const bare = name.replace(/ ?\(.*\)/, '');
  const spellings: readonly string[] = [
    name.toLowerCase(),
    name.toUpperCase(),
    `Aplikasi ${bare}`,
    `${bare} ${agency.place}`,
    bare,
    bare.replace(/^e-/i, 'E ').replace(/[- ]/, '_'),
    bare.replaceAll(/[- ]/g, ''),
    swapped(random, bare),
    hostName(bare, agency),
    capitalised(bare.toLowerCase()),
  ];
  const others = spellings.filter((one) => one !== name);
  return random.pick(others.length === 0 ? [name] : others);
}

function plainName(
  random: Random,
  { about, agency }: NameOptions,
): { readonly name: string; readonly phrase: string | null } {
  const phrase = random.pick([about.label, ...about.phrases.clerk, ...about.phrases.planner]);
  const stem = random.pick(about.stems);
  switch (random.weighted(styles)) {
    case 'stem':
      return { name: stem, phrase: null };
    case 'pretty':
      return { name: dressed(random, random.pick(prettyNames)), phrase };
    case 'soft':
      return { name: random.chance(0.5) ? random.pick(softNames) : softPair(random), phrase };
    case 'built':
      return { name: acronymOf(random, phrase), phrase };
    case 'spelled out':
      return { name: spelledOut(random, phrase), phrase: null };
    case 'with place':
      return { name: withPlace(random, random.chance(0.4) ? stem : random.pick(prettyNames), agency), phrase };
    case 'prefixed':
      return { name: `e-${capitalised(random.pick(wordsOf(phrase)))}`, phrase };
  }
}

function withPlace(random: Random, name: string, { place }: InventoryAgency): string {
  return random.chance(0.6) ? `${name} ${place}` : `${place} ${name}`;
}

function softPair(random: Random): string {
  const [first = ''] = random.pick(softNames).split(' ');
  return `${first} ${capitalised(random.pick(prettyNames).toLowerCase())}`;
}

function dressed(random: Random, name: string): string {
  if (random.chance(0.62)) return name;
  return random.chance(0.5) ? capitalised(name.toLowerCase()) : name.replace(/^SI([A-Z])(.+)$/, siPattern);
}

function siPattern(_: string, head: string, tail: string): string {
  return `Si${head}${tail.toLowerCase()}`;
}

/** `Si` or `SIM` and the first syllables of the words: SIPENDAT, SIMREKAP. */
function acronymOf(random: Random, phrase: string): string {
  const syllables = wordsOf(phrase)
    .slice(0, 3)
    .map((word) => /^[^aiueo]*[aiueo][^aiueo]?/.exec(word)?.[0] ?? word.slice(0, 3));
  const joined = syllables.slice(0, 2 + random.below(2)).join('');
  return `${random.weighted([
    ['SI', 3],
    ['SIM', 2],
    ['', 4],
  ])}${joined.toUpperCase()}`;
}

function spelledOut(random: Random, phrase: string): string {
  const about = wordsOf(phrase).slice(0, 4).map(capitalised).join(' ');
  return `${random.pick(nameHeads)} ${about}`;
}

/** What the letters are said to stand for: as often a motto as the thing itself. */
function expansion(random: Random, phrase: string): string {
  return random.chance(0.5) ? random.pick(mottoes) : spelledOut(random, phrase);
}

function wordsOf(phrase: string): readonly string[] {
  return phrase
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2 && !['dan', 'dari', 'yang', 'untuk', 'atau', 'tidak'].includes(word));
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function swapped(random: Random, name: string): string {
  if (name.length < 5) return name;
  const at = 2 + random.below(name.length - 4);
  return `${name.slice(0, at)}${name.charAt(at + 1)}${name.charAt(at)}${name.slice(at + 2)}`;
}
