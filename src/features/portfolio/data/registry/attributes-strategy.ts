import type { Attribute } from '../../domain/registry/attribute-catalogue.ts';
import { fromSia, line, number, paragraph, restricted } from './attribute-rows.ts';

const strategy = 'strategy';

const kinds = [
  ['vision', 'Visi', 'Vision'],
  ['mission', 'Misi', 'Mission'],
  ['goal', 'Tujuan', 'Goal'],
  ['objective', 'Sasaran', 'Objective'],
  ['indicator', 'IKU', 'Key indicator'],
] as const;

const amount = number(1e15, ['menurut satuan', 'in the unit given'], -1e15);

/** The strategy map above the domains: its indicators are what business processes are measured by. */
export const strategyAttributes: readonly Attribute[] = [
  restricted(strategy, ['strategy_kind', 'Objek Peta Strategi', ['Jenis objek', 'Kind of object'], fromSia(kinds)]),
  restricted(strategy, ['statement', 'Uraian', ['Uraian', 'Statement'], paragraph]),
  restricted(strategy, ['target_value', 'Nilai IKU Target', ['Target', 'Target'], amount], ['indicator']),
  restricted(strategy, ['actual_value', 'Nilai IKU Realisasi', ['Realisasi', 'Realised'], amount], ['indicator']),
  restricted(strategy, ['unit', 'Satuan IKU', ['Satuan', 'Unit'], line], ['indicator']),
];
