import { sql } from 'kysely';
import type { Tx } from '../../../../kernel/database.ts';
import { type DataKey, type DataKeys, keyId, type KeyId } from '../../../../kernel/keys/data-keys.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { Phase } from '../../domain/audit/campaign.ts';
import { auditTables, type AuditTables } from './audit-tables.ts';

/** An audit as a list shows it. */
export interface CampaignHead {
  readonly agencyId: string;
  readonly id: string;
  readonly readerIds: readonly string[];
  readonly coordinatorId: string;
  readonly scope: readonly string[];
  readonly phase: Phase;
  readonly keyId: KeyId;
  readonly name: string;
  readonly letterNumber: string | null;
  readonly plannedAt: Instant;
  readonly changedAt: Instant;
}

/** Lets one change of an audit at a time be decided, whoever makes it. */
export async function lockCampaign(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`portfolio.audit ${id}`}, 0))`.execute(tx);
}

export async function addCampaign(tx: Tx, key: DataKey, head: CampaignHead): Promise<void> {
  await auditTables(tx)
    .insertInto('portfolio.audit_campaign')
    .values({
      agency_id: head.agencyId,
      id: head.id,
      reader_ids: head.readerIds,
      coordinator_id: head.coordinatorId,
      scope: head.scope,
      phase: head.phase,
      key_id: key.id,
      name_sealed: key.encrypt(Buffer.from(head.name), namePlace(head.id)),
      letter_number: head.letterNumber,
      planned_at: head.plannedAt,
      changed_at: head.changedAt,
    })
    .execute();
}

/** How an audit stands after its auditors changed it. */
export async function updateCampaign(
  tx: Tx,
  which: Pick<CampaignHead, 'agencyId' | 'id'>,
  now: Pick<CampaignHead, 'phase' | 'letterNumber' | 'changedAt'>,
): Promise<void> {
  await auditTables(tx)
    .updateTable('portfolio.audit_campaign')
    .set({ phase: now.phase, letter_number: now.letterNumber, changed_at: now.changedAt })
    .where('agency_id', '=', which.agencyId)
    .where('id', '=', which.id)
    .execute();
}

/** An audit that the viewer may see. */
export async function findCampaign(tx: Tx, keys: DataKeys, id: string): Promise<CampaignHead | null> {
  const row = await heads(tx).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : ((await opened(keys, [row]))[0] ?? null);
}

/** The audits that the viewer may see, the latest first; 100 at most. */
export async function listCampaigns(tx: Tx, keys: DataKeys): Promise<readonly CampaignHead[]> {
  return opened(keys, await heads(tx).orderBy('planned_at', 'desc').orderBy('id', 'desc').limit(100).execute());
}

function heads(tx: Tx) {
  return auditTables(tx)
    .selectFrom('portfolio.audit_campaign')
    .select([
      'agency_id',
      'id',
      'reader_ids',
      'coordinator_id',
      'scope',
      'phase',
      'key_id',
      'name_sealed',
      'letter_number',
      'planned_at',
      'changed_at',
    ]);
}

/** A name whose key was destroyed is gone; the audit stands without it. */
async function opened(
  keys: DataKeys,
  rows: readonly AuditTables['portfolio.audit_campaign'][],
): Promise<readonly CampaignHead[]> {
  const found = await keys.openKeys([...new Set(rows.map((row) => keyId(row.key_id)))]);
  return rows.map((row) => {
    const key = found.get(keyId(row.key_id));
    return {
      agencyId: row.agency_id,
      id: row.id,
      readerIds: row.reader_ids,
      coordinatorId: row.coordinator_id,
      scope: row.scope,
      phase: row.phase,
      keyId: keyId(row.key_id),
      name: key?.ok === true ? nameIn(key.value, row) : '-',
      letterNumber: row.letter_number,
      plannedAt: row.planned_at,
      changedAt: row.changed_at,
    };
  });
}

function nameIn(key: DataKey, row: AuditTables['portfolio.audit_campaign']): string {
  const name = key.decrypt(row.name_sealed, namePlace(row.id));
  if (!name.ok) throw new Error('The name of an audit does not open at its place.');
  return name.value.toString('utf8');
}

function namePlace(id: string) {
  return { table: 'portfolio.audit_campaign', column: 'name_sealed', row: id };
}
