import type { ScannedList } from './scan-list.ts';
import type { Inventory } from '../../domain/overlap/inventory.ts';
import { sharedWords } from '../../domain/overlap/explain.ts';
import { rowAt } from '../../domain/overlap/sparse-rows.ts';

/** The reasons of one pair in words, in Indonesian: what makes it one system, the common function, the common words. */
export function reasonsOf({ inventory, compared }: ScannedList, left: number, right: number): string {
  const { ground } = compared;
  const reasons: string[] = [];
  const equal = (numbers: Int32Array): boolean => (numbers[left] ?? -1) >= 0 && numbers[left] === numbers[right];
  const system = inventory.lexicon.source.nationalSystems[ground.national[left] ?? -1];
  if (equal(ground.keys)) reasons.push('nama sama');
  else if (equal(ground.spelled)) reasons.push('nama yang satu adalah kepanjangan nama yang lain');
  if (equal(ground.national) && system !== undefined) {
    const shared = system.isNameShared ? ' (nama ini juga dipakai sistem lokal)' : '';
    reasons.push(`keduanya menyebut ${system.name}${shared}`);
  }
  if (equal(ground.hosts)) reasons.push(`alamat sama: ${inventory.hosts[left] ?? ''}`);
  const own = inventory.entries[left]?.codes ?? [];
  const codes = (inventory.entries[right]?.codes ?? []).filter((code) => own.includes(code));
  if (codes.length > 0) reasons.push(`kode sama: ${codes.join(', ')}`);
  const fn = commonFunction(inventory, left, right);
  if (fn !== null) reasons.push(`fungsi: ${fn}`);
  const words = sharedWords(inventory, rowAt(inventory.text, left), rowAt(inventory.text, right));
  if (words.length > 0) reasons.push(`kata bersama: ${words.join(', ')}`);
  return reasons.length > 0 ? reasons.join('; ') : 'mirip dengan aplikasi-aplikasi yang sama';
}

function commonFunction({ functions, catalogue }: Inventory, left: number, right: number): string | null {
  const one = rowAt(functions, left);
  const other = rowAt(functions, right);
  let best = -1;
  let weight = 0;
  for (const [at, index] of one.terms.entries()) {
    const found = other.terms.indexOf(index);
    const product = found === -1 ? 0 : (one.weights[at] ?? 0) * (other.weights[found] ?? 0);
    if (product > weight) [best, weight] = [index, product];
  }
  const entry = catalogue.functions[best];
  return entry === undefined || weight < 0.05 ? null : `${entry.code} ${entry.name.id}`;
}
