import { answerAt, type FormDocument, namesOf } from '../../domain/answers.ts';
import type { JsonSchema } from '../../domain/form.ts';
import type { RecommendationRule, ToldField } from '../../domain/hand-over.ts';
import { schemaAt } from '../../domain/service-soundness.ts';
import type { ServiceDefinition } from '../../domain/service.ts';
import { parsePlainText } from '../../../../vocabulary/plain-text.ts';
import { schemaFaults } from '../form-schema.ts';

/** Longer than what is read as one text ever gets: four fields of a form. */
const LONGEST_JOINED = 400;
const LONGEST_TEXT = 2_000;
/** A sealed task holds no more. */
const MOST_BYTES = 16_000;

/** A request's fields as plain text, for a service whose rule they fit exactly; null: they do not. */
export function fittingMessage(definition: ServiceDefinition, given: unknown): FormDocument | null {
  const { recommendation, form } = definition;
  if (recommendation === null || schemaFaults(messageSchema(recommendation, form.schema), given).length > 0)
    return null;
  if (Buffer.byteLength(JSON.stringify(given)) > MOST_BYTES) return null;
  const plain = plainOf(given);
  return plain !== undefined && isMessage(plain) ? plain : null;
}

/** The rule as JSON Schema: each field as the form has it, or a text; null where it may be left out; nothing besides. */
function messageSchema({ fields }: RecommendationRule, form: JsonSchema): JsonSchema {
  return objectOf(fields.map((field) => [namesOf(field.at), fieldSchema(field, form)]));
}

type Placed = readonly [names: readonly string[], schema: JsonSchema];

function objectOf(placed: readonly Placed[]): JsonSchema {
  const groups = [...Map.groupBy(placed, ([[name = '']]) => name)];
  const properties = groups.map(([name, inside]): readonly [string, JsonSchema] => {
    const [[names, schema] = [[], {}]] = inside;
    return [name, names.length === 1 ? schema : objectOf(inside.map(([[, ...rest], one]) => [rest, one]))];
  });
  return {
    type: 'object',
    additionalProperties: false,
    required: groups.map(([name]) => name),
    properties: Object.fromEntries(properties),
  };
}

function fieldSchema({ of: [place], pattern, isNeeded }: ToldField, form: JsonSchema): JsonSchema {
  const told = pattern === null && place !== undefined ? schemaAt(form, place) : JOINED;
  return isNeeded ? (told ?? {}) : { anyOf: [told ?? {}, { type: 'null' }] };
}

const JOINED: JsonSchema = { type: 'string', minLength: 1, maxLength: LONGEST_JOINED };

/** Every text in it as plain text; undefined where one is none. */
function plainOf(given: unknown): unknown {
  if (typeof given === 'string') {
    const text = parsePlainText(given, { maxLength: LONGEST_TEXT, lines: 'many' });
    return text.ok ? text.value : undefined;
  }
  if (typeof given !== 'object' || given === null) return given;
  const values = Object.entries(given).map(([name, value]) => [name, plainOf(value)] as const);
  if (values.some(([, value]) => value === undefined)) return undefined;
  return Array.isArray(given) ? values.map(([, value]) => value) : Object.fromEntries(values);
}

function isMessage(given: unknown): given is FormDocument {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

/** Text at a place of a message, where there is one. */
export function textAt(message: FormDocument, at: Parameters<typeof answerAt>[1] | null): string | null {
  const value = at === null ? null : answerAt(message, at);
  return typeof value === 'string' ? value : null;
}
