import type { Instant } from '../../../vocabulary/instant.ts';

/** What the words of a notice are filled from: case numbers, keys, dates, ids of offices; never a personal value. */
export type NoticeValues = Readonly<Record<string, string | number>>;

/** A notice as its reader has it. */
export interface Notice {
  readonly id: string;
  readonly kind: string;
  readonly values: NoticeValues;
  /** The page of the matter it is about. */
  readonly href: string;
  /** Who wrote it. */
  readonly agencyId: string;
  readonly addressee: Addressee;
  readonly at: Instant;
  /** Removed then. */
  readonly expiresAt: Instant;
  readonly isUnread: boolean;
}

/** Whose inbox a notice lies in: a person's, that of everybody with a role in an office, or one officer's. */
export type Addressee =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'role'; readonly agencyId: string; readonly role: string }
  | { readonly kind: 'officer'; readonly agencyId: string; readonly officerId: string };

export interface NoticeHead {
  /** `application.submitted`: a kind that a feature has words for. */
  readonly kind: string;
  /** The same key is never noted twice for one addressee. */
  readonly key: string;
  readonly href: string;
}

export type NoticeFault = 'kind_malformed' | 'key_malformed' | 'href_foreign';

const KIND = /^[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)+$/;
const HREF = /^\/(?!\/)[A-Za-z0-9._~/#-]{0,299}$/;

/** What keeps a notice from being written: a path of ours without any query or number of a person is all it may link to. */
export function noticeFault({ kind, key, href }: NoticeHead): NoticeFault | null {
  if (!KIND.test(kind) || kind.length > 100) return 'kind_malformed';
  if (key.length < 1 || key.length > 300) return 'key_malformed';
  return HREF.test(href) && !/\d{16}/.test(href) ? null : 'href_foreign';
}

/** How long a notice is kept, read or not. */
export const keptYears = 2;

export function expiryOf(now: Instant): Instant {
  return now.toZonedDateTimeISO('UTC').add({ years: keptYears }).toInstant();
}

/** Ids of the offices that a notice names: whoever wrote it, and every value called `agencyId` or `…AgencyId`. */
export function officesIn({ agencyId, values }: Pick<Notice, 'agencyId' | 'values'>): readonly string[] {
  return [agencyId, ...officeValues(values).map(([, id]) => id)];
}

/** The values as words take them: beside each office's id its name (`ownerAgencyId`, `ownerAgency`), and `sender`. */
export function valuesWithNames(
  { agencyId, values }: Pick<Notice, 'agencyId' | 'values'>,
  names: ReadonlyMap<string, string>,
): NoticeValues {
  const named = officeValues(values).flatMap(([name, id]) => {
    const office = names.get(id);
    return office === undefined ? [] : [[name.slice(0, -'Id'.length), office] as const];
  });
  const sender = names.get(agencyId);
  return { ...values, ...Object.fromEntries(named), ...(sender === undefined ? {} : { sender }) };
}

function officeValues(values: NoticeValues): readonly (readonly [name: string, id: string])[] {
  return Object.entries(values).flatMap(([name, value]) =>
    /^(?:agency|.*Agency)Id$/.test(name) && typeof value === 'string' ? [[name, value] as const] : [],
  );
}
