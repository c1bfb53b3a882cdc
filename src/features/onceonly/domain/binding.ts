import type { LocalDate } from '../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { Catalogue } from './attribute.ts';
import type { JsonPointer } from './json-pointer.ts';
import { sourcesOf, type AuthoritativeSource } from './source.ts';

/** What a field of a form is filled from. Hangs on a version of the form; mall keeps it. */
export type FieldBinding = FetchedField | DerivedField | AskedField;

export interface FetchedField {
  readonly pointer: JsonPointer;
  /** FETCH: shown, and corrected at the owner only; PREFILL_EDIT: a proposal that the person may change. */
  readonly mode: 'FETCH' | 'PREFILL_EDIT';
  readonly attribute: string;
  /** When the source has none. ASK: the form asks; BLOCK: nothing can be sent; LATER: it goes on without. */
  readonly onMissing: 'ASK' | 'BLOCK' | 'LATER';
  /** When sources differ. PREFER: government, then newer; SHOW: likewise, and the officer sees both. */
  readonly onConflict: 'PREFER' | 'SHOW';
  /** Stricter or looser than the catalogue; null: as the catalogue says. */
  readonly maxAgeDays: number | null;
  /** Which of several records: the first whose attribute has this value; null: the newest. */
  readonly pick: { readonly attribute: string; readonly equals: string } | null;
}

export interface DerivedField {
  readonly pointer: JsonPointer;
  readonly mode: 'DERIVE';
  /** The attributes it is computed from. */
  readonly from: readonly string[];
}

export interface AskedField {
  readonly pointer: JsonPointer;
  readonly mode: 'ASK';
  /** What kind of datum it is, when the catalogue has one; null: new information or an intent. */
  readonly attribute: string | null;
}

export type BindingFault =
  | { readonly code: 'field_unbound'; readonly pointer: JsonPointer }
  | { readonly code: 'field_bound_twice'; readonly pointer: JsonPointer }
  /** Asked of a source or of the person, and used by no field of the form. */
  | { readonly code: 'field_not_in_form'; readonly pointer: JsonPointer }
  | { readonly code: 'binding_attribute_unknown'; readonly pointer: JsonPointer; readonly attribute: string }
  /** Nobody who is in force provides it, so it cannot be fetched. */
  | { readonly code: 'attribute_without_source'; readonly pointer: JsonPointer; readonly attribute: string }
  /** The state holds it: it must not be asked. */
  | {
      readonly code: 'state_holds_field';
      readonly pointer: JsonPointer;
      readonly attribute: string;
      readonly source: string;
    }
  | { readonly code: 'derived_from_nothing'; readonly pointer: JsonPointer };

export interface Ground {
  readonly catalogue: Catalogue;
  readonly sources: readonly AuthoritativeSource[];
  /** The day on which the form would be in use. */
  readonly on: LocalDate;
}

/**
 * Whether a form may be used: each of its fields is bound exactly once, asks for nothing the form does not
 * use, and asks the person for nothing that a source in force holds (service-portal.md 2.4, rule 1).
 */
export function checkBindings(
  formFields: readonly JsonPointer[],
  bindings: readonly FieldBinding[],
  ground: Ground,
): Result<void, readonly BindingFault[]> {
  const fields = new Set(formFields);
  const bound = bindings.map(({ pointer }) => pointer);
  const faults: readonly BindingFault[] = [
    ...[...fields]
      .filter((pointer) => !bound.includes(pointer))
      .map((pointer) => ({ code: 'field_unbound', pointer }) as const),
    ...[...new Set(bound.filter((pointer, at) => bound.indexOf(pointer) !== at))].map(
      (pointer) => ({ code: 'field_bound_twice', pointer }) as const,
    ),
    ...[...new Set(bound)]
      .filter((pointer) => !fields.has(pointer))
      .map((pointer) => ({ code: 'field_not_in_form', pointer }) as const),
    ...bindings.flatMap((binding) => attributeFaults(binding, ground)),
  ];
  return faults.length === 0 ? ok(undefined) : err(faults);
}

/** The attributes that a form's bindings fetch, each once, in the order of the form. */
export function fetchedAttributes(bindings: readonly FieldBinding[]): readonly string[] {
  return [...new Set(bindings.flatMap(needsOf))];
}

/** K: the state holds it; D: follows from what it holds; N: new (service-portal.md 2.3). */
export function classOf(binding: FieldBinding, { sources, on }: Pick<Ground, 'sources' | 'on'>): 'K' | 'D' | 'N' {
  if (binding.mode === 'DERIVE') return 'D';
  const { attribute } = binding;
  return attribute !== null && sourcesOf(sources, attribute, on).length > 0 ? 'K' : 'N';
}

function attributeFaults(binding: FieldBinding, ground: Ground): readonly BindingFault[] {
  const { pointer } = binding;
  const attributes =
    binding.mode === 'ASK' ? (binding.attribute === null ? [] : [binding.attribute]) : needsOf(binding);
  if (binding.mode === 'DERIVE' && attributes.length === 0) return [{ code: 'derived_from_nothing', pointer }];
  return attributes.flatMap((attribute): readonly BindingFault[] => {
    if (!ground.catalogue.has(attribute)) return [{ code: 'binding_attribute_unknown', pointer, attribute }];
    const [source] = sourcesOf(ground.sources, attribute, ground.on);
    if (binding.mode === 'ASK') {
      return source === undefined ? [] : [{ code: 'state_holds_field', pointer, attribute, source: source.id }];
    }
    return source === undefined ? [{ code: 'attribute_without_source', pointer, attribute }] : [];
  });
}

function needsOf(binding: FieldBinding): readonly string[] {
  switch (binding.mode) {
    case 'FETCH':
    case 'PREFILL_EDIT':
      return binding.pick === null ? [binding.attribute] : [binding.attribute, binding.pick.attribute];
    case 'DERIVE':
      return binding.from;
    case 'ASK':
      return [];
    default:
      return binding satisfies never;
  }
}
