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
  const held = new Map<string, Held>();
  /** For each word the slots that hold it, one behind the other, each followed by its weight. */
  let postings = new Map<string, number[]>();
  let slots: (PublishedElement | null)[] = [];
  let order: readonly number[] | null = null;

  function put(publications: Iterable<PublishedElement>): void {
    for (const one of publications) {
      const key = keyOf(one.agencyId, one.elementId);
      const before = held.get(key);
      if (before !== undefined && before.revision > one.revision) continue;
      if (before?.revision === one.revision && (before.slot === null || one.replacedAt === null)) continue;
      if (before !== undefined && before.slot !== null) slots[before.slot] = null;
      order = null;
      // An ended object keeps its revision, so that an older row that comes later does not bring it back.
      held.set(key, { revision: one.revision, slot: one.replacedAt === null ? add(one) : null });
    }
    const living = slots.reduce((sum, row) => sum + (row === null ? 0 : 1), 0);
    if (living > MOST_OBJECTS) throw new Error(`The catalogue holds ${MOST_OBJECTS} objects at most.`);
    if (slots.length - living > Math.max(2_000, living)) compact();
  }

  function add(row: PublishedElement): number {
    const slot = slots.length;
    slots.push(row);
    for (const [word, weight] of wordsOf(row, expansions)) {
      const list = postings.get(word);
      if (list === undefined) postings.set(word, [slot, weight]);
      else list.push(slot, weight);
    }
    return slot;
  }

  function compact(): void {
    const living = slots.filter((row) => row !== null);
    slots = [];
    postings = new Map();
    for (const row of living) held.set(keyOf(row.agencyId, row.elementId), { revision: row.revision, slot: add(row) });
  }

  function alphabetical(): readonly number[] {
    order ??= slots
      .flatMap((row, slot) => (row === null ? [] : [{ slot, name: sortName(row) }]))
      .toSorted((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : one.slot - other.slot))
      .map(({ slot }) => slot);
    return order;
  }

  function found(words: readonly string[]): { readonly scores: ReadonlyMap<number, number>; readonly isPartial: boolean } {
    const scores = new Map<number, { score: number; words: number }>();
    for (const word of words) {
      const best = new Map<number, number>();
      for (const [spelling, share] of spellingsOf(word, postings.keys()).spellings) {
        const list = postings.get(spelling) ?? [];
        for (let at = 0; at < list.length; at += 2) {
          const slot = list[at] ?? 0;
          best.set(slot, Math.max(best.get(slot) ?? 0, (list[at + 1] ?? 0) * share));
        }
      }
      for (const [slot, weight] of best) {
        const sum = scores.get(slot) ?? { score: 0, words: 0 };
        scores.set(slot, { score: sum.score + weight, words: sum.words + 1 });
      }
    }
    const most = [...scores.values()].reduce((highest, one) => Math.max(highest, one.words), 0);
    const kept = [...scores].filter(([, one]) => one.words === most);
    return { scores: new Map(kept.map(([slot, { score }]) => [slot, score])), isPartial: most < words.length };
  }

  return {
    put,
    get size() {
      return order?.length ?? slots.reduce((sum, row) => sum + (row === null ? 0 : 1), 0);
    },
    find: (agencyId, elementId) => {
      const slot = held.get(keyOf(agencyId, elementId))?.slot ?? null;
      return slot === null ? null : (slots[slot] ?? null);
    },
    *rows() {
      for (const row of slots) if (row !== null) yield row;
    },
    search(query, { offset, limit }) {
      const words = searchWords(query.words);
      const fits = (slot: number): boolean => {
        const row = slots[slot];
        return row !== null && row !== undefined && isAsked(row, query);
      };
      const { scores, isPartial } = words.length === 0 ? { scores: null, isPartial: false } : found(words);
      const all = alphabetical().filter((slot) => (scores === null || scores.has(slot)) && fits(slot));
      const sorted =
        scores === null ? all : all.toSorted((one, other) => (scores.get(other) ?? 0) - (scores.get(one) ?? 0));
      const rows = sorted.slice(offset, offset + limit).flatMap((slot) => slots[slot] ?? []);
      return { total: sorted.length, rows, isPartial: isPartial && sorted.length > 0 };
    },
  };
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
