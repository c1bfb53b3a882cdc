import { classOf, reAskRate, sources } from '../../onceonly/index.ts';
import { inRange, type LocalDate } from '../../../vocabulary/local-date.ts';
import { fieldsOf } from '../domain/service-soundness.ts';
import type { Bilingual, ServiceDefinition } from '../domain/service.ts';

/** What a service takes from whom, and what it asks. */
export interface ServiceFigures {
  readonly fetched: readonly { readonly source: Bilingual; readonly fields: readonly Bilingual[] }[];
  readonly asked: readonly Bilingual[];
  /** Asked only of those whose source has none. */
  readonly askedIfMissing: readonly Bilingual[];
  /** Fields that the state holds and the form asks all the same ÷ all that it holds; 0 to 1. */
  readonly reAsk: number;
}

/** A definition never changes, so its figures of a day are worked out once. */
const known = new WeakMap<ServiceDefinition, { readonly on: LocalDate; readonly figures: ServiceFigures }>();

export function serviceFigures(definition: ServiceDefinition, on: LocalDate): ServiceFigures {
  const held = known.get(definition);
  if (held?.on === on) return held.figures;
  const figures = workOut(definition, on);
  known.set(definition, { on, figures });
  return figures;
}

function workOut(definition: ServiceDefinition, on: LocalDate): ServiceFigures {
  const labelled = fieldsOf(definition).flatMap((at) => {
    const binding = definition.bindings.find(({ pointer }) => pointer === at);
    const look = definition.form.fields[at];
    return binding === undefined || look === undefined ? [] : [{ binding, label: look.label }];
  });
  const inForce = sources.filter((source) => inRange(on, source.inForce));
  const met = labelled.map(({ binding }) => ({
    fieldClass: classOf(binding, { sources, on }),
    isTyped: binding.mode === 'ASK',
  }));
  return {
    fetched: inForce.flatMap(({ name, readings }) => {
      const fields = labelled.flatMap(({ binding, label }) =>
        binding.mode !== 'ASK' &&
        binding.mode !== 'DERIVE' &&
        readings.some(({ attribute }) => attribute === binding.attribute)
          ? [label]
          : [],
      );
      return fields.length === 0 ? [] : [{ source: name, fields }];
    }),
    asked: labelled.filter(({ binding }) => binding.mode === 'ASK').map(({ label }) => label),
    askedIfMissing: labelled
      .filter(({ binding }) => binding.mode === 'FETCH' && binding.onMissing === 'ASK')
      .map(({ label }) => label),
    reAsk: reAskRate(met) ?? 0,
  };
}
