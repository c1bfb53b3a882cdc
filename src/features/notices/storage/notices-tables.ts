import type { Tx } from '../../../kernel/database.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import type { NoticeValues } from '../domain/notice.ts';

/** What every notice has, to whomever it is written. */
export interface NoticeRow {
  readonly id: string;
  readonly agency_id: string;
  readonly kind: string;
  readonly refs: NoticeValues;
  readonly href: string;
  readonly at: Instant;
  readonly expires_at: Instant;
}

interface Kept {
  readonly key: string;
  readonly created_at: Instant;
}

export type NoticesTables = {
  'notices.person_notice': NoticeRow & Kept & { readonly person_id: string; readonly read_at: Instant | null };
  'notices.office_notice': NoticeRow & Kept & { readonly role: string | null; readonly officer_id: string | null };
  'notices.office_reading': {
    readonly agency_id: string;
    readonly notice_id: string;
    readonly officer_id: string;
    readonly read_at: Instant;
  };
  'notices.office_mark': { readonly agency_id: string; readonly officer_id: string; readonly read_until: Instant };
};

export function noticesTables(tx: Tx) {
  return tx.$extendTables<NoticesTables>();
}
