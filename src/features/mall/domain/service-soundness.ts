import type { JsonPointer } from '../../onceonly/index.ts';
import { namesOf, type FormDocument, withValue } from './answers.ts';
import type { AnswerLine, FieldLook, JsonSchema } from './form.ts';
import { handOverFaults, type HandOverCode } from './hand-over-soundness.ts';
import type { ServiceDefinition } from './service.ts';

export type SoundnessCode =
  | 'field_name_wrong'
  | 'field_inside_field'
  | 'field_without_look'
  | 'field_without_schema'
  | 'field_without_page'
  | 'field_on_two_pages'
  | 'page_twice'
  /** Read in two places, or of no form, or joined without saying how. */
  | 'group_wrong'
  | 'options_differ'
  | 'widget_differs'
  | 'fetched_but_asked'
  | 'asked_but_fetched'
  /** Asked only when its source has none; then it says how that is known. */
  | 'asked_without_condition'
  | 'id_twice'
  | 'rule_about_nothing'
  /** Too long for the public check of a document. */
  | 'public_line_long'
  | 'rule_unreadable'
  | 'dates_wrong'
  | 'nothing_to_refuse_with'
  | 'terms_wrong'
  | HandOverCode;

/** What keeps a definition from being used, and where: a pointer, an id, a code. */
export interface SoundnessFault {
  readonly code: SoundnessCode;
  readonly place: string;
}

/** What the shell knows of FEEL: whether an expression reads, and what it names that is not in a document. */
export type ReadRule = (feel: string, example: FormDocument) => 'rule_about_nothing' | 'rule_unreadable' | null;

/** Everything wrong with a definition by itself; what sources hold is checked beside it. */
export function definitionFaults(definition: ServiceDefinition, readRule: ReadRule): readonly SoundnessFault[] {
  return [
    ...pageFaults(definition),
    ...groupFaults(definition),
    ...fieldFaults(definition),
    ...referenceFaults(definition),
    ...publicLineFaults(definition),
    ...handOverFaults(definition, (place) => isOfForm(definition, place)),
    ...ruleFaults(definition, readRule),
    ...repeated(definition),
    ...dateFaults(definition),
    ...when(definition.refusalGrounds.length === 0 || definition.returnReasons.length === 0, {
      code: 'nothing_to_refuse_with',
      place: definition.key,
    }),
  ];
}

/** All fields of a form, in the order in which it shows them. */
export function fieldsOf({ form }: Pick<ServiceDefinition, 'form'>): readonly JsonPointer[] {
  return form.pages.flatMap(({ fields }) => fields);
}

/** What the schema says of a field; null where it says nothing. */
export function schemaAt(schema: JsonSchema, at: JsonPointer): JsonSchema | null {
  return namesOf(at).reduce<JsonSchema | null>((here, name) => {
    const properties = here === null ? null : objectAt(here, 'properties');
    return properties === null ? null : objectAt(properties, name);
  }, schema);
}

function pageFaults({ form }: ServiceDefinition): readonly SoundnessFault[] {
  const all = fieldsOf({ form });
  const ids = form.pages.map(({ id }) => id);
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((place) => ({ code: 'page_twice', place }) as const),
    ...all
      .filter((field, at) => all.indexOf(field) !== at)
      .map((place) => ({ code: 'field_on_two_pages', place }) as const),
    ...Object.keys(form.fields)
      .filter((place) => !all.some((field) => field === place))
      .map((place) => ({ code: 'field_without_page', place }) as const),
  ];
}

function groupFaults({ form }: ServiceDefinition): readonly SoundnessFault[] {
  const lines = form.groups.flatMap((group) => group.lines);
  const all = lines.flatMap(({ fields }) => fields);
  const isReadable = ({ fields, label, pattern }: AnswerLine) =>
    fields.length === 1
      ? pattern === null
      : label !== null &&
        pattern !== null &&
        fields.every((_, index) => pattern.id.includes(`{${index}}`) && pattern.en.includes(`{${index}}`));
  return [
    ...all
      .filter((field, at) => all.indexOf(field) !== at || form.fields[field] === undefined)
      .map((place) => ({ code: 'group_wrong', place }) as const),
    ...lines
      .filter((line) => !isReadable(line))
      .map(({ fields }) => ({ code: 'group_wrong', place: fields.join(' ') }) as const),
    ...form.groups
      .filter(({ id }, at) => form.groups.findIndex((group) => group.id === id) !== at)
      .map(({ id }) => ({ code: 'group_wrong', place: id }) as const),
  ];
}

/** Names of one or two words of letters, so that pointers, FEEL names and form names are the same. */
const FIELD = /^(?:\/[a-z][A-Za-z0-9]{0,29}){1,3}$/;
/** The document has these beside the fields. */
const TAKEN = /^\/(?:on|accepted)(?:\/|$)/;
const LONGEST_NAME = 60;

function fieldFaults(definition: ServiceDefinition): readonly SoundnessFault[] {
  const { form, bindings } = definition;
  const all = fieldsOf(definition);
  return all.flatMap((place): readonly SoundnessFault[] => {
    const look = form.fields[place];
    const schema = schemaAt(form.schema, place);
    const binding = bindings.find(({ pointer }) => pointer === place);
    const isAsked = binding?.mode === 'ASK' || (binding?.mode === 'FETCH' && binding.onMissing === 'ASK');
    const isName = FIELD.test(place) && !TAKEN.test(place) && place.length <= LONGEST_NAME;
    return [
      ...when(!isName, { code: 'field_name_wrong', place }),
      ...when(
        all.some((other) => other.startsWith(`${place}/`)),
        { code: 'field_inside_field', place },
      ),
      ...when(look === undefined, { code: 'field_without_look', place }),
      ...when(schema === null, { code: 'field_without_schema', place }),
      ...when(look?.widget.kind === 'fetched' && isAsked, { code: 'fetched_but_asked', place }),
      ...when(look !== undefined && look.widget.kind !== 'fetched' && !isAsked, { code: 'asked_but_fetched', place }),
      ...when(binding?.mode === 'FETCH' && isAsked && look?.askedWhen === null, {
        code: 'asked_without_condition',
        place,
      }),
      ...(look === undefined || schema === null ? [] : lookFaults(look, schema, place)),
    ];
  });
}

