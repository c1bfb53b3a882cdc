// Commands by chance, as the property tests of casework run them, and what must hold of whatever comes out.
import fc from 'fast-check';
import { pointer } from '../../onceonly/index.ts';
import { addDays } from '../../../vocabulary/local-date.ts';
import type { Application } from './application.ts';
import type { EventActor } from './application-event.ts';
import { runningStretch } from './casework-clock.ts';
import { AGENCY, aGround, anAnswer, aWeighing, OFFICER, PERSON, TUESDAY } from './casework.builder.ts';
import * as decide from './decide.ts';
import { missingProofs } from './proofs.ts';

export interface CaseCommand {
  readonly name: string;
  readonly actor: EventActor;
  readonly decide: (application: Application) => decide.Decided;
}

const officer: EventActor = { kind: 'officer', officerId: OFFICER, agencyId: AGENCY };
const person: EventActor = { kind: 'person', personId: PERSON };
const system: EventActor = { kind: 'system' };

const days = fc.integer({ min: 0, max: 20 });
const fields = fc.subarray(['/practice/landmark', '/practice/schedule', '/str/number', '/nothing'].map(pointer));
const isComplete = fc.boolean();

/** Any command, legal or not, on any of twenty days, with or without all proofs. */
export const caseCommands: fc.Arbitrary<CaseCommand> = fc
  .record({ day: days, fields, isComplete, which: fc.nat({ max: 13 }) })
  .map(({ day, fields: named, isComplete: complete, which }): CaseCommand => {
    const on = addDays(TUESDAY, day);
    const ground = aGround({ on });
    const reason = ground.version.definition.returnReasons[0]?.code ?? '';
    const weighing = { ...aWeighing({ on }), ...(complete ? {} : { evidence: [] }) };
    const licence = { documentId: 'd', number: 'n', issuedOn: on, validUntil: on };
    const all: readonly CaseCommand[] = [
      command('take', officer, (one) => decide.take(one, OFFICER)),
      command('accept', officer, (one) =>
        decide.acceptField(one, { pointer: named[0] ?? pointer('/nothing'), reason: 'spelling_only' }, ground),
      ),
      command('pass', officer, (one) => decide.passStep(one, ground)),
      command('recommend', { kind: 'office', agencyId: AGENCY }, (one) =>
        decide.receiveRecommendation(one, anAnswer(complete ? {} : { verdict: 'not_recommended' }), ground),
      ),
      command('return', officer, (one) =>
        decide.returnFields(
          one,
          named.map((at) => ({ pointer: at, reason, noteId: null })),
          ground,
        ),
      ),
      command('resubmit', person, (one) => decide.resubmit(one, ground)),
      command('refuse', officer, (one) =>
        decide.refuse(one, { ground: complete ? 'place_not_fit' : 'none', noteId: null }, ground),
      ),
      command('approve', officer, (one) => decide.approve(one, { batchId: null, weighing })),
      command('approve by system', system, (one) => decide.approveBySystem(one, weighing)),
      command('issue', system, (one) => decide.issue(one, licence)),
      command('revoke', system, (one) => decide.revoke(one, { documentId: 'd', reason: 'replaced' })),
      command('withdraw', person, (one) => decide.withdraw(one)),
      command('warn', system, (one) => decide.warn(one, 1)),
      command('pass the deadline', system, (one) =>
        decide.passDeadline(one, { on, missing: missingProofs({ ...weighing, application: one }) }),
      ),
    ];
    const chosen = all[which];
    if (chosen === undefined) throw new Error('There is no such command.');
    return chosen;
  });

/** What is wrong with a state that legal commands led to; null: nothing. */
export function legalFault(application: Application): string | null {
  const { stage, step, returned, approval, refusal, licence, holder } = application;
  const isOpen = stage === 'working';
  const faults: readonly (readonly [boolean, string])[] = [
    [isOpen !== (step !== null), 'a step belongs to a case at the office, and to no other'],
    [(stage === 'returned') !== returned.length > 0, 'fields are returned exactly while a case is returned'],
    [isOpen !== (runningStretch(application) !== null), 'the clock runs exactly while the office has the case'],
    [!isOpen && holder !== null, 'nobody holds a case that is not at the office'],
    [['approved', 'issued', 'revoked'].includes(stage) !== (approval !== null), 'licences are of approved cases'],
    [['issued', 'revoked'].includes(stage) !== (licence !== null), 'a licence is of an issued case'],
    [(stage === 'refused') !== (refusal !== null), 'a refusal is of a refused case'],
    [approval?.by === 'head' && approval.officerId === null, 'a head has a name'],
  ];
  return faults.find(([isBroken]) => isBroken)?.[1] ?? null;
}

function command(name: string, actor: EventActor, run: CaseCommand['decide']): CaseCommand {
  return { name, actor, decide: run };
}
