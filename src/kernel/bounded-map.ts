export interface BoundedMap<K, V> {
  /** The value, unless it was never set, grew too old or had to make room. Counts as a use. */
  get(key: K): V | undefined;
  set(key: K, value: V): void;
  delete(key: K): void;
  clear(): void;
  readonly size: number;
}

export interface Bounds {
  readonly maxEntries: number;
  /** How long a value may be used after it was set; null: as long as there is room. */
  readonly maxAgeMs: number | null;
  /** A clock that never goes back. */
  readonly nowMs: () => number;
}

/** A map that forgets: the least recently used entry makes room, and nothing outlives its age. */
export function boundedMap<K, V>(bounds: Bounds): BoundedMap<K, V> {
  // A Map keeps the order of insertion, so moving an entry to the end on use keeps the oldest first.
  const entries = new Map<K, { readonly value: V; readonly setAtMs: number }>();
  return {
    get(key) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      entries.delete(key);
      if (bounds.maxAgeMs !== null && bounds.nowMs() - entry.setAtMs >= bounds.maxAgeMs) return undefined;
      entries.set(key, entry);
      return entry.value;
    },
    set(key, value) {
      entries.delete(key);
      entries.set(key, { value, setAtMs: bounds.nowMs() });
      if (entries.size <= bounds.maxEntries) return;
      for (const oldest of entries.keys()) {
        entries.delete(oldest);
        break;
      }
    },
    delete: (key) => void entries.delete(key),
    clear: () => entries.clear(),
    get size() {
      return entries.size;
    },
  };
}
