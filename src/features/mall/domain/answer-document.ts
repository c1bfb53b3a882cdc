import type { JsonPointer } from '../../onceonly/index.ts';
import { answerAt, askable, type FormDocument, namesOf, withValue } from './answers.ts';
import type { Answers } from './form.ts';
import type { ServiceDefinition } from './service.ts';

/** What a source said about a field; null: it knows that there is none. */
export interface SourceValue {
  readonly pointer: JsonPointer;
  readonly value: unknown;
}

interface Given {
  readonly answers: Answers;
  readonly values: readonly SourceValue[];
}

/** Puts values of sources and her own answers in their places; a source's value goes before her own. */
export function documentOf(definition: ServiceDefinition, { answers, values }: Given): FormDocument {
  const own = new Set(askable(definition));
  const places = definition.form.pages.flatMap(({ fields }) => fields);
  return places.reduce<FormDocument>((document, at) => {
    const source = values.find(({ pointer }) => pointer === at);
    const answer = own.has(at) ? answerAt(answers, at) : undefined;
    return withValue(document, at, source?.value ?? answer ?? (source === undefined ? undefined : null));
  }, withGroups(places));
}

/** Every group of the form as an empty object, so that "not there" is said of a field and not of its group. */
function withGroups(places: readonly JsonPointer[]): FormDocument {
  return places
    .map((at) => namesOf(at).slice(0, -1))
    .filter((names) => names.length > 0)
    .reduce<FormDocument>((document, names) => groupAt(document, names), {});
}

function groupAt(document: FormDocument, [name, ...rest]: readonly string[]): FormDocument {
  if (name === undefined) return document;
  const inner = document[name];
  const here = typeof inner === 'object' && inner !== null ? (inner as FormDocument) : {};
  return { ...document, [name]: groupAt(here, rest) };
}
