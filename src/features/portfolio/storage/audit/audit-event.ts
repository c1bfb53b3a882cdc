import type { Tx } from '../../../../kernel/database.ts';
import type { DataKey, DataKeys, KeyId } from '../../../../kernel/keys/data-keys.ts';
import type { AuditBody, AuditEvent, SubjectKind, Words } from '../../domain/audit/audit-event.ts';
import { auditTables, type AuditTables } from './audit-tables.ts';

/** Adds events of one agency, in its transaction, with their words under the key of the audit. */
export async function addAuditEvents(
  tx: Tx,
  key: DataKey,
  events: readonly (AuditEvent & { readonly readerIds: readonly string[] })[],
): Promise<void> {
  if (events.length === 0) return;
  await auditTables(tx)
    .insertInto('portfolio.audit_event')
    .values(
      events.map((event) => ({
        agency_id: event.agencyId,
        campaign_id: event.campaignId,
        subject_kind: event.subject.kind,
        subject_id: event.subject.id,
        seq: event.seq,
        id: event.id,
        reader_ids: event.readerIds,
        actor_id: event.actorId,
        at: event.at,
        recorded_at: event.recordedAt,
        body: JSON.stringify(event.body),
        words_sealed:
          Object.keys(event.words).length === 0
            ? null
            : key.encrypt(Buffer.from(JSON.stringify(event.words)), wordsPlace(event.id)),
      })),
    )
    .execute();
}

/** An audit of seven ministries has some thousands; what is beyond is refused, never cut off. */
const MOST_EVENTS = 20_000;

/** What happened in an audit as far as the viewer may see it; with `kinds` of these subjects alone. */
export async function listAuditEvents(
  tx: Tx,
  keys: DataKeys,
  which: { readonly campaignId: string; readonly keyId: KeyId; readonly kinds?: readonly SubjectKind[] },
): Promise<readonly AuditEvent[]> {
  let query = auditTables(tx)
    .selectFrom('portfolio.audit_event')
    .select([
      'agency_id',
      'campaign_id',
      'subject_kind',
      'subject_id',
      'seq',
      'id',
      'actor_id',
      'at',
      'recorded_at',
      'body',
      'words_sealed',
    ])
    .where('campaign_id', '=', which.campaignId);
  if (which.kinds !== undefined) query = query.where('subject_kind', 'in', which.kinds);
  const rows = await query
    .orderBy('recorded_at')
    .orderBy('seq')
    .limit(MOST_EVENTS + 1)
    .execute();
  if (rows.length > MOST_EVENTS) throw new Error('More events than an audit may have.');
  const key = await keys.openKey(which.keyId);
  if (!key.ok && key.error === 'key_unknown') throw new Error('The key of an audit is not known.');
  return rows.map((row) => toEvent(row, key.ok ? key.value : null));
}

type Row = Omit<AuditTables['portfolio.audit_event'], 'reader_ids'>;

function toEvent(row: Row, key: DataKey | null): AuditEvent {
  return {
    id: row.id,
    campaignId: row.campaign_id,
    subject: { kind: row.subject_kind, id: row.subject_id },
    agencyId: row.agency_id,
    actorId: row.actor_id,
    seq: row.seq,
    at: row.at,
    recordedAt: row.recorded_at,
    // Written by addAuditEvents alone.
    body: row.body as AuditBody,
    words: key === null || row.words_sealed === null ? {} : wordsIn(key, row.id, row.words_sealed),
  };
}

function wordsIn(key: DataKey, id: string, sealed: Buffer): Words {
  const opened = key.decrypt(sealed, wordsPlace(id));
  if (!opened.ok) throw new Error('The words of an event do not open at their place.');
  return JSON.parse(opened.value.toString('utf8')) as Words;
}

function wordsPlace(id: string) {
  return { table: 'portfolio.audit_event', column: 'words_sealed', row: id };
}
