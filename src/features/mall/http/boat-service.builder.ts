// A second service as data, for tests alone: the registration of a small fishing boat. Invented, and shipped nowhere.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServiceDefinition } from '../domain/service.ts';
import { readServiceFolder } from './service-data.ts';

/** `plain` asks nobody and keeps no register; `asking` has both, under names of its own. */
export type BoatKind = 'plain' | 'asking';

/** The service as it is read from a folder of its own, which is taken away again. */
export function aBoatService(kind: BoatKind): ServiceDefinition {
  const folder = mkdtempSync(join(tmpdir(), 'terpadu-layanan-'));
  try {
    const isAsking = kind === 'asking';
    const files: Readonly<Record<string, unknown>> = {
      service: service(isAsking),
      'hand-over': {
        naming: { applicant: '/owner/name', about: '/vessel/name' },
        recommendation: isAsking ? MESSAGE : null,
        register: isAsking ? REGISTER : null,
      },
      'form.schema': SCHEMA,
      'form.ui': FORM,
      bindings: BINDINGS,
      proofs: proofs(isAsking),
      confirmations: isAsking ? [dated('seaworthy', both('Kapal laik laut', 'The boat is seaworthy'))] : [],
      grounds: {
        refusalGrounds: [{ code: 'too_large', says: both('Lebih dari 5 GT', 'More than 5 GT'), source }],
        returnReasons: [{ code: 'unclear', says: both('Tidak jelas', 'Not clear'), source }],
      },
    };
    for (const [name, content] of Object.entries(files))
      writeFileSync(join(folder, `${name}.json`), JSON.stringify(content));
    writeFileSync(join(folder, 'tanda-kapal.typ'), TEMPLATE);
    return readServiceFolder(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const both = (id: string, en: string) => ({ id, en });
const source = { text: 'UU 17/2008 Pasal 158', isConfirmed: false };
const dated = (id: string, says: object) => ({ id, says, source, inForce: { from: '2014-10-17', until: null } });

const PORTS = ['Bulu', 'Karangsari', 'Palang'];
const OWNER = ['/owner/name', '/owner/address'];
const VESSEL = ['/vessel/name', '/vessel/grossTonnage', '/vessel/engine', '/vessel/length', '/vessel/homePort'];
const STATEMENT = '/statement/true';
const WRITTEN = {
  name: both('Nama kapal', 'Name of the boat'),
  grossTonnage: both('Tonase kotor (GT)', 'Gross tonnage (GT)'),
  engine: both('Mesin', 'Engine'),
  length: both('Panjang (meter)', 'Length (metres)'),
};

function service(isAsking: boolean) {
  const step = (id: string, name: object) => ({ id, kind: id, name, workingDays: 1 });
  const recommending = isAsking ? [step('recommend', both('Rekomendasi', 'Recommendation'))] : [];
  return {
    key: 'kapal-uji',
    title: both('Pendaftaran kapal kecil', 'Registration of a small boat'),
    about: both('Pendaftaran kapal nelayan paling besar 5 GT.', 'Registration of a fishing boat of at most 5 GT.'),
    keywords: ['kapal', 'nelayan', 'boat'],
    audience: both('Nelayan kecil.', 'Small fishers.'),
    legalBasis: [source],
    purposes: { apply: 'kapal.apply', review: 'kapal.review', recommend: isAsking ? 'kapal.recommend' : null },
    document: {
      kind: 'kapal_uji',
      series: 'KAPAL',
      numberPattern: '{series}-{region}-{year}-{serial:6}',
      title: both('Tanda daftar kapal kecil', 'Certificate of a small boat'),
      template: 'tanda-kapal.typ',
      validYears: 2,
      notLongerThan: null,
      lines: [...OWNER, ...VESSEL],
      publicLines: ['/vessel/name', '/vessel/grossTonnage', '/vessel/homePort'],
    },
    terms: {
      steps: [
        step('check', both('Pemeriksaan', 'Check')),
        ...recommending,
        step('decide', both('Putusan', 'Decision')),
      ],
      workingDays: 4,
      feeRupiah: 0,
      closesAt: '15:00',
    },
    bounds: { mostWorkingDays: 5, mostFeeRupiah: 0, source },
  };
}

function proofs(isAsking: boolean) {
  const small = { kind: 'rule', feel: 'number(vessel.grossTonnage, ",", ".") <= 5' };
  const word = { ...dated('word', both('Rekomendasi', 'Recommendation')), needs: { kind: 'recommendation' } };
  return [
    { ...dated('owner', both('Pemilik', 'Owner')), needs: { kind: 'evidence', pointer: '/owner/name' } },
    { ...dated('small', both('Paling besar 5 GT', 'At most 5 GT')), needs: small },
    ...(isAsking ? [word] : []),
  ];
}

const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength });

const SCHEMA = {
  type: 'object',
  properties: {
    owner: { type: 'object', properties: { name: text(100), address: { type: 'object' } } },
    vessel: {
      type: 'object',
      required: [...Object.keys(WRITTEN), 'homePort'],
      properties: {
        name: text(60),
        grossTonnage: { type: 'string', pattern: '^[0-9]{1,2}([.][0-9])?$' },
        engine: text(80),
        length: text(6),
        homePort: { type: 'string', enum: PORTS },
      },
    },
    statement: { type: 'object', required: ['true'], properties: { true: { type: 'boolean', const: true } } },
  },
};

const fetched = (pointer: string, attribute: string, onMissing: 'BLOCK' | 'LATER') => ({
  pointer,
  mode: 'FETCH',
  attribute,
  onMissing,
  onConflict: 'PREFER',
  maxAgeDays: null,
  pick: null,
});

const BINDINGS = [
  fetched('/owner/name', 'person.name', 'BLOCK'),
  fetched('/owner/address', 'person.address', 'LATER'),
  ...[...VESSEL, STATEMENT].map((pointer) => ({ pointer, mode: 'ASK', attribute: null })),
];

const look = (label: object, widget: object) => ({ label, hint: null, widget, askedWhen: null });
const shown = (id: string, title: object, fields: readonly string[]) => ({ id, title, step: null, lead: null, fields });

const FORM = {
  pages: [
    shown('pemilik', both('Pemilik', 'Owner'), OWNER),
    shown('kapal', both('Kapal Anda', 'Your boat'), [...VESSEL, STATEMENT]),
  ],
  fields: {
    '/owner/name': look(both('Nama pemilik', 'Name of the owner'), { kind: 'fetched' }),
    '/owner/address': look(both('Alamat', 'Address'), { kind: 'fetched' }),
    ...Object.fromEntries(
      Object.entries(WRITTEN).map(([name, label]) => [
        `/vessel/${name}`,
        look(label, { kind: 'text', width: 'medium' }),
      ]),
    ),
    '/vessel/homePort': look(both('Pangkalan', 'Home port'), {
      kind: 'choice',
      options: PORTS.map((port) => ({ value: port, label: both(`Pelabuhan ${port}`, `Port of ${port}`), hint: null })),
    }),
    [STATEMENT]: look(both('Kebenaran isian', 'Truth of the answers'), {
      kind: 'statement',
      text: both('Isian saya benar.', 'My answers are true.'),
    }),
  },
  checks: [],
};

function told(at: string, of: readonly string[], more: object = {}) {
  return { at, of, pattern: null, label: null, isNeeded: true, ...more };
}

const MESSAGE = {
  applicant: '/owner',
  about: '/boat/name',
  fields: [
    told('/owner', ['/owner/name']),
    told('/boat/name', ['/vessel/name']),
    told('/boat/size', ['/vessel/grossTonnage', '/vessel/length'], {
      pattern: '{0} GT, {1} m',
      label: both('Ukuran', 'Size'),
    }),
    told('/port', ['/vessel/homePort'], { isNeeded: false }),
  ],
};

const REGISTER = {
  key: 'kapal',
  service: 'kapal',
  path: '/kapal/v1',
  list: 'boats',
  askedBy: 'nik',
  told: ['kapal.number', 'kapal.boat'],
  facts: [
    told('/boat', ['/vessel/name', '/vessel/engine'], { pattern: '{0} ({1})' }),
    told('/port', ['/vessel/homePort']),
  ],
};

const TEMPLATE = `#import "/letter.typ": letter, facts
#let given = json(bytes(sys.inputs.data))
#let data = given.data
#show: letter.with(given.paper)

#facts(data.lines + (("Berlaku", data.validity),))

Dasar: #data.legalBasis.
`;
