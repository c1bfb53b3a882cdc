import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Ajv2020 } from 'ajv/dist/2020.js';
import type formats from 'ajv-formats';
import { boundedMap } from '../../../kernel/bounded-map.ts';
import type { JsonSchema } from '../domain/form.ts';

/** One thing that a document of a form's schema is not. */
export type SchemaFault = Pick<ErrorObject, 'instancePath' | 'keyword' | 'params'>;

/** Everything that keeps a document from fitting the schema (JSON Schema 2020-12). */
export function schemaFaults(schema: JsonSchema, document: unknown): readonly SchemaFault[] {
  const validate = compiled(schema);
  if (validate(document)) return [];
  return (validate.errors ?? []).slice(0, MOST_FAULTS);
}

const MOST_FAULTS = 100;

/** Whether a schema can be used at all; what is wrong with it, in the words of the validator. */
export function schemaComplaint(schema: JsonSchema): string | null {
  try {
    compiled(schema);
    return null;
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}

const bySchema = new WeakMap<JsonSchema, ValidateFunction>();
const byHash = boundedMap<string, ValidateFunction>({ maxEntries: 100, maxAgeMs: null, nowMs: () => 0 });

/** Compiled once: the versions of all offices share the schema of their service. */
function compiled(schema: JsonSchema): ValidateFunction {
  const known = bySchema.get(schema);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(JSON.stringify(schema)).digest('hex');
  const validate = byHash.get(hash) ?? validator().compile(schema);
  byHash.set(hash, validate);
  bySchema.set(schema, validate);
  return validate;
}

/** Loaded at the first form: half of all processes never check one. */
function validator() {
  const load = createRequire(import.meta.url);
  const { Ajv2020: Validator } = load('ajv/dist/2020.js') as { readonly Ajv2020: typeof Ajv2020 };
  const { default: addFormats } = load('ajv-formats') as { readonly default: typeof formats.default };
  const ajv = new Validator({ allErrors: true, strict: true });
  addFormats(ajv);
  return ajv;
}
