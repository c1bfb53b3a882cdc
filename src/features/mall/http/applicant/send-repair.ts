import { declare, fetchedAttributes, type JsonPointer, resolve } from '../../../onceonly/index.ts';
import type { Ask, Permitted } from '../../../../kernel/http/ask.ts';
import { refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { declaredValues } from '../../domain/answers.ts';
import type { Answers } from '../../domain/form.ts';
import { clearRepair } from '../../storage/draft.ts';
import { consumerOf } from '../casework/case-ground.ts';
import { resubmitApplication } from '../casework/commands.ts';
import type { MallPort } from '../mall-port.ts';
import { applicantPaths } from './applicant-paths.ts';
import type { OwnCase } from './own-case.ts';
import { APPLICATION } from './own-draft.ts';
import { FETCH_LIMIT_MS } from './start-draft.ts';

export interface RepairToSend {
  readonly own: OwnCase;
  readonly permitted: Permitted;
  /** The returned fields that she answered. */
  readonly answers: Answers;
  /** The returned fields that come from registers: asked anew. */
  readonly fetched: readonly JsonPointer[];
  /** Under which the repairs were kept. */
  readonly revision: number;
}

/**
 * Sends a returned application again: new answers are declared in place of the old ones, returned values are
 * fetched anew, and the office's clock starts again. A second click leads to the same receipt.
 */
export async function sendRepair(port: MallPort, ask: Ask, repair: RepairToSend): Promise<Reply> {
  const { own, permitted, answers, fetched, revision } = repair;
  const { actor, application, setting } = own;
  const { personId } = actor;
  const { id, agencyId } = application;
  const { services } = ask;
  const { definition } = setting.version;
  const values = declaredValues(definition, answers);
  if (values.length > 0) {
    const declared = await declare(services, { subject: { personId }, kind: APPLICATION, id, agencyId, values });
    if (!declared.ok) return refuse('application_unknown', { next: applicantPaths.mine.to({}) });
  }
  await fetchReturned(port, ask, { own, fetched });
  return write(ask, { viewer: { kind: 'person', personId }, agencyId, permitted }, async (tx) => {
    const isUnchanged = await clearRepair(tx, { personId, id, revision });
    // The revision keeps two devices apart; a source that answers late in between changes nothing about her repairs.
    const command = { ground: setting, personId, id, seen: null, actor };
    const sent = isUnchanged ? await resubmitApplication(tx, services, command) : null;
    if (sent === null || !sent.ok)
      return { ok: false, error: refuse('application_not_returned', { next: applicantPaths.application.to({ id }) }) };
    const location = applicantPaths.sent.to({ id });
    return { ok: true, value: { location, subject: { kind: APPLICATION, id }, personId } };
  });
}

/** A source that does not answer holds up nothing: the outbox asks it again. */
async function fetchReturned(
  port: MallPort,
  ask: Ask,
  { own, fetched }: Pick<RepairToSend, 'own' | 'fetched'>,
): Promise<void> {
  if (fetched.length === 0) return;
  const { actor, application, setting } = own;
  const { definition } = setting.version;
  await resolve(ask.services, port.onceonly, {
    subject: { personId: actor.personId },
    kind: APPLICATION,
    id: application.id,
    attributes: fetchedAttributes(definition.bindings.filter(({ pointer }) => fetched.includes(pointer))),
    purpose: definition.purposes.apply,
    consumer: consumerOf(ask.services, setting.office),
    caseRef: application.caseNumber,
    actor,
    refresh: 'all',
    signal: AbortSignal.timeout(FETCH_LIMIT_MS),
  });
}
