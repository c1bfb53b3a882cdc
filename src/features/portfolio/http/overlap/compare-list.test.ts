import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entryOf, type InventoryEntry } from '../../domain/overlap/entry.ts';
import { prepareInventory } from '../../domain/overlap/inventory.ts';
import { pairSearch } from '../../domain/overlap/find-pairs.ts';
import { lookAlikes } from '../../domain/overlap/look-alikes.ts';
import { suggestFunctions } from '../../domain/overlap/suggest.ts';
import { compareList } from './compare-list.ts';
import { openLexicon } from './open-lexicon.ts';

/** Invented entries, many alike: what a small generator can say about eight kinds of work. */
function invented(count: number): readonly InventoryEntry[] {
  const work = [
    'cuti pegawai',
    'izin usaha',
    'aduan warga',
    'surat masuk',
    'pajak hotel',
    'stok obat',
    'antrean loket',
    'aset daerah',
  ];
  const ways = ['pengelolaan', 'pencatatan', 'layanan', 'pelaporan', 'pemantauan'];
  return Array.from({ length: count }, (_, at) =>
    entryOf({
      name: `SI${String.fromCharCode(65 + (at % 26), 65 + ((at * 7) % 26), 65 + ((at * 11) % 26))}`,
      description: `${ways[at % 5]} ${work[(at * 3) % 8]} ${work[(at * at) % 8]}`,
      owner: `Dinas ${at % 40}`,
    }),
  );
}

describe('a long list', () => {
  const inventory = prepareInventory(invented(1700), openLexicon());
  const least = { leastFunction: 0.3, leastSystem: 0.3 };

  it('gives the same pairs and scores for any number of threads', async () => {
    const one = await compareList(inventory, { ...least, threads: 0 });
    const two = await compareList(inventory, { ...least, threads: 3 });
    assert.deepEqual(two.pairs, one.pairs);
    assert.ok(one.pairs.left.length > 1000);
  });

  it('tells its progress up to the end, and stops when it is told to', async () => {
    const seen: number[] = [];
    await compareList(inventory, { ...least, threads: 2, onProgress: (share) => seen.push(share) });
    assert.equal(seen.at(-1), 1);
    assert.deepEqual(
      seen,
      seen.toSorted((one, other) => one - other),
    );
    await assert.rejects(compareList(inventory, { ...least, signal: AbortSignal.abort() }), { name: 'AbortError' });
  });

  it('answers an entry being typed well within a tenth of a second', async () => {
    const { ground, spread } = await compareList(inventory, { ...least, threads: 0 });
    const search = pairSearch(ground, spread, {});
    const typed = entryOf({ name: 'SIAB', description: 'layanan cuti pegawai' });
    lookAlikes(search, inventory, typed);
    const began = performance.now();
    assert.ok(lookAlikes(search, inventory, typed).length > 0);
    assert.ok(suggestFunctions(inventory, typed, 5).length > 0);
    assert.ok(performance.now() - began < 100);
  });
});
