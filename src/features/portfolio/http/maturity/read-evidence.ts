import type { Ask } from '../../../../kernel/http/ask.ts';
import { PUBLIC } from '../../../../kernel/viewer.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { readCallFigures } from '../../../exchange/index.ts';
import type { Evidence } from '../../domain/maturity/maturity-report.ts';
import { say } from '../../pages/maturity/say.ts';
import { findPublished } from '../../storage/registry/publication.ts';
import { evidenceKinds, objectIdIn, type TypedLevel } from './evidence-form.ts';

const TRAFFIC_DAYS = 30;

interface ReadEvidence {
  readonly evidence: readonly Evidence[];
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}

/** The evidence that a form adds: an own published object, a figure counted now, or the number of a paper. */
export async function readEvidence(
  ask: Pick<Ask, 'services' | 'lang'>,
  typed: TypedLevel,
  own: { readonly agencyId: string; readonly on: LocalDate },
): Promise<ReadEvidence> {
  const t = say(ask.lang);
  const wrong = (field: string, message: string): ReadEvidence => ({ evidence: [], errors: [{ field, message }] });
  if (typed.kind === '' || typed.kind === 'none')
    return typed.reference === '' ? { evidence: [], errors: [] } : wrong('jenis', t('error.evidence_kind'));
  const kind = evidenceKinds.find((one) => one === typed.kind);
  if (kind === undefined) return wrong('jenis', t('error.evidence_kind'));
  if (kind === 'signed_traffic') {
    const reference = await trafficReference(ask, own);
    return reference === null ? wrong('jenis', t('error.no_traffic')) : { evidence: [{ kind, reference }], errors: [] };
  }
  if (typed.reference === '') return wrong('rujukan', t('error.reference_missing'));
  if (kind !== 'registry') return { evidence: [{ kind, reference: typed.reference }], errors: [] };
  const id = objectIdIn(typed.reference);
  const [object] = id === null ? [] : await ask.services.db.as(PUBLIC, (tx) => findPublished(tx, own.agencyId, [id]));
  return object === undefined
    ? wrong('rujukan', t('error.object_unknown'))
    : { evidence: [{ kind, reference: object.elementId }], errors: [] };
}

/** `calls:30d/2026-11-24:12/14`: successful of all calls that the signed log shows; null without any. */
async function trafficReference(
  ask: Pick<Ask, 'services'>,
  { agencyId, on }: { readonly agencyId: string; readonly on: LocalDate },
): Promise<string | null> {
  const until = ask.services.clock.trueNow().add({ seconds: 1 });
  const { figures } = await readCallFigures(ask.services, {
    from: until.subtract({ hours: 24 * TRAFFIC_DAYS }),
    until,
    agencyId,
  });
  const calls = figures.reduce((sum, one) => sum + one.calls, 0);
  const succeeded = figures.reduce((sum, one) => sum + one.succeeded, 0);
  return calls === 0 ? null : `calls:${TRAFFIC_DAYS}d/${on}:${succeeded}/${calls}`;
}
