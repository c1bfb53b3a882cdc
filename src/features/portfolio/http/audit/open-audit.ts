import type { OfficerActor } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { isId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { calendarOf, officersByIds, todayInCapital } from '../../../directory/index.ts';
import type { InCampaign } from '../../domain/authority-audit.ts';
import { type AuditCase, type AuditDay, circumstanceOf, readAudit } from './audit-case.ts';
import { auditPaths } from './audit-paths.ts';
import { namesOf } from './readers.ts';

/** From where an audit is looked at. */
export type Side = 'auditor' | 'audited' | 'overseer';

/** An audit as the officer who asks may see it. */
export interface OpenedAudit extends AuditCase, AuditDay {
  readonly actor: OfficerActor;
  readonly side: Side;
  /** Short names of the agencies in it. */
  readonly names: ReadonlyMap<string, string>;
}

/** Opens the audit of the address for whoever may do this with it. */
export async function openAudit<P extends `/pemeriksaan/:id${string}`>(
  ask: Ask<P>,
  permit: Permit<InCampaign>,
  addressees?: (found: AuditCase) => readonly string[] | null,
): Promise<Result<OpenedAudit & { readonly rule: string }, Reply>> {
  const actor = askingAuditOfficer(ask);
  const { services } = ask;
  const params: Readonly<Record<string, string>> = ask.params;
  const id = params['id'] ?? '';
  const unknown = err(refuse('audit_unknown', { next: auditPaths.list.to({}) }));
  if (!isId(id)) return unknown;
  const found = await services.db.as(asAgency(actor.agencyId), (tx) => readAudit(tx, services, id));
  if (found === null) return unknown;
  const addressed = addressees?.(found);
  if (addressed === null) return unknown;
  const permitted = permit(circumstanceOf(found, addressed));
  if (!permitted.ok) return permitted;
  const today = todayInCapital(services.clock.caseworkNow());
  const calendar = await calendarOf(services.db, null);
  const agencies = [found.head.agencyId, found.head.coordinatorId, ...found.head.readerIds];
  const names = await namesOf(services.db, agencies, today);
  return ok({ ...found, actor, side: sideOf(found, actor), today, calendar, names, rule: permitted.value.rule });
}

/** The officer who asks; a route that only officers reach has one. */
export function askingAuditOfficer({ actor }: Pick<Ask, 'actor'>): OfficerActor {
  if (actor.kind !== 'officer') throw new Error('This page is for officers only.');
  return actor;
}

function sideOf({ head }: AuditCase, { agencyId }: OfficerActor): Side {
  if (agencyId === head.agencyId) return 'auditor';
  return head.scope.includes(agencyId) ? 'audited' : 'overseer';
}

/** The names of officers who acted, by id; 200 at most. */
export async function officerNamesOf(
  { services }: Pick<Ask, 'services'>,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const known = ids.filter((id) => id !== null);
  const found = await officersByIds(services.db, known, todayInCapital(services.clock.trueNow()));
  return new Map([...found].map(([id, { name }]) => [id, name]));
}
