import type { FieldBinding, JsonPointer } from '../../onceonly/index.ts';
import { localDate } from '../../../vocabulary/local-date.ts';
import { rupiah } from '../../../vocabulary/rupiah.ts';
import type { FormDefinition } from './form.ts';
import type { ServiceDefinition, ServiceTerms, Step } from './service.ts';

/** Pointers of test forms; nothing else makes one without reading it. */
export function at(place: string): JsonPointer {
  return place as JsonPointer;
}

const always = { from: localDate('2020-01-01'), until: null };
const source = { text: 'UU 25/2009 Pasal 20', isConfirmed: false };
const both = (id: string, en: string) => ({ id, en });

export function aStep(changes: Partial<Step> = {}): Step {
  return { id: 'decide', kind: 'decide', name: both('Keputusan', 'Decision'), workingDays: 1, ...changes };
}

export function someTerms(changes: Partial<ServiceTerms> = {}): ServiceTerms {
  return {
    steps: [aStep({ id: 'check', kind: 'check', name: both('Periksa', 'Check') }), aStep()],
    workingDays: 3,
    feeRupiah: rupiah(5_000n),
    closesAt: '15:00',
    ...changes,
  };
}

const bindings: readonly FieldBinding[] = [
  {
    pointer: at('/owner/name'),
    mode: 'FETCH',
    attribute: 'person.name',
    onMissing: 'BLOCK',
    onConflict: 'SHOW',
    maxAgeDays: null,
    pick: null,
  },
  { pointer: at('/stall/size'), mode: 'ASK', attribute: null },
  { pointer: at('/stall/reason'), mode: 'ASK', attribute: null },
];

const form: FormDefinition = {
  schema: {
    type: 'object',
    properties: {
      owner: { type: 'object', properties: { name: { type: 'string', maxLength: 100 } } },
      stall: {
        type: 'object',
        required: ['size', 'reason'],
        properties: {
          size: { type: 'string', enum: ['small', 'large'] },
          reason: { type: 'string', minLength: 1, maxLength: 40 },
        },
      },
    },
  },
  pages: [
    {
      id: 'kios',
      title: both('Kios Anda', 'Your stall'),
      step: null,
      lead: null,
      fields: [at('/owner/name'), at('/stall/size'), at('/stall/reason')],
    },
  ],
  groups: [],
  fields: {
    '/owner/name': { label: both('Nama', 'Name'), hint: null, widget: { kind: 'fetched' }, askedWhen: null },
    '/stall/size': {
      label: both('Ukuran', 'Size'),
      hint: null,
      widget: {
        kind: 'choice',
        options: [
          { value: 'small', label: both('Kecil', 'Small'), hint: null },
          { value: 'large', label: both('Besar', 'Large'), hint: null },
        ],
      },
      askedWhen: null,
    },
    '/stall/reason': {
      label: both('Alasan', 'Reason'),
      hint: null,
      widget: { kind: 'text', width: 'long' },
      askedWhen: 'stall.size = "large"',
    },
  },
  checks: [
    {
      id: 'reason_too_short',
      feel: 'stall.size = "small" or string length(stall.reason) > 5',
      at: at('/stall/reason'),
      message: both('Alasannya lebih dari lima huruf', 'The reason has more than five letters'),
    },
  ],
};

/** A market stall: another service than the one that the program brings, with a price and a rule of its own. */
export function aStall(changes: Partial<ServiceDefinition> = {}): ServiceDefinition {
  return {
    key: 'kios',
    title: both('Izin kios pasar', 'Market stall permit'),
    about: both('Izin memakai kios di pasar daerah.', 'The permit to use a stall at the regional market.'),
    keywords: ['kios', 'pasar', 'stall'],
    audience: both('Pedagang pasar.', 'Market traders.'),
    legalBasis: [source],
    purposes: { apply: 'kios.apply', review: 'kios.review', recommend: null },
    form,
    bindings,
    naming: { applicant: at('/owner/name'), about: null },
    recommendation: null,
    register: null,
    proofs: [
      {
        id: 'owner',
        says: both('Jati diri', 'Identity'),
        source,
        inForce: always,
        needs: { kind: 'evidence', pointer: at('/owner/name') },
      },
    ],
    confirmations: [],
    refusalGrounds: [{ code: 'full', says: both('Pasar penuh', 'The market is full'), source }],
    returnReasons: [{ code: 'unclear', says: both('Tidak jelas', 'Not clear'), source }],
    document: {
      kind: 'kios',
      series: 'KIOS',
      numberPattern: '{series}-{region}-{year}-{serial:4}',
      title: both('Izin kios pasar', 'Market stall permit'),
      template: 'izin-kios.typ',
      validYears: 2,
      notLongerThan: null,
      lines: [at('/owner/name'), at('/stall/size')],
      publicLines: [at('/stall/size')],
    },
    terms: someTerms(),
    bounds: { mostWorkingDays: 10, mostFeeRupiah: rupiah(50_000n), source },
    ...changes,
  };
}
