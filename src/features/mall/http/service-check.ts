import { bindingFaultWords, checkBindings } from '../../onceonly/index.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import { definitionFaults, fieldsOf, type SoundnessFault } from '../domain/service-soundness.ts';
import type { Bilingual, ServiceDefinition } from '../domain/service.ts';
import { checkTerms } from '../domain/terms.ts';
import { readRule } from './feel.ts';
import { schemaComplaint } from './form-schema.ts';

export type DefinitionFault =
  | SoundnessFault
  /** Of the validator, in English. */
  | { readonly code: 'schema_unreadable'; readonly place: string; readonly complaint: string }
  /** Of the once-only feature: above all, that the state holds what the form asks. */
  | { readonly code: 'binding_wrong'; readonly place: string; readonly says: Bilingual };

/** Whether a service may be offered from that day on; with everything that speaks against it. */
export function checkDefinition(
  definition: ServiceDefinition,
  on: LocalDate,
): Result<void, readonly DefinitionFault[]> {
  const faults = [
    ...definitionFaults(definition, readRule),
    ...schemaFault(definition),
    ...bindingFaults(definition, on),
    ...termsFaults(definition, on),
  ];
  return faults.length === 0 ? ok(undefined) : err(faults);
}

function schemaFault({ key, form }: ServiceDefinition): readonly DefinitionFault[] {
  const complaint = schemaComplaint(form.schema);
  return complaint === null ? [] : [{ code: 'schema_unreadable', place: key, complaint }];
}

function bindingFaults(definition: ServiceDefinition, on: LocalDate): readonly DefinitionFault[] {
  const bound = checkBindings(fieldsOf(definition), definition.bindings, on);
  if (bound.ok) return [];
  return bound.error.map((fault) => ({
    code: 'binding_wrong',
    place: fault.pointer,
    says: { id: bindingFaultWords(fault, 'id'), en: bindingFaultWords(fault, 'en') },
  }));
}

function termsFaults(definition: ServiceDefinition, on: LocalDate): readonly DefinitionFault[] {
  const { key, terms } = definition;
  const checked = checkTerms(terms, { definition, on });
  if (checked.ok) return [];
  return checked.error.map(({ code }) => ({ code: 'terms_wrong', place: `${key} ${code}` }));
}
