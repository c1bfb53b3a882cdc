import { type EvidenceItem, outcomeOf } from '../../onceonly/index.ts';
import { type Instant, localDateIn, type Zone } from '../../../vocabulary/instant.ts';
import { documentOf, type SourceValue } from '../domain/answer-document.ts';
import type { FormDocument } from '../domain/answers.ts';
import type { Answers } from '../domain/form.ts';
import type { ServiceDefinition } from '../domain/service.ts';

export interface DocumentGround {
  /** What she answered herself. */
  readonly answers: Answers;
  readonly evidence: readonly EvidenceItem[];
  readonly now: Instant;
  /** Of the office; without it the capital's. */
  readonly zone?: Zone;
}

/**
 * The whole answer document: values of sources at their places, null where a source knows of none, nothing
 * where none has answered yet, and her own answers; beside them `on`, the day, for the rules. Freshness is not
 * looked at: proofs do that, and add what an officer accepted.
 */
export function formDocument(definition: ServiceDefinition, ground: DocumentGround): FormDocument {
  const { answers, evidence, now, zone = 'Asia/Jakarta' } = ground;
  const fetched = evidence.filter(({ assurance }) => assurance !== 'DECLARED');
  const values = definition.bindings.flatMap((binding): readonly SourceValue[] => {
    if (binding.mode !== 'FETCH' && binding.mode !== 'PREFILL_EDIT') return [];
    const outcome = outcomeOf(binding, fetched, now);
    if (outcome.kind === 'waiting') return [];
    const value = outcome.kind === 'value' ? outcome.settled.chosen.value : null;
    return [{ pointer: binding.pointer, value }];
  });
  return { ...documentOf(definition, { answers, values }), on: localDateIn(now, zone) };
}
