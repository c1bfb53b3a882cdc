import { type Instant, localDateIn, type Zone } from '../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';

declare const brand: unique symbol;

/** The number of a licence in the one way we write it: `SIPB-3314-2021-009001`, `503/1234/SIPB/2023`. */
export type LicenceNumber = string & { readonly [brand]: 'LicenceNumber' };

/** A licence in a register of the office that granted it. */
export interface Licence {
  readonly id: string;
  readonly personId: string;
  /** The licensing office. */
  readonly agencyId: string;
  readonly number: LicenceNumber;
  /** Which register of the office: `sip`. */
  readonly register: string;
  /** What the register says of it besides, by the names of its service: `profession`, `practicePlace`. */
  readonly facts: Readonly<Record<string, string | null>>;
  readonly issuedOn: LocalDate;
  /** The last day on which it holds. */
  readonly validUntil: LocalDate;
  /** null: granted before this system. */
  readonly documentId: string | null;
  /** Casework time; null: never. */
  readonly revokedAt: Instant | null;
}

export type LicenceStanding = 'in_force' | 'expired' | 'revoked';

/** How a licence stands at a moment, on the calendar of its office. A revoked one stays revoked after its time. */
export function standingOf(
  { validUntil, revokedAt }: Pick<Licence, 'validUntil' | 'revokedAt'>,
  at: Instant,
  zone: Zone,
): LicenceStanding {
  if (revokedAt !== null && Temporal.Instant.compare(revokedAt, at) <= 0) return 'revoked';
  return localDateIn(at, zone) > validUntil ? 'expired' : 'in_force';
}

/** The version of the record: it changes once, when the licence is revoked. That its time is over changes nothing. */
export function recordVersion({ revokedAt }: Pick<Licence, 'revokedAt'>): string {
  return revokedAt === null ? '1' : '2';
}

/** Offices number in many ways; none of theirs is longer. */
const longestNumber = 60;
const dashes = /[\u2010-\u2015\u2212]/g;
const numberShape = /^[A-Z0-9](?:[A-Z0-9 ./-]*[A-Z0-9])?$/;

/** Reads a number as people write it: capitals or not, other dashes, blanks too many or around a separator. */
export function parseLicenceNumber(given: unknown): Result<LicenceNumber, 'licence_number_malformed'> {
  if (typeof given !== 'string' || given.length > 4 * longestNumber) return err('licence_number_malformed');
  const number = given
    .normalize('NFKC')
    .replaceAll(dashes, '-')
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([./-]) ?/g, '$1')
    .toUpperCase();
  const isSound = number.length <= longestNumber && numberShape.test(number);
  return isSound ? ok(number as LicenceNumber) : err('licence_number_malformed');
}
