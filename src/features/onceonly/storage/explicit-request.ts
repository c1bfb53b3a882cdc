import type { Access } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { CaseName } from '../domain/evidence.ts';
import type { ExplicitRequest } from '../domain/explicit-request.ts';
import { onceonlyTables } from './onceonly-tables.ts';

/** Keeps the record; `agencyId` is the office it was made to, null for the person's own view. */
export async function addExplicitRequest(tx: Tx, agencyId: string | null, request: ExplicitRequest): Promise<void> {
  await onceonlyTables(tx)
    .insertInto('onceonly.explicit_request')
    .values({
      id: request.id,
      person_id: request.personId,
      agency_id: agencyId,
      kind: request.about.kind,
      ref_id: request.about.id,
      purpose: request.purpose,
      attributes: [...request.attributes],
      text_hash: request.textHash,
      channel: request.channel,
      officer_id: request.officerId,
      given_at: request.givenAt,
    })
    .execute();
}

/** The requests made for a case, latest first; 100 at most. */
export async function listExplicitRequests(
  tx: Tx,
  access: Access,
  { personId, about }: { readonly personId: string; readonly about: CaseName },
): Promise<readonly ExplicitRequest[]> {
  access.require(personId);
  const rows = await onceonlyTables(tx)
    .selectFrom('onceonly.explicit_request')
    .select([
      'id',
      'person_id',
      'kind',
      'ref_id',
      'purpose',
      'attributes',
      'text_hash',
      'channel',
      'officer_id',
      'given_at',
    ])
    .where('person_id', '=', personId)
    .where('kind', '=', about.kind)
    .where('ref_id', '=', about.id)
    .orderBy('given_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    about: { kind: row.kind, id: row.ref_id },
    purpose: row.purpose,
    attributes: row.attributes,
    textHash: row.text_hash,
    channel: row.channel,
    officerId: row.officer_id,
    givenAt: row.given_at,
  }));
}
