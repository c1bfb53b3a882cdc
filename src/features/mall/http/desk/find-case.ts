import { askingOfficer, type OfficerActor } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit, Permitted } from '../../../../kernel/http/ask.ts';
import { refuse, type RefusalReply } from '../../../../kernel/http/reply.ts';
import { isId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { DeskCircumstances } from '../../domain/authority-desk.ts';
import { type ApplicationRow, findOfAgency } from '../../storage/application-row.ts';
import { type CaseGround, caseGround } from '../casework/case-ground.ts';
import { deskPaths } from './desk-paths.ts';

/** A case of the officer's own office, before anything of the person was read. */
export interface FoundCase {
  readonly actor: OfficerActor;
  readonly row: ApplicationRow;
  readonly ground: CaseGround;
}

/** Another office's case is as unknown as one that never was. */
export async function findCase(ask: Ask<'/meja/:id'>): Promise<Result<FoundCase, RefusalReply>> {
  const actor = askingOfficer(ask);
  const { id } = ask.params;
  const unknown = refuse('desk_case_unknown', { next: deskPaths.queue.to({}) });
  if (!isId(id)) return err(unknown);
  const { agencyId } = actor;
  const row = await ask.services.db.as(asAgency(agencyId), (tx) => findOfAgency(tx, { agencyId, id }));
  if (row === null) return err(unknown);
  return ok({ actor, row, ground: await caseGround(ask.services, row) });
}

type AtStep = DeskCircumstances['desk_step.pass'];

/** Whether the verb is this officer's at the step under way; says apart who may never, who not now, and what is over. */
export function permitVerb({ row }: FoundCase, permit: Permit<AtStep>): Result<Permitted, RefusalReply> {
  const { agencyId, stage, stepKind } = row;
  const byRole = permit({ agencyId, step: null });
  if (!byRole.ok) return byRole;
  const next = deskPaths.case.to({ id: row.id });
  if (stage === 'returned') return err(refuse('case_returned', { next }));
  if (stage !== 'working') return err(refuse('case_closed', { next }));
  const atStep = permit({ agencyId, step: stepKind });
  return atStep.ok ? atStep : err(refuse('not_in_this_step', { next }));
}

/** The event that the officer had seen; what is no number has seen nothing. */
export function seenIn({ form }: Pick<Ask, 'form'>): number {
  const given = form.text('seq');
  return /^\d{1,6}$/.test(given) ? Number(given) : 0;
}
