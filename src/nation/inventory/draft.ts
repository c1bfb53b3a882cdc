import type { EntryKind, Office, PlantedOverlap } from './inventory.ts';

/** An entry before its cells are filled in: who reports what, under which name, and what it truly is. */
export interface Draft {
  readonly key: string;
  readonly office: Office;
  readonly kind: EntryKind;
  readonly name: string;
  readonly description: string;
  readonly functions: readonly string[];
  readonly system: string | null;
  readonly origin: 'local' | 'national' | 'several' | 'other';
  /** Only where the draft knows it; else the list draws one. */
  readonly address: string | null;
}

export interface DraftList {
  readonly drafts: readonly Draft[];
  readonly planted: readonly PlantedOverlap[];
}

/** Not a module or menu of another application. */
export function isWhole({ name }: Draft): boolean {
  return !/ (?:Modul|Menu|Sub Sistem|Fitur) /.test(name);
}
