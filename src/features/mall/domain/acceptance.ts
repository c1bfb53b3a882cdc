import type { EvidenceItem, FieldBinding, JsonPointer } from '../../onceonly/index.ts';
import { declaredName } from './answers.ts';
import type { Application } from './application.ts';
import { fieldsNamed } from './rule-fields.ts';
import type { ServiceDefinition } from './service.ts';

export interface AcceptanceGround {
  readonly definition: Pick<ServiceDefinition, 'bindings' | 'proofs'>;
  readonly application: Pick<Application, 'acceptedFields' | 'acceptedAt'>;
  readonly evidence: readonly EvidenceItem[];
}

/**
 * The fields whose acceptance covers everything known of them, and of what rules compare them with. What came after
 * the officer looked is accepted by nobody.
 */
export function standingAcceptances({ definition, application, evidence }: AcceptanceGround): readonly JsonPointer[] {
  return application.acceptedFields.filter((pointer) => {
    const at = application.acceptedAt[pointer];
    const attributes = attributesAbout(pointer, definition);
    return (
      at !== undefined &&
      evidence.every((item) => !attributes.has(item.attribute) || Temporal.Instant.compare(item.fetchedAt, at) <= 0)
    );
  });
}

function attributesAbout(pointer: JsonPointer, { bindings, proofs }: AcceptanceGround['definition']): Set<string> {
  const rules = proofs.flatMap(({ needs }) => (needs.kind === 'rule' ? [needs.feel] : []));
  const compared = rules.filter((feel) => feel.includes(`"${pointer}"`)).flatMap((feel) => fieldsNamed(feel, bindings));
  const own = bindings.filter((binding) => binding.pointer === pointer);
  return new Set([...own, ...compared].flatMap(attributesOf));
}

function attributesOf(binding: FieldBinding): readonly string[] {
  const declared = declaredName(binding.pointer);
  switch (binding.mode) {
    case 'ASK':
      return [declared];
    case 'DERIVE':
      return binding.from;
    case 'FETCH':
    case 'PREFILL_EDIT':
      return [binding.attribute, declared];
    default:
      return binding satisfies never;
  }
}
