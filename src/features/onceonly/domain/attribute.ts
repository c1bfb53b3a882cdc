import type { Lang } from '../../../vocabulary/lang.ts';
import type { ValueShape } from './value.ts';

/** One kind of datum that the state may hold about a person, as the whole system names it. */
export interface Attribute {
  /** `person.name`: small letters, one dot. */
  readonly id: string;
  readonly name: Readonly<Record<Lang, string>>;
  /** General or specific personal data (UU 27/2022 Pasal 4). */
  readonly sensitivity: 'general' | 'specific';
  readonly shape: ValueShape;
  /** What to say when the source knows that there is none; null: "tidak ada". */
  readonly absent: Readonly<Record<Lang, string>> | null;
  /** The attribute of another register that should say the same: a difference is worth a correction. */
  readonly sameAs: string | null;
  /** How old a value may be when somebody decides with it, in days. */
  readonly maxAgeDays: number;
}

export type Catalogue = ReadonlyMap<string, Attribute>;

export type CatalogueFault =
  | { readonly code: 'attribute_malformed'; readonly attribute: string }
  | { readonly code: 'attribute_repeated'; readonly attribute: string }
  | { readonly code: 'attribute_without_name'; readonly attribute: string }
  | { readonly code: 'attribute_age_out_of_range'; readonly attribute: string };

const idShape = /^[a-z][a-z0-9]*(?:\.[a-z][a-z0-9]*(?:_[a-z0-9]+)*)?$/;
const oldestDays = 3_660;

/** Everything wrong with a list of attributes; empty when all is well. */
export function catalogueFaults(attributes: readonly Attribute[]): readonly CatalogueFault[] {
  const seen = new Set<string>();
  return attributes.flatMap((one): readonly CatalogueFault[] => {
    const attribute = one.id;
    const isRepeated = seen.has(attribute);
    seen.add(attribute);
    const days = one.maxAgeDays;
    return [
      ...(idShape.test(attribute) && attribute.length <= 60
        ? []
        : [{ code: 'attribute_malformed', attribute } as const]),
      ...(isRepeated ? [{ code: 'attribute_repeated', attribute } as const] : []),
      ...(one.name.id.trim() === '' || one.name.en.trim() === ''
        ? [{ code: 'attribute_without_name', attribute } as const]
        : []),
      ...(Number.isInteger(days) && days >= 1 && days <= oldestDays
        ? []
        : [{ code: 'attribute_age_out_of_range', attribute } as const]),
    ];
  });
}

/** The catalogue by id; throws on a list with faults, which is a defect of our data. */
export function catalogueOf(attributes: readonly Attribute[]): Catalogue {
  const [fault] = catalogueFaults(attributes);
  if (fault !== undefined) throw new Error(`The attribute catalogue is wrong: ${fault.code} ${fault.attribute}.`);
  return new Map(attributes.map((attribute) => [attribute.id, attribute]));
}
