import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import { refuse, type RefusalReply } from '../../../../kernel/http/reply.ts';
import { isId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { organisationsByIds } from '../../../directory/index.ts';
import { dayOf } from '../registry/registry-office.ts';
import { type ConsolidationCase, readCase } from './consolidation-case.ts';
import { consolidationPaths } from './consolidation-paths.ts';
import { type Leadership, leadershipOf } from './lead-agency.ts';

/** A group as an officer opens it today. */
export interface OpenedGroup {
  readonly found: ConsolidationCase;
  readonly agencyId: string;
  readonly on: LocalDate;
  readonly leadership: Leadership;
  /** The agency that proposed it still leads its owners. */
  readonly leadsStill: boolean;
  /** Short names of every agency that the page may name. */
  readonly names: ReadonlyMap<string, string>;
}

/** Reads a group for the officer who asks; one that does not concern the own agency is as none. */
export async function openGroup(ask: Ask<'/:id'>): Promise<Result<OpenedGroup, RefusalReply>> {
  const { services, params } = ask;
  const unknown = refuse('consolidation_unknown', { next: consolidationPaths.list.to({}) });
  if (!isId(params.id)) return err(unknown);
  const { agencyId } = askingOfficer(ask);
  const found = await services.db.as(asAgency(agencyId), (tx) => readCase(tx, services, params.id));
  if (found === null) return err(unknown);
  const on = dayOf(ask);
  const leadership = await leadershipOf(services.db, found.head.ownerIds, on);
  const named = await organisationsByIds(services.db, [found.head.leadId, ...found.head.readerIds], on);
  return ok({
    found,
    agencyId,
    on,
    leadership,
    leadsStill: leadership.lead?.agencyId === found.head.leadId,
    names: new Map([...named].map(([id, { shortName }]) => [id, shortName])),
  });
}

/** What the rules about leading a group ask: nobody leads for an agency that the owners' coordination left. */
export function ledOf({ found, leadership }: OpenedGroup) {
  const { lead } = leadership;
  return { lead: lead?.agencyId === found.head.leadId ? lead : null };
}

export function concernedBy({ found: { head } }: OpenedGroup) {
  return { agencyIds: [head.leadId, ...head.readerIds] };
}
