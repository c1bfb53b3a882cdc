import type { Effect, Handler } from '../../../../kernel/outbox/handler.ts';
import { localDateIn } from '../../../../vocabulary/instant.ts';
import { standingsOn } from '../../domain/consolidation/hearing.ts';
import { lockSubject } from '../../storage/consolidation/consolidation-head.ts';
import { readCase } from './consolidation-case.ts';
import { consolidationPaths } from './consolidation-paths.ts';
import type { ConsolidationServices } from './consolidation-port.ts';
import { consolidationEffects } from './effects.ts';
import { rollUpSavings } from './roll-up-savings.ts';
import { decidingRoles, ownerRoles, preparingRoles, tell } from './tell.ts';

const CAPITAL = 'Asia/Jakarta';

/** What goes on after the transactions of this part, and what its clock makes happen; repeated it changes nothing. */
export function consolidationHandlers(services: ConsolidationServices): readonly Handler[] {
  return [
    { kind: consolidationEffects.remind, handle: (effect) => remind(services, effect) },
    { kind: consolidationEffects.rollUp, handle: (effect) => rollUp(services, effect) },
  ];
}

/** Reminds an owner that has not answered; after the last day tells owner and lead that it was silent. */
async function remind(services: ConsolidationServices, { viewer, payload }: Effect): Promise<void> {
  const [id, ownerId] = [String(payload['consolidationId']), String(payload['ownerId'])];
  const mark = payload['mark'];
  if (mark !== 'before' && mark !== 'last' && mark !== 'silent') throw new Error('A reminder has a mark.');
  await services.db.as(viewer, async (tx) => {
    await lockSubject(tx, id);
    const found = await readCase(tx, services, id);
    const hearing = found?.consolidation.hearing ?? null;
    // A hearing that was opened anew has reminders of its own.
    if (found === null || hearing === null || found.consolidation.stage !== 'asked') return;
    if (hearing.dueOn !== payload['dueOn']) return;
    const at = services.clock.caseworkNow();
    const standings = standingsOn(hearing, localDateIn(at, CAPITAL));
    const own = standings.find((one) => one.ownerId === ownerId);
    const times = { at, now: services.clock.trueNow(), mark: `${id}:${found.consolidation.round}:${ownerId}:${mark}` };
    const values = { dueOn: hearing.dueOn, ofAgencyId: ownerId };
    // A reminder that comes after its time says nothing beside the word of silence.
    if (own?.standing === (mark === 'silent' ? 'silent' : 'open')) {
      const kind = mark === 'silent' ? 'consolidation.silent' : 'consolidation.due_soon';
      const href = consolidationPaths.answer.to({ id });
      await tell(tx, { agencyId: ownerId, roles: ownerRoles, kind, href, values }, times);
    }
    if (mark !== 'silent') return;
    const href = consolidationPaths.group.to({ id });
    const lead = { agencyId: found.head.leadId, href };
    if (own?.standing === 'silent')
      await tell(tx, { ...lead, roles: preparingRoles, kind: 'consolidation.owner_silent', values }, times);
    const roles = [...decidingRoles, ...preparingRoles];
    const round = { ...times, mark: `${id}:${found.consolidation.round}:due` };
    await tell(tx, { ...lead, roles, kind: 'consolidation.to_decide', values: {} }, round);
  });
}

async function rollUp(services: ConsolidationServices, { viewer }: Effect): Promise<void> {
  if (viewer.kind !== 'agency') throw new Error('The national ledgers are added up by an agency.');
  await rollUpSavings(services, viewer.agencyId);
}
