import { type Loop, startLoop } from '../../../../kernel/loop.ts';
import type { Services } from '../../../../kernel/services.ts';
import { PUBLIC } from '../../../../kernel/viewer.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import { LEXICON } from '../../data/overlap/lexicon.ts';
import { nameKey } from '../../domain/overlap/entry-words.ts';
import { splitWords } from '../../domain/overlap/split-words.ts';
import type { PublishedElement } from '../../domain/registry/element.ts';
import { type PublishedIndex, publishedIndex } from '../../domain/registry/published-index.ts';
import type { Expansions } from '../../domain/registry/search-words.ts';
import {
  lastPublicationAt,
  listPublicationChanges,
  listPublished,
  MOST_CHANGES,
  PUBLICATION_CHANNEL,
} from '../../storage/registry/publication.ts';
import type { Likeness, TypedApplication } from './likeness.ts';
import { type LookAlikeList, openLookAlikeList } from './look-alike-list.ts';

/** What is published, held in memory for searching and comparing; nothing that is not open to every agency. */
export interface LiveInventory {
  /** The catalogue, with what was published up to a moment ago. */
  published(): Promise<PublishedIndex>;
  /** Functions that the words speak of, and published applications that look alike; null: not ready, ask again. */
  likeness(given: TypedApplication): Promise<LikenessOfPublished | null>;
  /** Reads and prepares everything now, before the first question. */
  warm(): void;
  /** Waits until all that is published by now is searched and compared. */
  caughtUp(): Promise<void>;
  stop(): Promise<void>;
}

export interface PublishedAlike extends Omit<Likeness['alike'][number], 'row'> {
  readonly published: PublishedElement;
}

export interface LikenessOfPublished {
  readonly functions: Likeness['functions'];
  readonly alike: readonly PublishedAlike[];
}

const POLL_MS = 5_000;
/** A transaction that lasts commits publications that are older than others that were seen before it. */
const OVERLAP = { minutes: 15 } as const;
const SLICE = 500;
const MOST_ROWS = 5_000;
/** Many publications in a row are compared together. */
const REBUILD_AFTER_MS = 15_000;
const READY_WITHIN_MS = 5_000;

/** Starts nothing before it is first asked or warmed. */
export function startInventory({ db, log }: Pick<Services, 'db' | 'log'>): LiveInventory {
  const onFault = (fault: unknown): void => log.error('The live inventory could not be renewed.', { err: fault });
  const comparison = comparisonOf(onFault);
  const copy = new FollowedCopy({ db, onFault, onChanged: (index) => comparison.changed(index) });
  return {
    async published() {
      await copy.look();
      return copy.index;
    },
    async likeness(given) {
      copy.run();
      const found = await comparison.ask(given);
      if (found === null) return null;
      const alike = found.likeness.alike.flatMap(({ row, ...reasons }) => {
        const place = found.rows[row];
        const published = place === undefined ? null : copy.index.find(place.agencyId, place.elementId);
        return published === null ? [] : [{ ...reasons, published }];
      });
      return { functions: found.likeness.functions, alike };
    },
    warm: () => void copy.run(),
    async caughtUp() {
      await copy.look();
      await comparison.caughtUp(copy.index);
    },
    async stop() {
      await copy.stop();
      await comparison.stop();
    },
  };
}

interface CopyOptions {
  readonly db: Services['db'];
  readonly onFault: (fault: unknown) => void;
  readonly onChanged: (index: PublishedIndex) => void;
}

/** The published rows in memory, read once and followed by what was published since. */
class FollowedCopy {
  readonly index = publishedIndex(expansionsOf());
  readonly #options: CopyOptions;
  #seen: Instant | null = null;
  #hasRead = false;
  #isTold = false;
  #lookers: PromiseWithResolvers<void>[] = [];
  #loop: Loop | null = null;
  #listening: Promise<{ stop(): Promise<void> } | null> = Promise.resolve(null);

  constructor(options: CopyOptions) {
    this.#options = options;
  }