function lookFaults({ widget }: FieldLook, schema: JsonSchema, place: JsonPointer): readonly SoundnessFault[] {
  switch (widget.kind) {
    case 'choice': {
      const offered = widget.options.map(({ value }) => value);
      const allowed: readonly unknown[] = Array.isArray(schema['enum']) ? schema['enum'] : [];
      const isSame = offered.length === allowed.length && offered.every((value) => allowed.includes(value));
      return when(!isSame, { code: 'options_differ', place });
    }
    case 'text':
    case 'paragraph':
      return when(schema['type'] !== 'string' || typeof longestIn(schema) !== 'number', {
        code: 'widget_differs',
        place,
      });
    case 'village':
      return when(schema['type'] !== 'object', { code: 'widget_differs', place });
    case 'schedule':
      return when(schema['type'] !== 'array', { code: 'widget_differs', place });
    case 'statement':
      return when(schema['const'] !== true, { code: 'widget_differs', place });
    case 'fetched':
      return [];
    default:
      return widget satisfies never;
  }
}

/** How long a text may be: its own limit, or what a pattern lets through. */
export function longestIn(schema: JsonSchema): number | null {
  const most = schema['maxLength'];
  if (typeof most === 'number') return most;
  return typeof schema['pattern'] === 'string' ? 40 : null;
}

function referenceFaults(definition: ServiceDefinition): readonly SoundnessFault[] {
  const { document, proofs, form } = definition;
  const all = fieldsOf(definition);
  const named: readonly JsonPointer[] = [
    ...document.lines,
    ...document.publicLines,
    ...(document.notLongerThan === null ? [] : [document.notLongerThan]),
    ...proofs.flatMap(({ needs }) => (needs.kind === 'evidence' ? [needs.pointer] : [])),
    ...form.checks.map(({ at }) => at),
  ];
  return named.filter((at) => !all.includes(at)).map((place) => ({ code: 'rule_about_nothing', place }) as const);
}

/** A public line holds 200 characters (documents), and a text of hers may fill them all. */
const LONGEST_PUBLIC = 200;

function publicLineFaults({ document, form }: ServiceDefinition): readonly SoundnessFault[] {
  return document.publicLines
    .filter((at) => {
      const schema = schemaAt(form.schema, at);
      return schema !== null && (longestIn(schema) ?? 0) > LONGEST_PUBLIC;
    })
    .map((place) => ({ code: 'public_line_long', place }) as const);
}

/** A field, or a part of one that the schema knows: the name of a village. */
function isOfForm(definition: ServiceDefinition, place: JsonPointer): boolean {
  const isPart = () => schemaAt(definition.form.schema, place) !== null;
  return fieldsOf(definition).some((field) => place === field || (place.startsWith(`${field}/`) && isPart()));
}

function ruleFaults(definition: ServiceDefinition, readRule: ReadRule): readonly SoundnessFault[] {
  const { form, proofs } = definition;
  const example = exampleOf(definition);
  const rules: readonly (readonly [feel: string, place: string])[] = [
    ...Object.entries(form.fields).flatMap(([place, { askedWhen }]) =>
      askedWhen === null ? [] : [[askedWhen, place] as const],
    ),
    ...form.checks.map(({ feel, id }) => [feel, id] as const),
    ...proofs.flatMap(({ needs, id }) => (needs.kind === 'rule' ? [[needs.feel, id] as const] : [])),
  ];
  return rules.flatMap(([feel, place]) => {
    const code = readRule(feel, example);
    return code === null ? [] : [{ code, place }];
  });
}

/** A document in which every field is there and empty: what a rule names and it has not, no answer can bring. */
function exampleOf(definition: ServiceDefinition): FormDocument {
  const start: FormDocument = { on: '2026-01-01', accepted: [] };
  return fieldsOf(definition).reduce<FormDocument>((document, at) => {
    const kind = definition.form.fields[at]?.widget.kind;
    if (kind === 'village') return withValue(document, at, { code: '', name: '', district: '' });
    return withValue(document, at, kind === 'schedule' ? [] : null);
  }, start);
}

function repeated(definition: ServiceDefinition): readonly SoundnessFault[] {
  const lists = [
    definition.proofs.map(({ id }) => id),
    definition.confirmations.map(({ id }) => id),
    definition.refusalGrounds.map(({ code }) => code),
    definition.returnReasons.map(({ code }) => code),
    definition.form.checks.map(({ id }) => id),
  ];
  return lists.flatMap((ids) =>
    ids.filter((id, at) => ids.indexOf(id) !== at).map((place) => ({ code: 'id_twice', place }) as const),
  );
}

function dateFaults({ proofs, confirmations }: ServiceDefinition): readonly SoundnessFault[] {
  return [...proofs, ...confirmations]
    .filter(({ inForce: { from, until } }) => until !== null && until <= from)
    .map(({ id }) => ({ code: 'dates_wrong', place: id }) as const);
}

function objectAt(given: JsonSchema, name: string): JsonSchema | null {
  const inner = Object.hasOwn(given, name) ? given[name] : undefined;
  return typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? (inner as JsonSchema) : null;
}

function when(isWrong: boolean, fault: SoundnessFault): readonly SoundnessFault[] {
  return isWrong ? [fault] : [];
}
