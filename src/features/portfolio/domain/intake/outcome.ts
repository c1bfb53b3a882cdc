import type { Rupiah } from '../../../../vocabulary/rupiah.ts';
import type { Address } from './address.ts';
import type { RowProblemCode } from './fault.ts';
import type { Place } from './sheet.ts';
import type { Removed } from './staff-contacts.ts';
import type { EntryStatus } from './status-word.ts';

export type EntryKind = 'application' | 'website';

/** One entry as the list tells it, cleaned. Null where the list says nothing. */
export interface DraftEntry {
  readonly kind: EntryKind;
  /** As written, upper and lower case kept. */
  readonly name: string;
  /** What stands in brackets behind an acronym. */
  readonly expansion: string | null;
  readonly description: string | null;
  readonly owner: string | null;
  readonly reportedBy: string | null;
  readonly developer: string | null;
  readonly addresses: readonly Address[];
  readonly status: EntryStatus | null;
  readonly year: number | null;
  readonly legalBasis: string | null;
  readonly database: string | null;
  readonly language: string | null;
  readonly platform: string | null;
  readonly codes: readonly string[];
  readonly dataUsed: string | null;
  readonly category: string | null;
  readonly cost: Rupiah | null;
  /** Remarks, and what was more than a status, a year or an address. */
  readonly note: string | null;
}

export interface NamePart {
  readonly name: string;
  readonly addresses: readonly Address[];
}

export type SameReason = 'same_row' | 'same_name_and_owner' | 'other_platform';
export type NotApplicationReason =
  | 'ritual'
  | 'document'
  | 'chat_group'
  | 'office_tool'
  | 'shared_document_only'
  | 'social_media';
export type WebsiteReason = 'name' | 'description' | 'village_site' | 'host_as_name';

/** What a reviewer is offered for a row; nothing of it happens by itself. */
export type Offer =
  | { readonly kind: 'split'; readonly parts: readonly NamePart[] }
  | { readonly kind: 'website'; readonly reason: WebsiteReason }
  | { readonly kind: 'not_application'; readonly reason: NotApplicationReason }
  | { readonly kind: 'same_system_as'; readonly place: Place; readonly name: string; readonly reason: SameReason }
  | { readonly kind: 'fill_down'; readonly owner: string; readonly from: Place }
  | { readonly kind: 'own_agency'; readonly owner: string };

export interface RowProblem {
  readonly code: RowProblemCode;
  /** As the spreadsheet names it; null where the row itself is meant. */
  readonly column: string | null;
  readonly values: Readonly<Record<string, string>>;
  /** A reviewer may let it pass; without that the owner must put it right. */
  readonly mayPass: boolean;
}

/** What was done to a row without asking; each can be seen and undone in the review. */
export type RowNote =
  | 'text_cleaned'
  | 'contacts_removed'
  | 'columns_joined'
  | 'owner_from_joined_cells'
  | 'owner_from_section'
  | 'owner_filled_down'
  | 'owner_from_sheet'
  | 'website_recognised'
  | 'status_kept_as_note'
  | 'year_kept_as_note'
  | 'address_note_kept'
  | 'address_placeholder_dropped';

export interface ReviewedRow {
  readonly place: Place;
  /** Finds the row again in a corrected upload. */
  readonly key: string;
  readonly outcome: 'ready' | 'needs_decision' | 'problem';
  readonly entry: DraftEntry;
  readonly offers: readonly Offer[];
  readonly problems: readonly RowProblem[];
  readonly notes: readonly RowNote[];
  /** The owner's own cells for his problem workbook, contacts of staff already taken out. */
  readonly cells: readonly string[];
  readonly removed: Removed;
}

export type SkipReason = 'repeated_header' | 'section' | 'aside';

export interface SkippedRow {
  readonly place: Place;
  readonly reason: SkipReason;
  readonly text: string;
}

/** What the review says of one row of the file. */
export type Reviewed =
  | { readonly kind: 'row'; readonly row: ReviewedRow }
  | { readonly kind: 'skipped'; readonly row: SkippedRow };
