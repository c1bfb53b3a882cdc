import { z } from 'zod';
import { pointer } from '../../onceonly/index.ts';
import { parseLocalDate } from '../../../vocabulary/local-date.ts';
import { rupiah } from '../../../vocabulary/rupiah.ts';
import type { ServiceDefinition, ServiceTerms } from '../domain/service.ts';

/** Reads a definition as a file or a row holds it; throws a ZodError that names the place. */
export function parseDefinition(given: unknown): ServiceDefinition {
  return definitionShape.parse(given);
}

/** Reads an office's terms as a row holds them. */
export function parseTerms(given: unknown): ServiceTerms {
  return termsShape.parse(given);
}

/** The JSON that the two above read. */
export function jsonOf(given: ServiceDefinition | ServiceTerms): unknown {
  const text = JSON.stringify(given, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value));
  return JSON.parse(text);
}

const text = (most: number) => z.string().min(1).max(most);
const both = (most: number) => z.strictObject({ id: text(most), en: text(most) });
const code = z.string().regex(/^[a-z][a-z0-9_-]{0,39}$/);
const attribute = text(60);
const feel = text(500);

const place = z.string().transform((given, context) => {
  try {
    return pointer(given);
  } catch {
    context.addIssue({ code: 'custom', message: 'not a JSON pointer' });
    return z.NEVER;
  }
});

const date = z.string().transform((given, context) => {
  const parsed = parseLocalDate(given);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: 'custom', message: 'not a date' });
  return z.NEVER;
});

const range = z.strictObject({ from: date, until: date.nullable() });
const source = z.strictObject({ text: text(300), isConfirmed: z.boolean() });
const amount = z
  .int()
  .min(0)
  .transform((given) => rupiah(BigInt(given)));

const option = z.strictObject({ value: text(60), label: both(120), hint: both(300).nullable() });

const widget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), width: z.enum(['short', 'medium', 'long']) }),
  z.strictObject({ kind: z.literal('paragraph'), rows: z.int().min(2).max(12) }),
  z.strictObject({ kind: z.literal('choice'), options: z.array(option).min(2).max(60) }),
  z.strictObject({ kind: z.literal('village') }),
  z.strictObject({ kind: z.literal('schedule') }),
  z.strictObject({ kind: z.literal('statement'), text: both(600) }),
  z.strictObject({ kind: z.literal('fetched') }),
]);

const line = z.strictObject({
  fields: z.array(place).min(1).max(4),
  label: both(120).nullable(),
  pattern: both(120).nullable(),
  isDetail: z.boolean(),
});

const form = z.strictObject({
  schema: z.record(z.string(), z.unknown()),
  pages: z
    .array(
      z.strictObject({
        id: code,
        title: both(120),
        // Absent in definitions kept before steps had names.
        step: both(40).nullable().default(null),
        lead: both(400).nullable(),
        fields: z.array(place).min(1).max(40),
      }),
    )
    .min(1)
    .max(12),
  // Absent in definitions kept before answers were read in groups.
  groups: z
    .array(z.strictObject({ id: code, title: both(120), lines: z.array(line).min(1).max(40) }))
    .max(20)
    .default([]),
  fields: z.record(
    z.string(),
    z.strictObject({ label: both(120), hint: both(300).nullable(), widget, askedWhen: feel.nullable() }),
  ),
  checks: z.array(z.strictObject({ id: code, feel, at: place, message: both(300) })).max(40),
});

const binding = z.discriminatedUnion('mode', [
  z.strictObject({
    pointer: place,
    mode: z.enum(['FETCH', 'PREFILL_EDIT']),
    attribute,
    onMissing: z.enum(['ASK', 'BLOCK', 'LATER']),
    onConflict: z.enum(['PREFER', 'SHOW']),
    maxAgeDays: z.int().min(1).max(3660).nullable(),
    pick: z.strictObject({ attribute, equals: text(60) }).nullable(),
  }),
  z.strictObject({ pointer: place, mode: z.literal('DERIVE'), from: z.array(attribute).max(10) }),
  z.strictObject({ pointer: place, mode: z.literal('ASK'), attribute: attribute.nullable() }),
]);

/** Its parts make each number once: series, year and serial stand in it, and of others only the region. */
const numberPattern = text(120).refine((pattern) => {
  const named = [...pattern.matchAll(/\{([a-zA-Z]+)(?::[1-9])?\}/g)].map(([, name]) => name ?? '');
  const isUnique = ['series', 'year', 'serial'].every((name) => named.includes(name));
  return isUnique && named.every((name) => ['series', 'region', 'year', 'serial'].includes(name));
}, 'numbers nothing once');

const told = z.strictObject({
  at: place,
  of: z.array(place).min(1).max(6),
  pattern: text(120).nullable(),
  label: both(120).nullable(),
  isNeeded: z.boolean(),
});

const handOver = {
  naming: z.strictObject({ applicant: place, about: place.nullable() }),
  recommendation: z
    .strictObject({ applicant: place, about: place.nullable(), fields: z.array(told).min(1).max(30) })
    .nullable(),
  register: z
    .strictObject({
      key: code,
      service: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
      path: z.string().regex(/^(?:\/[a-z0-9-]{1,30}){1,4}$/),
      list: z.string().regex(/^[a-z][A-Za-z0-9]{0,29}$/),
      askedBy: z.literal('nik'),
      told: z.array(attribute).min(1).max(20),
      facts: z.array(told).max(10),
    })
    .nullable(),
};

const proof = z.strictObject({
  id: code,
  says: both(300),
  source,
  inForce: range,
  needs: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('evidence'), pointer: place }),
    z.strictObject({ kind: z.literal('rule'), feel }),
    z.strictObject({ kind: z.literal('recommendation') }),
  ]),
});

const confirmation = z.strictObject({ id: code, says: both(300), source, inForce: range });
const ground = z.strictObject({ code, says: both(300), source });

const termsShape = z.strictObject({
  steps: z
    .array(
      z.strictObject({
        id: z.string().max(40),
        kind: z.enum(['check', 'recommend', 'decide']),
        name: z.strictObject({ id: z.string().max(200), en: z.string().max(200) }),
        workingDays: z.int(),
      }),
    )
    .max(20),
  workingDays: z.int(),
  feeRupiah: amount,
  closesAt: z.string().max(5),
});

const definitionShape = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  title: both(120),
  about: both(300),
  keywords: z.array(text(60)).max(60),
  audience: both(300),
  legalBasis: z.array(source).min(1).max(20),
  purposes: z.strictObject({ apply: text(60), review: text(60), recommend: text(60).nullable() }),
  form,
  bindings: z.array(binding).max(100),
  ...handOver,
  proofs: z.array(proof).max(40),
  confirmations: z.array(confirmation).max(20),
  refusalGrounds: z.array(ground).max(40),
  returnReasons: z.array(ground).max(40),
  document: z.strictObject({
    // As the register of documents takes them (documents, domain/number.ts): nothing must fail only at the end.
    kind: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
    series: z.string().regex(/^[A-Z][A-Z0-9]{0,15}$/),
    numberPattern,
    title: both(120),
    template: z.string().regex(/^[a-z][a-z0-9-]{0,39}\.typ$/),
    validYears: z.int().min(1).max(50),
    notLongerThan: place.nullable(),
    lines: z.array(place).min(1).max(30),
    publicLines: z.array(place).min(1).max(10),
  }),
  terms: termsShape,
  bounds: z.strictObject({ mostWorkingDays: z.int().min(1).max(365), mostFeeRupiah: amount, source }),
});
