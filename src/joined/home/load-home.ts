import type { Ask } from '../../kernel/http/ask.ts';
import type { HomeSource, HomeTask } from './home.ts';

/** What a source gave; `isWhole` is false when one of several failed. */
export interface Loaded<T> {
  readonly value: T;
  readonly isWhole: boolean;
}

/** Asks one source; one that fails is noted in the log and gives null. */
export async function loadOne<T>(ask: Ask, name: string, source: HomeSource<T>): Promise<T | null> {
  try {
    return await source(ask);
  } catch (fault) {
    ask.services.log.warn('A source of the home page failed.', { source: name, trace: ask.trace, err: fault });
    return null;
  }
}

/** Asks several sources for one list and joins what they gave. */
export async function loadAll<T>(
  ask: Ask,
  name: string,
  sources: readonly HomeSource<readonly T[]>[],
): Promise<Loaded<readonly T[]>> {
  const given = await Promise.all(sources.map((source) => loadOne(ask, name, source)));
  return { value: given.flatMap((one) => one ?? []), isWhole: !given.includes(null) };
}

const URGENCIES: readonly HomeTask['urgency'][] = ['act', 'finish', 'read'];

/** What waits longest at the top: what stands still, then what was begun, then news; each by its last day. */
export function inOrder(tasks: readonly HomeTask[]): readonly HomeTask[] {
  const rank = ({ urgency, dueOn }: HomeTask) => `${URGENCIES.indexOf(urgency)} ${dueOn ?? '9999-12-31'}`;
  return tasks
    .map((task) => ({ task, rank: rank(task) }))
    .toSorted((one, other) => (one.rank < other.rank ? -1 : Number(one.rank > other.rank)))
    .map(({ task }) => task);
}
