import { nameKey } from '../overlap/entry-words.ts';
import { splitWords } from '../overlap/split-words.ts';
import type { ArchitectureState, Domain, ElementKind, PublishedElement, Status } from './element.ts';
import { type Expansions, searchWords, spellingsOf } from './search-words.ts';

/** What is asked of the catalogue; what is null is not asked. */
export interface CatalogueQuery {
  readonly words: string;
  readonly agencyId: string | null;
  readonly domain: Domain | null;
  readonly state: ArchitectureState | null;
  readonly kind: ElementKind | null;
  readonly status: Status | null;
  /** A reference code; codes below it are found with it. */
  readonly code: string | null;
  /** A fine function. */
  readonly function: string | null;
}

export interface CatalogueAnswer {
  readonly total: number;
  readonly rows: readonly PublishedElement[];
  /** Nothing holds all the words, so these hold some of them. */
  readonly isPartial: boolean;
}

/** What is published now, held for searching. It knows open fields alone, so it can tell nobody more. */
export interface PublishedIndex {
  /** Takes over publications in any order: the latest revision of an object stands, an ended one goes. */
  put(publications: Iterable<PublishedElement>): void;
  readonly size: number;
  find(agencyId: string, elementId: string): PublishedElement | null;
  rows(): Iterable<PublishedElement>;
  search(query: CatalogueQuery, page: { readonly offset: number; readonly limit: number }): CatalogueAnswer;
}

/** More objects than the whole state has would fill the memory: what is beyond is refused by throwing. */
const MOST_OBJECTS = 300_000;

export function publishedIndex(expansions: Expansions): PublishedIndex {
  return new HeldIndex(expansions);
}

class HeldIndex implements PublishedIndex {
  readonly #expansions: Expansions;
  readonly #held = new Map<string, Held>();
  /** For each word the slots that hold it, one behind the other, each followed by its weight. */
  #postings = new Map<string, number[]>();
  #slots: (PublishedElement | null)[] = [];
  #order: readonly number[] | null = null;

  constructor(expansions: Expansions) {
    this.#expansions = expansions;
  }

  get size(): number {
    return this.#slots.reduce((sum, row) => sum + (row === null ? 0 : 1), 0);
  }

  put(publications: Iterable<PublishedElement>): void {
    for (const one of publications) this.#putOne(one);
    const living = this.size;
    if (living > MOST_OBJECTS) throw new Error(`The catalogue holds ${MOST_OBJECTS} objects at most.`);
    if (this.#slots.length - living > Math.max(2_000, living)) this.#compact();
  }

  find(agencyId: string, elementId: string): PublishedElement | null {
    const slot = this.#held.get(keyOf(agencyId, elementId))?.slot ?? null;
    return slot === null ? null : (this.#slots[slot] ?? null);
  }

  *rows(): Iterable<PublishedElement> {
    for (const row of this.#slots) if (row !== null) yield row;
  }

  search(
    query: CatalogueQuery,
    { offset, limit }: { readonly offset: number; readonly limit: number },
  ): CatalogueAnswer {
    const words = searchWords(query.words);
    const found = words.length === 0 ? null : this.#holdingMost(words);
    const all = this.#alphabetical().filter((slot) => {
      const row = this.#slots[slot] ?? null;
      return row !== null && (found === null || found.scores.has(slot)) && isAsked(row, query);
    });
    const scoreOf = (slot: number) => found?.scores.get(slot) ?? 0;
    const sorted = found === null ? all : all.toSorted((one, other) => scoreOf(other) - scoreOf(one));
    const rows = sorted.slice(offset, offset + limit).flatMap((slot) => this.#slots[slot] ?? []);
    return { total: sorted.length, rows, isPartial: found?.isPartial === true && sorted.length > 0 };
  }

  #putOne(one: PublishedElement): void {
    const key = keyOf(one.agencyId, one.elementId);
    const before = this.#held.get(key);
    if (before !== undefined && before.revision > one.revision) return;
    if (before?.revision === one.revision && (before.slot === null || one.replacedAt === null)) return;
    if (before !== undefined && before.slot !== null) this.#slots[before.slot] = null;
    this.#order = null;
    // An ended object keeps its revision, so that an older row that comes later does not bring it back.
    this.#held.set(key, { revision: one.revision, slot: one.replacedAt === null ? this.#add(one) : null });
  }

  #add(row: PublishedElement): number {
    const slot = this.#slots.length;
    this.#slots.push(row);
    for (const [word, weight] of wordsOf(row, this.#expansions)) {
      const list = this.#postings.get(word);
      if (list === undefined) this.#postings.set(word, [slot, weight]);
      else list.push(slot, weight);
    }
    return slot;
  }

  #compact(): void {
    const living = this.#slots.filter((row) => row !== null);
    this.#slots = [];
    this.#postings = new Map();
    this.#order = null;
    for (const row of living)
      this.#held.set(keyOf(row.agencyId, row.elementId), { revision: row.revision, slot: this.#add(row) });
  }