  run(): Loop {
    if (this.#loop !== null) return this.#loop;
    const { db, onFault } = this.#options;
    this.#loop = startLoop({ look: () => this.#lookOnce(), pollMs: POLL_MS, onFault });
    this.#listening = db
      .listen(PUBLICATION_CHANNEL, () => {
        this.#isTold = true;
        this.#loop?.wake();
      })
      // Polling goes on without it.
      .catch((fault: unknown) => {
        onFault(fault);
        return null;
      });
    return this.#loop;
  }

  /** Looks now, and waits for it. */
  async look(): Promise<void> {
    const looked = Promise.withResolvers<void>();
    this.#lookers.push(looked);
    this.run().wake();
    await looked.promise;
  }

  async stop(): Promise<void> {
    await this.#loop?.stop();
    await (await this.#listening)?.stop();
  }

  async #lookOnce(): Promise<boolean> {
    const mine = this.#lookers;
    this.#lookers = [];
    const wasTold = this.#isTold;
    this.#isTold = false;
    try {
      const last = await this.#options.db.as(PUBLIC, lastPublicationAt);
      if (wasTold || !this.#hasRead || last?.toString() !== this.#seen?.toString()) await this.#follow(last);
      for (const { resolve } of mine) resolve();
    } catch (fault) {
      this.#isTold = true;
      for (const { reject } of mine) reject(fault);
      throw fault;
    }
    return this.#lookers.length > 0;
  }

  async #follow(last: Instant | null): Promise<void> {
    if (this.#seen === null) await this.#readAll();
    else await this.#readChanges(this.#seen.subtract(OVERLAP));
    this.#seen = last;
    this.#hasRead = true;
    this.#options.onChanged(this.index);
  }

  async #readAll(): Promise<void> {
    let part: readonly PublishedElement[] = [];
    do {
      const after = part.at(-1);
      part = await this.#options.db.as(PUBLIC, (tx) =>
        listPublished(tx, { at: null, limit: MOST_ROWS, ...(after === undefined ? {} : { after }) }),
      );
      await putInSlices(this.index, part);
    } while (part.length === MOST_ROWS);
  }

  async #readChanges(since: Instant): Promise<void> {
    let part: readonly PublishedElement[] = [];
    do {
      const after = part.at(-1) ?? null;
      part = await this.#options.db.as(PUBLIC, (tx) => listPublicationChanges(tx, { since, after }));
      await putInSlices(this.index, part);
    } while (part.length === MOST_CHANGES);
  }
}

interface Found {
  readonly likeness: Likeness;
  readonly rows: LookAlikeList['rows'];
}

/** One thread answers while another reads the newer list; then they change places. */
function comparisonOf(onFault: (fault: unknown) => void) {
  let list: LookAlikeList | null = null;
  let building: Promise<void> | null = null;
  let isOld = true;
  let isStopped = false;
  let later: NodeJS.Timeout | null = null;
  let latest: PublishedIndex | null = null;

  function build(index: PublishedIndex): Promise<void> {
    building ??= rebuild(index)
      .catch(onFault)
      .finally(() => {
        building = null;
      });
    return building;
  }

  async function rebuild(index: PublishedIndex): Promise<void> {
    isOld = false;
    const next = await openLookAlikeList(index.rows());
    const former = list;
    list = isStopped ? null : next;
    if (isStopped) await next.stop();
    await former?.stop();
  }

  return {
    changed(index: PublishedIndex): void {
      isOld = true;
      latest = index;
      if (list === null) return void build(index);
      later ??= setTimeout(() => {
        later = null;
        if (isOld && !isStopped) void build(index);
      }, REBUILD_AFTER_MS).unref();
    },
    async ask(given: TypedApplication): Promise<Found | null> {
      if (list === null) {
        if (latest !== null) void build(latest);
        const patience = new Promise<void>((resolve) => setTimeout(resolve, READY_WITHIN_MS).unref());
        await Promise.race([untilBuilt(() => list !== null || isStopped), patience]);
      }
      const asked = list;
      const likeness = (await asked?.ask(given)) ?? null;
      if (likeness === null && asked !== null && asked === list && !isStopped) list = null;
      return asked === null || likeness === null ? null : { likeness, rows: asked.rows };
    },
    async caughtUp(index: PublishedIndex): Promise<void> {
      await building;
      if (isOld || list === null) await build(index);
    },
    async stop(): Promise<void> {
      isStopped = true;
      if (later !== null) clearTimeout(later);
      await building;
      await list?.stop();
      list = null;
    },
  };
}

async function untilBuilt(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 25).unref());
}

/** Between two slices requests are answered. */
async function putInSlices(index: PublishedIndex, rows: readonly PublishedElement[]): Promise<void> {
  for (let at = 0; at < rows.length; at += SLICE) {
    index.put(rows.slice(at, at + SLICE));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function expansionsOf(): Expansions {
  const found = new Map<string, (readonly string[])[]>();
  for (const { short, readings } of LEXICON.acronyms) {
    const key = nameKey(short);
    found.set(key, [...(found.get(key) ?? []), ...readings.map((reading) => splitWords(reading))]);
  }
  return found;
}
