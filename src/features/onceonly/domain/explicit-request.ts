import { createHash } from 'node:crypto';
import type { Instant } from '../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { CaseName } from './evidence.ts';

/**
 * That somebody asked for these data to be fetched, in these words. It is no consent and no lawful basis:
 * the basis stands with the purpose, and the fetching would be as lawful for a person who cannot ask.
 */
export interface ExplicitRequest {
  readonly id: string;
  readonly personId: string;
  readonly about: CaseName;
  readonly purpose: string;
  readonly attributes: readonly string[];
  /** SHA-256 of the words she saw, hexadecimal. */
  readonly textHash: string;
  /** ASSISTED: an officer drove, and is named. */
  readonly channel: 'SELF' | 'ASSISTED';
  readonly officerId: string | null;
  readonly givenAt: Instant;
}

export type ExplicitRequestFault = 'request_for_nothing' | 'request_for_too_much' | 'request_without_officer';

const most = 100;

/** Makes the record; `text` is what stood on the page, word for word. */
export function explicitRequest(
  given: Omit<ExplicitRequest, 'textHash'> & { readonly text: string },
): Result<ExplicitRequest, ExplicitRequestFault> {
  const { text, ...kept } = given;
  if (kept.attributes.length === 0) return err('request_for_nothing');
  if (kept.attributes.length > most) return err('request_for_too_much');
  if ((kept.channel === 'ASSISTED') !== (kept.officerId !== null)) return err('request_without_officer');
  return ok({ ...kept, textHash: createHash('sha256').update(text, 'utf8').digest('hex') });
}
