import type { Instant } from '../../../vocabulary/instant.ts';
import type { Nik } from '../../../vocabulary/nik.ts';
import { err, type Result } from '../../../vocabulary/result.ts';
import { openAccess, type Access, type AccessRequest } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/database.ts';
import { asPerson, WORKER } from '../../../kernel/viewer.ts';
import {
  addPersons,
  findPersonId,
  openNik,
  readSealedNik,
  type NewPerson,
  type PersonStore,
} from '../storage/person.ts';

/** Who asks for a person by NIK, for which purpose and case. */
export type Looking = Omit<AccessRequest, 'personId' | 'attributes'>;

/** The person with this NIK, or null; a hit is recorded for the person before it is told. */
export async function findPersonByNik(store: PersonStore, nik: Nik, looking: Looking): Promise<string | null> {
  const personId = await store.db.as(WORKER, (tx) => findPersonId(tx, store.keys.lookup, nik));
  if (personId === null) return null;
  await store.db.as(asPerson(personId), (tx) => openAccess(tx, { ...looking, personId, attributes: ['nik'] }));
  return personId;
}

export type NikRefusal = 'person_unknown' | 'person_erased';

/**
 * The NIK of a person, to ask another agency's register with. `open` records the reading in the same
 * transaction: `(tx) => openAccess(tx, …)`, or `openOwnAccess` for the person herself.
 */
export async function readNik(
  store: PersonStore,
  personId: string,
  open: (tx: Tx) => Promise<Access>,
): Promise<Result<Nik, NikRefusal>> {
  const sealed = await store.db.as(asPerson(personId), async (tx) => readSealedNik(tx, await open(tx), personId));
  return sealed === null ? err('person_unknown') : openNik(store.keys.data, sealed);
}

/** Adds persons, 20,000 in about two seconds; who is known already stays as he is. Returns how many were new. */
export function createPersons(store: PersonStore, persons: readonly NewPerson[], now: Instant): Promise<number> {
  return addPersons(store, persons, now);
}
