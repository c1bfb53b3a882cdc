import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { Keys } from '../../../kernel/keys/keys.ts';
import { seal, unseal } from '../../../kernel/keys/sealed-bytes.ts';
import { parseInstant } from '../../../vocabulary/instant.ts';
import { parseLocalDate } from '../../../vocabulary/local-date.ts';
import type { DocumentCode } from '../domain/code.ts';
import type { VerificationRecord } from '../domain/verdict.ts';

type Lookup = Keys['lookup'];

/**
 * Under what name the record of a code stands. Keyed outside the database: codes have 51 bits of chance, and a
 * plain hash of one could be found by trying.
 */
export function codeKeyOf(lookup: Lookup, code: DocumentCode): string {
  return lookup.hmac('documents.code', code).toString('hex');
}

/** Seals a record so that only this program, given the code from the paper, opens it again. */
export function sealRecord(lookup: Lookup, code: DocumentCode, record: VerificationRecord): Buffer {
  const text = JSON.stringify({ v: 1, ...record, sealedAt: record.sealedAt.toString() });
  return seal(keyFor(lookup, code), Buffer.from(text), contextOf(lookup, code));
}

/** Throws when the row was altered: a code that leads to a row opens it. */
export function openRecord(lookup: Lookup, code: DocumentCode, sealed: Uint8Array): VerificationRecord {
  const opened = unseal(keyFor(lookup, code), sealed, contextOf(lookup, code));
  if (!opened.ok) throw new Error('The record of a document was altered in the database.');
  const { v: _, ...record } = RECORD.parse(JSON.parse(opened.value.toString('utf8')));
  return record;
}

/** HKDF-SHA256 (RFC 5869) from the code, salted by a secret of this installation. */
function keyFor(lookup: Lookup, code: DocumentCode): KeyObject {
  const salt = lookup.hmac('documents.record', code);
  return createSecretKey(Buffer.from(hkdfSync('sha256', code, salt, 'terpadu/documents/record/v1', 32)));
}

function contextOf(lookup: Lookup, code: DocumentCode): readonly string[] {
  return ['documents.verification', codeKeyOf(lookup, code)];
}

const WORDS = z.strictObject({ id: z.string(), en: z.string() });
const DATE = z.string().transform((text, context) => {
  const date = parseLocalDate(text);
  if (date.ok) return date.value;
  context.addIssue('not a date');
  return z.NEVER;
});
const INSTANT = z.string().transform((text, context) => {
  const instant = parseInstant(text);
  if (instant.ok) return instant.value;
  context.addIssue('not an instant');
  return z.NEVER;
});
const RECORD = z.strictObject({
  v: z.literal(1),
  title: WORDS,
  number: z.string(),
  officeName: z.string(),
  lines: z.array(z.strictObject({ label: WORDS, value: z.string() })),
  decidedOn: DATE,
  validUntil: DATE.nullable(),
  sealedAt: INSTANT,
  sha256: z.string(),
  certificate: z.string(),
  systemSource: z.string().nullable(),
});
