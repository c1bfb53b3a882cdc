import { err, ok, type Result } from './result.ts';

declare const brand: unique symbol;

/** A region of the Ministry of Home Affairs' list, dotted: `33`, `33.14`, `33.14.07`, `33.14.07.2001`. */
export type RegionCode = string & { readonly [brand]: 'RegionCode' };

export type RegionLevel = 'province' | 'regency' | 'district' | 'village';

const dotted = /^[0-9]{2}(?:\.[0-9]{2}(?:\.[0-9]{2}(?:\.[0-9]{4})?)?)?$/;
const undotted = /^([0-9]{2})(?:([0-9]{2})(?:([0-9]{2})([0-9]{4})?)?)?$/;

const levels: Readonly<Record<number, RegionLevel>> = {
  2: 'province',
  5: 'regency',
  8: 'district',
  13: 'village',
};

/** Checks the shape only, no part of zeros; whether the region exists is for the directory to say. */
export function parseRegionCode(given: unknown): Result<RegionCode, 'region_code_malformed'> {
  if (typeof given !== 'string' || !dotted.test(given)) return err('region_code_malformed');
  if (given.split('.').some((part) => Number(part) === 0)) return err('region_code_malformed');
  return ok(given as RegionCode);
}

/** For codes written in our own code and data; throws on any other shape. */
export function regionCode(literal: string): RegionCode {
  const parsed = parseRegionCode(literal);
  if (!parsed.ok) throw new RangeError(`not a region code: ${JSON.stringify(literal)}`);
  return parsed.value;
}

/** Reads 2, 4, 6 or 10 digits without dots, as in a NIK: `331407` is the district `33.14.07`. */
export function parseRegionDigits(given: unknown): Result<RegionCode, 'region_code_malformed'> {
  const parts = typeof given === 'string' ? undotted.exec(given) : null;
  if (parts === null) return err('region_code_malformed');
  return parseRegionCode(parts.slice(1).filter(Boolean).join('.'));
}

export function regionLevel(code: RegionCode): RegionLevel {
  const level = levels[code.length];
  if (level === undefined) throw new Error(`region code of unknown length: ${code}`);
  return level;
}

/** The region one level up; a province has none. */
export function regionParent(code: RegionCode): RegionCode | null {
  const dot = code.lastIndexOf('.');
  return dot === -1 ? null : regionCode(code.slice(0, dot));
}
