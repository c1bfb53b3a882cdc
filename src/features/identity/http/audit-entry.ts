import type { Ask } from '../../../kernel/http/ask.ts';
import { audit, type Outcome } from '../../../kernel/audit/audit.ts';
import type { Tx } from '../../../kernel/database.ts';
import type { IdentityAction } from '../domain/authority.ts';
import type { AccountHolder } from '../storage/account.ts';

export interface Entry {
  readonly event: string;
  readonly action: IdentityAction;
  readonly rule: string | null;
  readonly subject: { readonly kind: string; readonly id: string };
  /** Whose account or code it is about. */
  readonly holder: AccountHolder | null;
  readonly outcome?: Outcome;
}

/** Notes what this request did; the office of the officer answers for it, else whoever runs the installation. */
export async function auditEntry(tx: Tx, ask: Ask, entry: Entry): Promise<void> {
  const { actor, services, trace, now } = ask;
  await audit(tx, {
    event: entry.event,
    actor,
    agencyId: actor.kind === 'officer' ? actor.agencyId : services.installation.operatorAgencyId,
    personId: entry.holder?.kind === 'person' ? entry.holder.personId : null,
    action: entry.action,
    rule: entry.rule,
    subject: entry.subject,
    outcome: entry.outcome ?? 'done',
    traceId: trace,
    at: now,
  });
}
