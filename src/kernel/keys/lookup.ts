import { createHmac, createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import { boundedMap } from '../bounded-map.ts';
import { newId } from '../ids.ts';
import { WORKER } from '../viewer.ts';
import type { KeyStoreOptions } from './data-keys.ts';
import { findOrAddLookupKey } from './wrapped-key.ts';
import { unwrap, wrap } from './wrapping.ts';

/** Finds encrypted values without opening them: the same text always gives the same 32 bytes. */
export interface Lookup {
  /** `label` names what is looked up (`person.nik`); the same text under two labels cannot be linked. */
  hmac(label: string, text: string): Buffer;
}

/** Opens the installation's look-up key, making it at the first time. A master key rotation leaves it as it is. */
export async function openLookup(options: Omit<KeyStoreOptions, 'nowMs'>): Promise<Lookup> {
  const { db, masters } = options;
  const id = newId();
  const purpose = 'lookup';
  const fresh = wrap(masters, randomBytes(32), ['wrapped_key', id, purpose]);
  const row = await db.as(WORKER, (tx) => findOrAddLookupKey(tx, { id, purpose, created_at: options.now(), ...fresh }));
  if (row.wrapped === null) throw new Error('The look-up key was destroyed; no person can be found any more.');
  const root = createSecretKey(
    unwrap(masters, { wrapped: row.wrapped, master_id: row.master_id }, ['wrapped_key', row.id, purpose]),
  );
  return lookup(root);
}

/** HKDF-SHA256 (RFC 5869) gives each label a key of its own; then HMAC-SHA256 over the text. */
function lookup(root: KeyObject): Lookup {
  const subKeys = boundedMap<string, KeyObject>({ maxEntries: 100, maxAgeMs: null, nowMs: () => 0 });
  const subKey = (label: string): KeyObject => {
    const known = subKeys.get(label);
    if (known !== undefined) return known;
    const key = createSecretKey(Buffer.from(hkdfSync('sha256', root, '', `terpadu/lookup/v1/${label}`, 32)));
    subKeys.set(label, key);
    return key;
  };
  return { hmac: (label, text) => createHmac('sha256', subKey(label)).update(text, 'utf8').digest() };
}
