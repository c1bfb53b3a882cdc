import { sql } from 'kysely';
import type { Actor } from '../../vocabulary/authority.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import type { LocalDate } from '../../vocabulary/local-date.ts';
import { actorColumns } from '../audit/actor-columns.ts';
import type { Tx } from '../database.ts';
import { newId } from '../ids.ts';
import type { AccessTables } from './access-tables.ts';
import type { AccessHold } from './hold.ts';

interface Reading {
  readonly actor: Actor;
  /** The organisation that reads. */
  readonly agencyId: string;
  /** A code that the person is told in words: `sip.review`. */
  readonly purpose: string;
  /** What is read, as codes of the attribute catalogue; 1 to 100. */
  readonly attributes: readonly string[];
  /** True time. */
  readonly at: Instant;
}

export interface AccessRequest extends Reading {
  readonly personId: string;
  /** The case it is read for; null shows to the person as "without an application". */
  readonly caseRef: string | null;
  /** The exchange message that carried the data; null when it did not cross agencies. */
  readonly messageId: string | null;
  /** A lawful hold on showing it; see hold.ts. */
  readonly hold?: AccessHold;
}

export interface ListAccessRequest extends Reading {
  /** Everybody the list names; 200 at most. */
  readonly personIds: readonly string[];
  /** The day in the zone of the reading office: one record per officer, person, purpose and day. */
  readonly listDay: LocalDate;
}

// The only way to an Access is through the functions below, which record it.
let makeAccess!: (content: AccessContent) => Access;

/**
 * Proof that a reading was recorded in the same transaction. Whatever reads rows of persons takes one
 * and calls `require` with the person it is about to read (DESIGN invariant 3).
 */
export class Access {
  static {
    makeAccess = (given) => new Access(given);
  }

  readonly actor: Actor;
  /** null when the person reads her own data. */
  readonly agencyId: string | null;
  readonly purpose: string;
  readonly caseRef: string | null;
  readonly #personIds: ReadonlySet<string>;

  private constructor(given: AccessContent) {
    this.actor = given.actor;
    this.agencyId = given.agencyId;
    this.purpose = given.purpose;
    this.caseRef = given.caseRef;
    this.#personIds = new Set(given.personIds);
  }

  covers(personId: string): boolean {
    return this.#personIds.has(personId);
  }

  /** Throws for a person whose reading was not recorded. */
  require(personId: string): void {
    if (!this.covers(personId))
      throw new Error(`This access for ${this.purpose} was not opened for the person being read.`);
  }
}

interface AccessContent extends Pick<Access, 'actor' | 'agencyId' | 'purpose' | 'caseRef'> {
  readonly personIds: readonly string[];
}

/** Records one reading of one person's data; call it in the transaction that reads. */
export async function openAccess(tx: Tx, request: AccessRequest): Promise<Access> {
  const { hold } = request;
  if (hold !== undefined && (hold.personId !== request.personId || hold.agencyId !== request.agencyId)) {
    throw new Error('The hold was placed for another person or by another agency.');
  }
  await tx
    .$extendTables<AccessTables>()
    .insertInto('kernel.access_record')
    .values({
      ...columnsOf(request, request.personId),
      case_ref: request.caseRef,
      message_id: request.messageId,
      list_day: null,
      hold_id: hold?.id ?? null,
      visible_from: hold?.visibleFrom ?? request.at,
    })
    .execute();
  const { actor, agencyId, purpose, caseRef, personId } = request;
  return makeAccess({ actor, agencyId, purpose, caseRef, personIds: [personId] });
}

/** Records that a list named these persons, once a day each, in one statement. */
export async function openListAccess(tx: Tx, request: ListAccessRequest): Promise<Access> {
  // In one order, so that two lists opened at once wait for each other instead of deadlocking.
  const personIds = [...new Set(request.personIds)].sort();
  if (personIds.length > MOST_IN_LIST) throw new Error(`A list names ${MOST_IN_LIST} persons at most.`);
  const { actor, agencyId, purpose } = request;
  if (personIds.length > 0) {
    await tx
      .$extendTables<AccessTables>()
      .insertInto('kernel.access_record')
      .values(
        personIds.map((personId) => ({
          ...columnsOf(request, personId),
          case_ref: null,
          message_id: null,
          list_day: request.listDay,
          hold_id: null,
          visible_from: request.at,
        })),
      )
      // Without a target: naming one would make PostgreSQL ask the select policy too.
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return makeAccess({ actor, agencyId, purpose, caseRef: null, personIds });
}

/**
 * A person reading her own data, which is nobody else's looking and so no record. Works only in a
 * transaction of that very person; throws in any other.
 */
export async function openOwnAccess(tx: Tx, actor: Extract<Actor, { readonly kind: 'person' }>): Promise<Access> {
  const { rows } = await sql<{ viewer: string | null }>`select kernel.viewer_person() as viewer`.execute(tx);
  if (rows[0]?.viewer !== actor.personId) throw new Error('A person opens her own data only in her own transaction.');
  return makeAccess({ actor, agencyId: null, purpose: 'own', caseRef: null, personIds: [actor.personId] });
}

const MOST_IN_LIST = 200;

function columnsOf(reading: Reading, personId: string) {
  if (reading.attributes.length === 0) throw new Error('An access names what is read.');
  return {
    id: newId(reading.at.epochMilliseconds),
    person_id: personId,
    agency_id: reading.agencyId,
    at: reading.at,
    ...actorColumns(reading.actor),
    purpose: reading.purpose,
    attributes: [...reading.attributes],
  };
}
