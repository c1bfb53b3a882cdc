import type { Effect, Handler } from '../../../../kernel/outbox/handler.ts';
import type { References } from '../../../../kernel/outbox/references.ts';
import { localDateIn } from '../../../../vocabulary/instant.ts';
import type { Application } from '../../domain/application.ts';
import { daysLeft, runningStretch } from '../../domain/casework-clock.ts';
import { approveBySystem, type CaseworkFault, type Decided, passDeadline, warn } from '../../domain/decide.ts';
import type { MissingProof } from '../../domain/proofs.ts';
import type { MallPort } from '../mall-port.ts';
import type { CaseworkServices } from './case-ground.ts';
import { caseNameIn, effects } from './effects.ts';
import { tellOffice } from './notify.ts';
import { findCase, type FoundCase, runForSystem } from './system-command.ts';
import { openContent, readContent, refreshEvidence, weighingOf } from './weigh.ts';

/** What the law's clock makes happen. Each looks at the case first: one that is closed, returned or counts anew is left alone. */
export function clockHandlers(services: CaseworkServices, port: MallPort): readonly Handler[] {
  return [
    { kind: effects.warn, handle: (effect) => warnHead(services, effect) },
    { kind: effects.due, handle: (effect, signal) => decideOnLastDay(services, port, { effect, signal }) },
    { kind: effects.overdue, handle: (effect, signal) => closeLastDay(services, port, { effect, signal }) },
    { kind: effects.reconsider, handle: (effect, signal) => reconsider(services, port, { effect, signal }) },
  ];
}

interface Call {
  readonly effect: Effect;
  readonly signal: AbortSignal;
}

async function warnHead(services: CaseworkServices, effect: Effect): Promise<void> {
  const found = await findRunning(services, effect);
  if (found === null) return;
  await runForSystem(services, {
    viewer: effect.viewer,
    found,
    decide(_, { application, events, at }) {
      const stretch = runningStretch(application);
      if (stretch === null || stretch.dueOn !== effect.payload['dueOn']) return nothing;
      const left = daysLeft(stretch, localDateIn(at, found.ground.zone), found.ground.calendar);
      const begun = events.findLastIndex(({ kind }) => BEGINNINGS.includes(kind));
      const isTold = events.some(
        (one, index) => index > begun && one.kind === 'deadline.warned' && one.daysLeft <= left,
      );
      // On the last day itself another notice is due.
      return left === 0 || isTold ? nothing : warn(application, left);
    },
  });
}

const BEGINNINGS: readonly string[] = ['application.submitted', 'application.resubmitted'];

/** As the office closes on the last day: the system decides, or the head learns what keeps it from deciding. */
async function decideOnLastDay(services: CaseworkServices, port: MallPort, { effect, signal }: Call): Promise<void> {
  const found = await findRunning(services, effect);
  if (found === null) return;
  const decided = await tryToApprove(services, port, { effect, signal, found });
  if (decided === null || decided.code !== 'proof_missing') return;
  const { application, row } = found;
  const values = { missing: decided.missing.length };
  const told = { role: 'licensing_head', kind: 'case.last_day', mark: row.dueOn ?? '-', values } as const;
  const at = services.clock.caseworkNow();
  await services.db.as(effect.viewer, (tx) =>
    tellOffice(tx, { application, service: row.service, at, now: services.clock.trueNow() }, told),
  );
}

/** The last day is over: decided now, or the applicant learns her right (UU 30/2014 Pasal 53). */
async function closeLastDay(services: CaseworkServices, port: MallPort, { effect, signal }: Call): Promise<void> {
  const found = await findRunning(services, effect);
  if (found === null) return;
  const passed = (
    application: Application,
    given: { readonly on: string; readonly missing: readonly MissingProof[] },
  ) =>
    runningStretch(application)?.dueOn === effect.payload['dueOn']
      ? passDeadline(application, { ...given, on: localDateIn(services.clock.caseworkNow(), found.ground.zone) })
      : nothing;
  await tryToApprove(services, port, { effect, signal, found, otherwise: passed });
}

/** Something arrived after the last day: decided if it was all that was missing. */
async function reconsider(services: CaseworkServices, port: MallPort, { effect, signal }: Call): Promise<void> {
  const found = await findIn(services, effect);
  if (found === null || found.application.overdueSince === null) return;
  await tryToApprove(services, port, { effect, signal, found });
}

interface Trying extends Call {
  readonly found: FoundCase;
  /** What happens in the same transaction when proofs are missing; nothing by default. */
  readonly otherwise?: (
    application: Application,
    given: { readonly on: string; readonly missing: readonly MissingProof[] },
  ) => Decided;
}

/** Has stale evidence fetched, then approves for the office if nothing is missing. Null when that, or `otherwise`, was done. */
async function tryToApprove(services: CaseworkServices, port: MallPort, trying: Trying): Promise<CaseworkFault | null> {
  const { effect, signal, found, otherwise } = trying;
  const { row, ground } = found;
  const actor = { kind: 'worker' } as const;
  const reading = { ground, personId: row.personId, id: row.id, caseNumber: row.caseNumber, actor };
  await refreshEvidence(services, port, { ...reading, signal });
  const purpose = ground.version.definition.purposes.review;
  const done = await runForSystem(services, {
    viewer: effect.viewer,
    found,
    async decide(tx, { application, at }) {
      if (application.stage !== 'working') return nothing;
      const now = services.clock.trueNow();
      const access = await openContent(tx, { ...reading, purpose }, now);
      const content = await readContent(tx, access, { services, version: ground.version, ...reading });
      const weighing = weighingOf(ground, content, { at, now });
      const decided = approveBySystem(application, weighing);
      if (decided.ok || decided.error.code !== 'proof_missing' || otherwise === undefined) return decided;
      return otherwise(application, { on: weighing.on, missing: decided.error.missing });
    },
  });
  return done.ok ? null : done.error;
}

const nothing: Decided = { ok: true, value: [] };

/** The case of a timer, if the stretch that set it still runs. */
async function findRunning(services: CaseworkServices, effect: Effect): Promise<FoundCase | null> {
  const found = await findIn(services, effect);
  if (found === null || found.application.overdueSince !== null) return null;
  return runningStretch(found.application)?.dueOn === effect.payload['dueOn'] ? found : null;
}

function findIn(services: CaseworkServices, { viewer, payload }: Effect): Promise<FoundCase | null> {
  return findCase(services, viewer, nameIn(payload));
}

function nameIn(payload: References): { readonly personId: string; readonly id: string } {
  const { personId, applicationId: id } = caseNameIn(payload);
  return { personId, id };
}
