import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { Domain } from '../registry/element.ts';

declare const brand: unique symbol;

/** The six reference architectures of Perpres 132/2022: processes, services, data, applications, infrastructure, security. */
export const references = ['RAB', 'RAL', 'RAD', 'RAA', 'RAI', 'RAK'] as const;
export type Reference = (typeof references)[number];

/** A code of a reference architecture, two digits a level, one to seven levels: `RAB.01.01.01`. */
export type ReferenceCode = string & { readonly [brand]: 'ReferenceCode' };

/** A code of an agency's own architecture domain, in the same form: `DAB.01.01.01.07`. */
export type AgencyCode = string & { readonly [brand]: 'AgencyCode' };

const referenceForm = /^R(AB|AL|AD|AA|AI|AK)(\.\d{2}){1,7}$/;
const agencyForm = /^D(AB|AL|AD|AA|AI|AK)(\.\d{2}){1,7}$/;

const domainOfReference: Readonly<Record<Reference, Domain>> = {
  RAB: 'business_process',
  RAL: 'service',
  RAD: 'data',
  RAA: 'application',
  RAI: 'infrastructure',
  RAK: 'security',
};

/** Checks the form only; whether the code stands in a set is for the set to say. */
export function parseReferenceCode(given: unknown): Result<ReferenceCode, 'reference_code_malformed'> {
  if (typeof given !== 'string' || !referenceForm.test(given)) return err('reference_code_malformed');
  return ok(given as ReferenceCode);
}

/** For codes written in our own code and data; throws on any other form. */
export function referenceCode(literal: string): ReferenceCode {
  const parsed = parseReferenceCode(literal);
  if (!parsed.ok) throw new RangeError(`not a reference code: ${JSON.stringify(literal)}`);
  return parsed.value;
}

/** Checks the form only; where it hangs in the national tree is said beside it (`agency-level.ts`). */
export function parseAgencyCode(given: unknown): Result<AgencyCode, 'agency_code_malformed'> {
  if (typeof given !== 'string' || !agencyForm.test(given)) return err('agency_code_malformed');
  return ok(given as AgencyCode);
}

export function referenceOf(code: ReferenceCode): Reference {
  const found = references.find((reference) => code.startsWith(reference));
  if (found === undefined) throw new Error(`a reference code of no reference: ${code}`);
  return found;
}

/** The reference under which an agency's own code hangs: `DAB` under `RAB`. */
export function referenceOfAgencyCode(code: AgencyCode): Reference {
  const found = references.find((reference) => code.startsWith(`D${reference.slice(1)}`));
  if (found === undefined) throw new Error(`an agency code of no reference: ${code}`);
  return found;
}

export function domainOf(reference: Reference): Domain {
  return domainOfReference[reference];
}

/** 1 to 7; levels 1 and 2 are fixed nationally (of RAI 1 to 3). */
export function codeLevel(code: ReferenceCode | AgencyCode): number {
  return code.split('.').length - 1;
}

/** The code one level up; a code of level 1 has none. */
export function codeParent(code: ReferenceCode): ReferenceCode | null {
  return codeLevel(code) === 1 ? null : referenceCode(code.slice(0, code.lastIndexOf('.')));
}

/** The code of that level above this one, or itself; null where it does not reach down so far. */
export function codeAtLevel(code: ReferenceCode, level: number): ReferenceCode | null {
  if (level < 1 || codeLevel(code) < level) return null;
  return referenceCode(
    code
      .split('.')
      .slice(0, level + 1)
      .join('.'),
  );
}

/** Whether a code is the other one or stands below it. */
export function isWithin(code: ReferenceCode, above: ReferenceCode): boolean {
  return code === above || code.startsWith(`${above}.`);
}

/** Steps along the tree from one code to the other, 0 for the same; null between two references, which share no tree. */
export function treeDistance(one: ReferenceCode, other: ReferenceCode): number | null {
  const [left, right] = [one.split('.'), other.split('.')];
  if (left[0] !== right[0]) return null;
  let shared = 1;
  while (shared < left.length && shared < right.length && left[shared] === right[shared]) shared += 1;
  return left.length - shared + (right.length - shared);
}
