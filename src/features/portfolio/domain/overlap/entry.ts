/** One row of an inventory, as it was reported; the engine asks for nothing more. */
export interface InventoryEntry {
  readonly name: string;
  readonly description: string;
  /** Who reported it; empty where the list does not say. */
  readonly owner: string;
  /** Codes that a person accepted, of any code set; several functions are several codes. */
  readonly codes: readonly string[];
  /** Address as written; empty where there is none. */
  readonly address: string;
  /** Keys of what it shares with others: data entities, endpoints of the exchange, components. */
  readonly links: readonly string[];
}

/** An entry of nothing but a name and a description. */
export function entryOf(given: Partial<InventoryEntry>): InventoryEntry {
  return { name: '', description: '', owner: '', codes: [], address: '', links: [], ...given };
}
