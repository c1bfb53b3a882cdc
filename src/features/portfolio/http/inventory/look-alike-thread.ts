import { parentPort } from 'node:worker_threads';
import { LEXICON } from '../../data/overlap/lexicon.ts';
import { compileLexicon } from '../../domain/overlap/compiled-lexicon.ts';
import { entryOf, type InventoryEntry } from '../../domain/overlap/entry.ts';
import { pairSearch, spreadRows } from '../../domain/overlap/find-pairs.ts';
import { layGround } from '../../domain/overlap/ground.ts';
import { prepareInventory } from '../../domain/overlap/inventory.ts';
import { lookAlikes } from '../../domain/overlap/look-alikes.ts';
import { suggestFunctions } from '../../domain/overlap/suggest.ts';
import { openStems } from '../overlap/stemmer.ts';
import { MOST_HINTS, type Likeness, type TypedApplication } from './likeness.ts';

/** What the thread is told: the list in parts, then questions about it. */
export type ThreadMessage =
  | { readonly kind: 'entries'; readonly entries: readonly InventoryEntry[] }
  | { readonly kind: 'ready' }
  | { readonly kind: 'ask'; readonly number: number; readonly given: TypedApplication };

export type ThreadAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly number: number; readonly likeness: Likeness };

// The inside of the thread that compares: one list for its whole life; a newer list gets a thread of its own.
const entries: InventoryEntry[] = [];
let ask: ((given: TypedApplication) => Likeness) | null = null;

parentPort?.on('message', (message: ThreadMessage) => {
  switch (message.kind) {
    case 'entries':
      entries.push(...message.entries);
      return;
    case 'ready':
      ask = prepare();
      return tell({ kind: 'ready' });
    case 'ask':
      if (ask === null) throw new Error('Asked before the list was ready.');
      return tell({ kind: 'answer', number: message.number, likeness: ask(message.given) });
    default:
      return message satisfies never;
  }
});

function tell(answer: ThreadAnswer): void {
  parentPort?.postMessage(answer);
}

function prepare(): (given: TypedApplication) => Likeness {
  const inventory = prepareInventory(entries, compileLexicon(LEXICON, openStems()));
  const ground = layGround(inventory, { setsApart: false, useCodes: true });
  const spread = spreadRows(ground, { from: 0, to: entries.length });
  const search = pairSearch(ground, spread, {});
  return ({ name, functionText }) => {
    const entry = entryOf({ name, description: functionText });
    return {
      functions: suggestFunctions(inventory, entry, MOST_HINTS).map(({ code, words }) => ({ code, words })),
      alike: entries.length === 0 ? [] : lookAlikes(search, inventory, entry),
    };
  };
}
