import type { Tx } from '../../../../kernel/database.ts';
import { type PreparedFile, storeFile } from '../../../../kernel/files/files.ts';
import type { Ask, Permitted } from '../../../../kernel/http/ask.ts';
import { refuse, type RefusalReply, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { Calendar } from '../../../../vocabulary/working-day.ts';
import type { AuditEvent } from '../../domain/audit/audit-event.ts';
import type { AuditFault } from '../../domain/audit/audit-fault.ts';
import { lockCampaign } from '../../storage/audit/campaign.ts';
import { appendToAudit, type NewAuditEvent } from './append.ts';
import { type AuditCase, readAudit } from './audit-case.ts';
import { auditPaths } from './audit-paths.ts';
import { askingAuditOfficer } from './open-audit.ts';

export type Decided = Result<readonly NewAuditEvent[], AuditFault | RefusalReply>;

export interface Acting {
  readonly campaignId: string;
  readonly permitted: Permitted;
  readonly calendar: Calendar;
  /** Made ready before; stored with the events that name them. */
  readonly files: readonly PreparedFile[];
  /** Decides on the audit as it is under lock; a null answer: nothing is at this address. */
  readonly decide: (
    tx: Tx,
    given: { readonly found: AuditCase; readonly fileIds: readonly string[] },
  ) => Promise<Decided | null>;
  readonly to: (events: readonly AuditEvent[]) => string;
  /** Where a refusal leads. */
  readonly back: string;
}

/** Changes an audit in one transaction: files, events, notices and reminders, once for each form that was sent. */
export function actOnAudit(ask: Ask, acting: Acting): Promise<Reply> {
  const { services } = ask;
  const actor = askingAuditOfficer(ask);
  const { agencyId, officerId } = actor;
  const options = { viewer: { kind: 'agency', agencyId }, agencyId, permitted: acting.permitted } as const;
  return write(ask, options, async (tx) => {
    await lockCampaign(tx, acting.campaignId);
    const found = await readAudit(tx, services, acting.campaignId);
    if (found === null) return err(unknownAudit());
    const fileIds: string[] = [];
    for (const file of acting.files) fileIds.push((await storeFile(tx, file)).id);
    const decided = await acting.decide(tx, { found, fileIds });
    if (decided === null) return err(unknownAudit());
    if (!decided.ok) return err(refusalOf(decided.error, acting.back));
    const appending = { agencyId, actorId: officerId, events: decided.value };
    const events = await appendToAudit(tx, services, { found, appending, calendar: acting.calendar });
    const subject = events[0]?.subject ?? { kind: 'campaign', id: acting.campaignId };
    return ok({
      location: acting.to(events),
      subject: { kind: `audit_${subject.kind}`, id: subject.id },
      personId: null,
    });
  });
}

export function unknownAudit(): RefusalReply {
  return refuse('audit_unknown', { next: auditPaths.list.to({}) });
}

function refusalOf(fault: AuditFault | RefusalReply, back: string): RefusalReply {
  if ('kind' in fault) return fault;
  return refuse(fault.code, { values: fault.values ?? {}, next: back });
}
