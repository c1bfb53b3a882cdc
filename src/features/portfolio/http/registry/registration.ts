import type { Form } from '../../../../kernel/http/form.ts';
import { parsePlainText } from '../../../../vocabulary/plain-text.ts';
import { findCode } from '../../domain/codes/code-set.ts';
import { FUNCTIONS } from '../../data/overlap/functions.ts';
import { registryAttributes } from '../../data/registry/attributes.ts';
import type { Attribute } from '../../domain/registry/attribute-catalogue.ts';
import type { ArchitectureState, AssertedValue, Domain } from '../../domain/registry/element.ts';
import { domainIn, stateIn } from './catalogue-query.ts';
import { type CodesInForce, readTyped, type Typed, typedIn, type TypedFault } from './field-values.ts';

/** What registering by hand asks; all else can follow in the object's form. */
const asked: Readonly<Record<Domain, readonly string[]>> = {
  application: ['name', 'function', 'owner', 'status', 'user_groups'],
  business_process: ['name', 'owner', 'codes'],
  service: ['name', 'owner', 'codes'],
  data: ['name', 'owner', 'codes'],
  infrastructure: ['name', 'infrastructure_kind', 'owner', 'codes'],
  security: ['name', 'security_kind', 'owner', 'codes'],
};

export function askedFields(domain: Domain): readonly Attribute[] {
  return asked[domain].flatMap((key) => registryAttributes.byType.get(domain)?.get(key) ?? []);
}

/** A function that was proposed and accepted, and at which place it stood. */
export interface AcceptedFunction {
  readonly code: string;
  /** From 1. */
  readonly rank: number;
}

/** The form as typed; nothing in it is trusted yet. */
export interface TypedRegistration {
  readonly domain: Domain;
  readonly state: ArchitectureState;
  readonly unit: string;
  readonly isClassified: boolean;
  readonly typed: Typed;
  readonly accepted: readonly AcceptedFunction[];
  /** True once the proposals were on the page. */
  readonly hasSeen: boolean;
}

export function typedRegistration(form: Form): TypedRegistration {
  const domain = domainIn(form.text('ranah')) ?? 'application';
  return {
    domain,
    state: stateIn(form.text('keadaan')) ?? 'as_is',
    unit: form.text('unit'),
    isClassified: form.text('rahasia') === 'ya',
    typed: typedIn(form, askedFields(domain)),
    accepted: acceptedFunctions(form.all('fungsi')),
    hasSeen: form.text('dilihat') === 'ya',
  };
}

/** Reads what was ticked, as `F.130.05~1`; what is no such thing is left out. */
export function acceptedFunctions(given: readonly unknown[]): readonly AcceptedFunction[] {
  return given.flatMap((one): readonly AcceptedFunction[] => {
    const parts = typeof one === 'string' ? /^(F\.\d{3}\.\d{2})~([1-9]\d?)$/.exec(one) : null;
    return parts === null ? [] : [{ code: parts[1] ?? '', rank: Number(parts[2]) }];
  });
}

export type RegistrationFault =
  | { readonly code: 'missing'; readonly field: string }
  | { readonly code: 'unit' }
  | { readonly code: 'functions' }
  | { readonly code: 'value'; readonly fault: TypedFault };

export interface Registration {
  readonly name: string;
  readonly unit: string;
  readonly values: Readonly<Record<string, AssertedValue>>;
  /** The ranks of the accepted functions, as evidence of them: `F.010.02#2`. */
  readonly ranks: string | null;
}

const functionsByCode = new Map(FUNCTIONS.map((one) => [one.code, one]));
const MOST_FUNCTIONS = 10;

/** Reads a registration; what is missing or wrong is named field by field. */
export function readRegistration(
  { domain, typed, unit: givenUnit, accepted }: TypedRegistration,
  codes: CodesInForce,
): { readonly registration: Registration | null; readonly faults: readonly RegistrationFault[] } {
  const { values, faults: valueFaults } = readTyped(domain, typed, codes);
  const wrong = new Set(valueFaults.map(({ field }) => field));
  const unit = parsePlainText(givenUnit, { maxLength: 300 });
  const known = accepted.flatMap(({ code, rank }) => (functionsByCode.has(code) ? [{ code, rank }] : []));
  const faults: readonly RegistrationFault[] = [
    ...askedFields(domain)
      .filter(({ key, isRequired }) => isRequired && (values[key] ?? null) === null && !wrong.has(key))
      .map(({ key }) => ({ code: 'missing' as const, field: key })),
    ...valueFaults.map((fault) => ({ code: 'value' as const, fault })),
    ...(unit.ok ? [] : [{ code: 'unit' as const }]),
    ...(known.length > MOST_FUNCTIONS || known.length < accepted.length ? [{ code: 'functions' as const }] : []),
  ];
  const name = values['name'];
  if (faults.length > 0 || !unit.ok || typeof name !== 'string') return { registration: null, faults };
  const under = known
    .flatMap(({ code }) => functionsByCode.get(code)?.under ?? [])
    .filter((code) => isInForce(code, codes));
  const { name: _, ...rest } = values;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
  return {
    registration: {
      name,
      unit: unit.value,
      values: {
        ...given,
        ...(known.length === 0 ? {} : { functions: known.map(({ code }) => code) }),
        ...(under.length === 0 ? {} : { codes: [...new Set(under)].slice(0, 40) }),
      },
      ranks: known.length === 0 ? null : known.map(({ code, rank }) => `${code}#${rank}`).join(' '),
    },
    faults,
  };
}

function isInForce(code: string, codes: CodesInForce): boolean {
  const index = codes.get(code.slice(0, 3));
  return index !== undefined && findCode(index, code).ok;
}
