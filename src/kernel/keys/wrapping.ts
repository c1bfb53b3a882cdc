import { createSecretKey, type KeyObject } from 'node:crypto';
import type { MasterKeys } from './master-key.ts';
import { seal, unseal } from './sealed-bytes.ts';

/** Key material as the database holds it. */
export interface Wrapped {
  readonly wrapped: Buffer;
  readonly master_id: string;
}

/** What the material is and whose: bound to the wrapped bytes, so that rows cannot be exchanged. */
export type WrapContext = readonly [table: 'wrapped_key' | 'signing_key', id: string, purpose: string];

export function wrap(masters: MasterKeys, material: Uint8Array, context: WrapContext): Wrapped {
  const master = masters.newest();
  return { wrapped: seal(master.wrapping, material, context), master_id: master.id };
}

/** Throws when the master key is not at hand or the row was altered: nothing can go on from there. */
export function unwrap(masters: MasterKeys, row: Wrapped, context: WrapContext): Buffer {
  const [table, id] = context;
  const master = masters.find(row.master_id);
  if (master === null)
    throw new Error(`${table} ${id} is wrapped by master key ${row.master_id}, which is not in the master key file.`);
  const material = unseal(master.wrapping, row.wrapped, context);
  if (!material.ok) throw new Error(`${table} ${id} was altered in the database.`);
  return material.value;
}

export function unwrapSecret(masters: MasterKeys, row: Wrapped, context: WrapContext): KeyObject {
  return createSecretKey(unwrap(masters, row, context));
}
