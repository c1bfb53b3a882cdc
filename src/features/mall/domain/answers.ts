import type { EvidenceItem, JsonPointer } from '../../onceonly/index.ts';
import type { Answers, AnswerValue } from './form.ts';
import type { ServiceDefinition } from './service.ts';

/** A JSON object as it is filled in and read: answers, and values of sources beside them. */
export type FormDocument = { readonly [name: string]: unknown };

/** What stands at a place of a document; `undefined` where nothing does. */
export function answerAt(document: FormDocument, at: JsonPointer): unknown {
  let here: unknown = document;
  for (const name of namesOf(at)) {
    if (typeof here !== 'object' || here === null || Array.isArray(here) || !Object.hasOwn(here, name))
      return undefined;
    here = Reflect.get(here, name);
  }
  return here;
}

/** The document with a value at a place; `undefined` takes away what stood there. */
export function withValue<D extends FormDocument>(document: D, at: JsonPointer, value: unknown): D {
  return put(document, namesOf(at), value) as D;
}

/** What a page asks, taken from `answered`; everything else stays as it was saved. */
export function mergeAnswers(saved: Answers, pointers: readonly JsonPointer[], answered: Answers): Answers {
  return pointers.reduce<Answers>((merged, at) => withValue(merged, at, answerAt(answered, at)), saved);
}

/** The name under which an answer is kept as declared evidence: `practice/name`. */
export function declaredName(at: JsonPointer): string {
  return at.slice(1);
}

/** The answers as declared evidence takes them: text as it is, all else as JSON. */
export function declaredValues(
  definition: ServiceDefinition,
  answers: Answers,
): readonly { readonly attribute: string; readonly value: string }[] {
  return askable(definition).flatMap((at) => {
    const value = answerAt(answers, at);
    if (value === undefined) return [];
    return [{ attribute: declaredName(at), value: typeof value === 'string' ? value : JSON.stringify(value) }];
  });
}

/** The answers that evidence of a case holds: the reverse of `declaredValues`. */
export function answersFrom(definition: ServiceDefinition, evidence: readonly EvidenceItem[]): Answers {
  return askable(definition).reduce<Answers>((answers, at) => {
    const item = evidence.find((one) => one.assurance === 'DECLARED' && one.attribute === declaredName(at));
    if (typeof item?.value !== 'string') return answers;
    return withValue(answers, at, isText(definition, at) ? item.value : jsonOf(item.value));
  }, {});
}

/** The fields that a person may have to answer herself, in the order of the form. */
export function askable({ form, bindings }: ServiceDefinition): readonly JsonPointer[] {
  return form.pages
    .flatMap(({ fields }) => fields)
    .filter((at) => {
      const binding = bindings.find((one) => one.pointer === at);
      return binding?.mode === 'ASK' || (binding?.mode === 'FETCH' && binding.onMissing === 'ASK');
    });
}

/** A pointer's names are plain words; definitions with others are refused (service-soundness.ts). */
export function namesOf(at: JsonPointer): readonly string[] {
  return at.split('/').slice(1);
}

function isText({ form }: ServiceDefinition, at: JsonPointer): boolean {
  const kind = form.fields[at]?.widget.kind;
  return kind === 'text' || kind === 'paragraph' || kind === 'choice';
}

// It was written by `declaredValues` and sealed since, so it is the JSON of an answer.
function jsonOf(text: string): AnswerValue {
  return JSON.parse(text) as AnswerValue;
}

function put(document: FormDocument, [name, ...rest]: readonly string[], value: unknown): FormDocument {
  if (name === undefined) return document;
  if (rest.length === 0) {
    const { [name]: _, ...others } = document;
    return value === undefined ? others : { ...others, [name]: value };
  }
  const inner = Object.hasOwn(document, name) ? document[name] : undefined;
  if (value === undefined && !isObject(inner)) return document;
  const here = isObject(inner) ? inner : {};
  return { ...document, [name]: put(here, rest, value) };
}

function isObject(given: unknown): given is FormDocument {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}