  #alphabetical(): readonly number[] {
    this.#order ??= this.#slots
      .flatMap((row, slot) => (row === null ? [] : [{ slot, name: sortName(row) }]))
      .toSorted((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : one.slot - other.slot))
      .map(({ slot }) => slot);
    return this.#order;
  }

  /** The slots that hold most of the words, with what speaks for each. */
  #holdingMost(words: readonly string[]): {
    readonly scores: ReadonlyMap<number, number>;
    readonly isPartial: boolean;
  } {
    const scores = new Map<number, { readonly score: number; readonly words: number }>();
    for (const word of words) {
      for (const [slot, weight] of this.#holding(word)) {
        const sum = scores.get(slot) ?? { score: 0, words: 0 };
        scores.set(slot, { score: sum.score + weight, words: sum.words + 1 });
      }
    }
    let most = 0;
    for (const one of scores.values()) most = Math.max(most, one.words);
    const kept = [...scores].filter(([, one]) => one.words === most);
    return { scores: new Map(kept.map(([slot, { score }]) => [slot, score])), isPartial: most < words.length };
  }

  #holding(word: string): ReadonlyMap<number, number> {
    const best = new Map<number, number>();
    for (const [spelling, share] of spellingsOf(word, this.#postings.keys()).spellings) {
      const list = this.#postings.get(spelling) ?? [];
      for (let at = 0; at < list.length; at += 2) {
        const slot = list[at] ?? 0;
        best.set(slot, Math.max(best.get(slot) ?? 0, (list[at + 1] ?? 0) * share));
      }
    }
    return best;
  }
}

interface Held {
  readonly revision: number;
  /** null: it has ended. */
  readonly slot: number | null;
}

function isAsked(row: PublishedElement, query: CatalogueQuery): boolean {
  const { agencyId, domain, state, kind, status, code } = query;
  if (agencyId !== null && row.agencyId !== agencyId) return false;
  if (domain !== null && row.domain !== domain) return false;
  if (state !== null && row.state !== state) return false;
  if (kind !== null && row.kind !== kind) return false;
  if (status !== null && row.status !== status) return false;
  if (query.function !== null && !row.functions.includes(query.function)) return false;
  return code === null || row.codes.some((one) => one === code || one.startsWith(`${code}.`));
}

/** What the name says counts most, then what its short form stands for, then the description and whose it is. */
const WEIGHT = { name: 3, expansion: 2, text: 1, owner: 1 } as const;

function wordsOf(row: PublishedElement, expansions: Expansions): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  const add = (found: readonly string[], weight: number): void => {
    for (const word of found) words.set(word, Math.max(words.get(word) ?? 0, weight));
  };
  const name = splitWords(row.name ?? '');
  add(splitWords(row.functionText ?? ''), WEIGHT.text);
  add(splitWords(`${row.ownerName} ${row.reportedBy ?? ''}`), WEIGHT.owner);
  for (const short of [nameKey(row.name ?? ''), ...name]) {
    for (const reading of expansions.get(short) ?? []) add(reading, WEIGHT.expansion);
  }
  add([...name, ...[nameKey(row.name ?? '')].filter((key) => key.length > 1)], WEIGHT.name);
  return words;
}

function sortName({ name, ownerName }: PublishedElement): string {
  // What has no name stands at the end.
  return name === null ? `￿${ownerName.toLowerCase()}` : name.toLowerCase();
}

function keyOf(agencyId: string, elementId: string): string {
  return `${agencyId} ${elementId}`;
}
