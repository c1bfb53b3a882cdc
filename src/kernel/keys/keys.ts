import { DataKeys, KEYS_CHANNEL, type KeyStoreOptions } from './data-keys.ts';
import { openLookup, type Lookup } from './lookup.ts';
import { SigningKeys } from './signing-keys.ts';

/** All keys of the installation, opened by its master key. */
export interface Keys {
  readonly data: DataKeys;
  readonly lookup: Lookup;
  readonly signing: SigningKeys;
  stop(): Promise<void>;
}

/** Opens the keys, and listens for keys that other processes destroy, add or retire. */
export async function openKeys(options: KeyStoreOptions): Promise<Keys> {
  const data = new DataKeys(options);
  const signing = new SigningKeys(options);
  const lookup = await openLookup(options);
  const listening = await options.db.listen(KEYS_CHANNEL, () => {
    data.forget();
    signing.forget();
  });
  return { data, lookup, signing, stop: () => listening.stop() };
}
