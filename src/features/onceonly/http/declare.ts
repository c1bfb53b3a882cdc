import { newId } from '../../../kernel/ids.ts';
import type { Services } from '../../../kernel/services.ts';
import { asPerson } from '../../../kernel/viewer.ts';
import { ok, type Result } from '../../../vocabulary/result.ts';
import type { EvidenceItem } from '../domain/evidence.ts';
import type { Value } from '../domain/value.ts';
import { ensureCaseKey } from '../storage/case-key.ts';
import { addEvidence } from '../storage/evidence.ts';

export interface Declaration {
  readonly subject: { readonly personId: string };
  readonly kind: string;
  readonly id: string;
  /** The office whose case it is. */
  readonly agencyId: string;
  /** What the person says, under an attribute of the catalogue or a name of the caller's own, 60 characters at most. */
  readonly values: readonly { readonly attribute: string; readonly value: Value }[];
}

/** How sources and holders of declared values are called. */
const SELF = 'person';
/** Her own word is as good as long as she does not change it. */
const VALID_DAYS = 3_650;

/** Keeps what a person said beside what was fetched, sealed under the same key, so that erasing erases both. */
export async function declare(
  services: Pick<Services, 'db' | 'keys' | 'clock'>,
  given: Declaration,
): Promise<Result<void, 'case_erased'>> {
  const { subject, agencyId, values } = given;
  const about = { kind: given.kind, id: given.id };
  const now = services.clock.trueNow();
  const store = { db: services.db, keys: services.keys.data };
  const keyId = await ensureCaseKey(store, { about, whenErased: 'refuse', now });
  if (!keyId.ok) return keyId;
  const key = await services.keys.data.openKey(keyId.value);
  if (!key.ok) return { ok: false, error: 'case_erased' };
  const items = values.map(({ attribute, value }): EvidenceItem => {
    // Keyed: a plain hash of a short answer falls to trying.
    const digest = services.keys.lookup.hmac('onceonly.declared', JSON.stringify(value)).toString('hex');
    return {
      id: newId(now.epochMilliseconds),
      personId: subject.personId,
      attribute,
      record: null,
      value,
      source: SELF,
      holder: SELF,
      sourceVersion: null,
      observedAt: now,
      fetchedAt: now,
      validUntil: now.add({ hours: 24 * VALID_DAYS }),
      assurance: 'DECLARED',
      messageId: null,
      digest,
    };
  });
  await services.db.as(asPerson(subject.personId), (tx) => addEvidence(tx, key.value, { about, agencyId, items }));
  return ok(undefined);
}
