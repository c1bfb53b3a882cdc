import type { JsonPointer } from '../../onceonly/index.ts';
import { namesOf } from './answers.ts';
import type { ToldField } from './hand-over.ts';
import type { ServiceDefinition } from './service.ts';

export type HandOverCode =
  /** Not of the form. */
  | 'told_of_nothing'
  /** No plain name, one that the message has already, or one inside another. */
  | 'told_name_wrong'
  /** Several fields without a way to read them as one, or one field with it. */
  | 'told_pattern_wrong'
  | 'told_without_label'
  /** A step, a proof or a purpose of a recommendation that the service does not describe, or the other way round. */
  | 'recommendation_undescribed';

export interface HandOverFault {
  readonly code: HandOverCode;
  readonly place: string;
}

/** Beside the fields in a request for a recommendation. */
export const messageEnvelope = ['task', 'nik', 'asked', 'dueOn'] as const;
/** Beside the facts in an entry of a register. */
const ENTRY: readonly string[] = ['number', 'issuedOn', 'validUntil', 'standing', 'recordVersion'];

/** Everything wrong with what a service hands over. */
export function handOverFaults(
  definition: ServiceDefinition,
  isOfForm: (place: JsonPointer) => boolean,
): readonly HandOverFault[] {
  const { naming, recommendation, register } = definition;
  const named = [naming.applicant, ...(naming.about === null ? [] : [naming.about])];
  return [
    ...named.filter((place) => !isOfForm(place)).map((place) => ({ code: 'told_of_nothing', place }) as const),
    ...(recommendation === null
      ? []
      : [
          ...toldFaults(recommendation.fields, { taken: messageEnvelope, isOfForm }),
          ...labelFaults(recommendation.fields),
          ...[recommendation.applicant, recommendation.about]
            .filter((at) => at !== null && recommendation.fields.every((field) => field.at !== at))
            .map((at) => ({ code: 'told_name_wrong', place: String(at) }) as const),
        ]),
    ...(register === null
      ? []
      : [
          ...toldFaults(register.facts, { taken: ENTRY, isOfForm }),
          ...register.facts
            .filter(({ at }) => namesOf(at).length !== 1)
            .map(({ at }) => ({ code: 'told_name_wrong', place: at }) as const),
        ]),
    ...recommendationFaults(definition),
  ];
}

const NAME = /^(?:\/[a-z][A-Za-z0-9]{0,29}){1,3}$/;

function toldFaults(
  fields: readonly ToldField[],
  { taken, isOfForm }: { readonly taken: readonly string[]; readonly isOfForm: (place: JsonPointer) => boolean },
): readonly HandOverFault[] {
  return fields.flatMap(({ at, of, pattern }, index) => {
    const isWrong =
      !NAME.test(at) ||
      taken.includes(namesOf(at)[0] ?? '') ||
      fields.some((other, place) => place !== index && `${other.at}/`.startsWith(`${at}/`));
    const isReadable =
      of.length === 1 ? pattern === null : pattern !== null && of.every((_, place) => pattern.includes(`{${place}}`));
    return [
      ...(isWrong ? [{ code: 'told_name_wrong', place: at } as const] : []),
      ...(isReadable ? [] : [{ code: 'told_pattern_wrong', place: at } as const]),
      ...of.filter((place) => !isOfForm(place)).map((place) => ({ code: 'told_of_nothing', place }) as const),
    ];
  });
}

function labelFaults(fields: readonly ToldField[]): readonly HandOverFault[] {
  return fields
    .filter(({ of, label }) => of.length > 1 && label === null)
    .map(({ at }) => ({ code: 'told_without_label', place: at }));
}

/** Who asks nobody has no purpose for it, no confirmation and no proof of it; his steps are checked with the terms. */
function recommendationFaults(definition: ServiceDefinition): readonly HandOverFault[] {
  const { key, recommendation, purposes, confirmations, proofs } = definition;
  const isAsked =
    purposes.recommend !== null ||
    confirmations.length > 0 ||
    proofs.some(({ needs }) => needs.kind === 'recommendation');
  const isWrong = recommendation === null ? isAsked : purposes.recommend === null;
  return isWrong ? [{ code: 'recommendation_undescribed', place: key }] : [];
}
