import type { FieldBinding, JsonPointer } from '../../onceonly/index.ts';
import { answerAt, declaredName, type FormDocument } from '../domain/answers.ts';
import type { AnswerFault, OpenHours } from '../domain/form.ts';
import { type OpenDay, scheduleFault } from '../domain/form-schedule.ts';
import { fieldsOf } from '../domain/service-soundness.ts';
import type { ServiceDefinition } from '../domain/service.ts';
import { faultWords, sayDay } from '../pages/form/fault-words.ts';
import { holds } from './feel.ts';
import { schemaFaults, type SchemaFault } from './form-schema.ts';

/** The fields of a page that this person answers herself, as far as the document knows. */
export function askedFields(
  definition: ServiceDefinition,
  pageId: string,
  document: FormDocument,
): readonly JsonPointer[] {
  const page = definition.form.pages.find(({ id }) => id === pageId);
  return (page?.fields ?? []).filter((at) => isAsked(definition, at, document));
}

/** Whether a field is asked: always, or where its condition holds and, for a fetched one, its source has none. */
export function isAsked(definition: ServiceDefinition, at: JsonPointer, document: FormDocument): boolean {
  const binding = bindingOf(definition, at);
  const mayBeAsked = binding?.mode === 'ASK' || (binding?.mode === 'FETCH' && binding.onMissing === 'ASK');
  const condition = definition.form.fields[at]?.askedWhen ?? null;
  return mayBeAsked && (condition === null || holds(condition, document) === true);
}

/** What is wrong with the answers to some fields: those of a page, or those that were returned. */
export function checkPage(
  definition: ServiceDefinition,
  fields: readonly JsonPointer[],
  document: FormDocument,
): readonly AnswerFault[] {
  return checkAnswers(definition, document).filter(({ pointer, code }) => fields.includes(pointer) && code !== BLOCKED);
}

/** Everything that keeps the answers from being sent, in the order of the form; one fault a field. */
export function checkAnswers(definition: ServiceDefinition, document: FormDocument): readonly AnswerFault[] {
  const asked = fieldsOf(definition).filter((at) => isAsked(definition, at, document));
  const found = [
    ...blockedFaults(definition, document),
    ...schemaFaultsOf(definition, document, asked),
    ...scheduleFaults(definition, document, asked),
    ...conditionFaults(definition, document),
  ];
  return fieldsOf(definition).flatMap((at) => found.find(({ pointer }) => pointer === at) ?? []);
}

const BLOCKED = 'source_has_none';

/** Nothing can be sent without it, and its owner says that there is none. */
function blockedFaults(definition: ServiceDefinition, document: FormDocument): readonly AnswerFault[] {
  return definition.bindings
    .filter((binding) => binding.mode === 'FETCH' && binding.onMissing === 'BLOCK')
    .filter(({ pointer }) => answerAt(document, pointer) === null)
    .map(({ pointer }) => fault(definition, pointer, { code: BLOCKED }));
}

/** What a form says of fields that nobody is asked for is their sources' business. */
function schemaFaultsOf(
  definition: ServiceDefinition,
  document: FormDocument,
  asked: readonly JsonPointer[],
): readonly AnswerFault[] {
  const { on: _, ...answered } = document;
  return schemaFaults(definition.form.schema, withoutNulls(answered)).flatMap((one) => {
    const place = placeOf(one);
    const at = asked.find((field) => place === field || place.startsWith(`${field}/`));
    if (at === undefined) return [];
    const code = codeOf(one, place === at);
    return [fault(definition, at, { code: code === 'required' ? emptyCode(definition, at) : code })];
  });
}

function scheduleFaults(
  definition: ServiceDefinition,
  document: FormDocument,
  asked: readonly JsonPointer[],
): readonly AnswerFault[] {
  return asked
    .filter((at) => definition.form.fields[at]?.widget.kind === 'schedule')
    .flatMap((at) => {
      const hours = answerAt(document, at);
      const wrong = isHours(hours) ? scheduleFault(hours) : null;
      return wrong === null ? [] : [fault(definition, at, wrong)];
    });
}

function conditionFaults(definition: ServiceDefinition, document: FormDocument): readonly AnswerFault[] {
  return definition.form.checks
    .filter(({ feel }) => holds(feel, document) === false)
    .map(({ id, at, message }) => ({ pointer: at, code: id, message }));
}

/** What a fault is, and the day it is about where it is about one. */
interface Told {
  readonly code: string;
  readonly day?: OpenDay;
}

/** A fault of a field in both languages. */
export function fault(definition: ServiceDefinition, at: JsonPointer, { code, day }: Told): AnswerFault {
  const label = definition.form.fields[at]?.label ?? { id: declaredName(at), en: declaredName(at) };
  return { pointer: at, code, message: faultWords(code, label, day === undefined ? undefined : sayDay(day)) };
}

const codes: Readonly<Record<string, string>> = {
  required: 'required',
  minItems: 'required',
  minLength: 'required',
  const: 'required',
  maxLength: 'too_long',
  maxItems: 'too_long',
  enum: 'not_an_option',
};

function codeOf({ keyword }: SchemaFault, isItself: boolean): string {
  return (isItself ? codes[keyword] : undefined) ?? 'malformed';
}

/** A statement is agreed to and an option chosen; only the rest is filled in. */
function emptyCode({ form }: ServiceDefinition, at: JsonPointer): string {
  const kind = form.fields[at]?.widget.kind;
  if (kind === 'statement') return 'not_agreed';
  return kind === 'choice' || kind === 'village' ? 'not_chosen' : 'required';
}

/** Where a fault belongs; what is missing is told of the object that lacks it. */
function placeOf({ instancePath, keyword, params }: SchemaFault): string {
  const missing: unknown = keyword === 'required' ? Reflect.get(params, 'missingProperty') : undefined;
  return typeof missing === 'string' ? `${instancePath}/${missing}` : instancePath;
}

function bindingOf({ bindings }: ServiceDefinition, at: JsonPointer): FieldBinding | undefined {
  return bindings.find(({ pointer }) => pointer === at);
}

/** "There is none" is no value of a schema's type; proofs and rules know the difference. */
function withoutNulls(document: FormDocument): FormDocument {
  return Object.fromEntries(
    Object.entries(document)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [name, isGroup(value) ? withoutNulls(value) : value]),
  );
}

function isGroup(value: unknown): value is FormDocument {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isHours(given: unknown): given is readonly OpenHours[] {
  return (
    Array.isArray(given) &&
    given.every(
      (one: unknown) => isGroup(one) && [one['opens'], one['closes']].every((time) => typeof time === 'string'),
    )
  );
}
