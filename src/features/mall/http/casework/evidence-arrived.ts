import type { OnceonlyPort } from '../../../onceonly/index.ts';
import type { Tx } from '../../../../kernel/database.ts';
import { newId } from '../../../../kernel/ids.ts';
import { enqueue } from '../../../../kernel/outbox/enqueue.ts';
import type { Handler } from '../../../../kernel/outbox/handler.ts';
import type { Services } from '../../../../kernel/services.ts';
import { asPerson } from '../../../../kernel/viewer.ts';
import { parseInstant } from '../../../../vocabulary/instant.ts';
import { noteArrival } from '../../domain/decide.ts';
import type { CaseworkServices } from './case-ground.ts';
import { textIn } from './effects.ts';
import { findCase, runForSystem } from './system-command.ts';
import { ABOUT } from './weigh.ts';

const ARRIVED = 'mall.arrived';

type LateArrival = Parameters<OnceonlyPort['arrived']>[1];

/** In the transaction that saves a late answer of a source: the case, if there is one, goes on with it. */
export async function noteEvidenceArrived(
  tx: Tx,
  { clock }: Pick<Services, 'clock'>,
  late: LateArrival,
): Promise<void> {
  if (late.about.kind !== ABOUT) return;
  const now = clock.trueNow();
  await enqueue(tx, {
    kind: ARRIVED,
    key: `${ARRIVED}:${late.about.id}:${newId(now.epochMilliseconds)}`,
    viewer: asPerson(late.personId),
    payload: {
      personId: late.personId,
      applicationId: late.about.id,
      source: late.source,
      attributes: late.attributes,
      arrivedAt: now.toString(),
    },
    notBefore: null,
    now,
  });
}

/** Notes the arrival in the case. A draft has none: whoever fills it in sees what came. */
export function evidenceArrived(services: CaseworkServices): Handler {
  return {
    kind: ARRIVED,
    async handle({ viewer, payload }) {
      const name = { personId: textIn(payload, 'personId'), id: textIn(payload, 'applicationId') };
      const source = textIn(payload, 'source');
      const attributes = payload['attributes'];
      const arrivedAt = parseInstant(payload['arrivedAt']);
      if (typeof attributes !== 'object' || !arrivedAt.ok) throw new Error('The effect does not say what arrived.');
      const found = await findCase(services, viewer, name);
      if (found === null) return;
      await runForSystem(services, {
        viewer,
        found,
        decide(_, { application, events }) {
          const isNoted = events.some(
            (event) =>
              event.kind === 'evidence.arrived' &&
              event.source === source &&
              Temporal.Instant.compare(event.recordedAt, arrivedAt.value) >= 0,
          );
          return isNoted ? { ok: true, value: [] } : noteArrival(application, { source, attributes });
        },
      });
    },
  };
}
