import type { Lang } from '../../../../vocabulary/lang.ts';
import { bothIn } from '../../../../web/gallery/sample-frame.ts';
import { relationKinds } from '../../data/registry/relations.ts';
import { gapsOf } from '../../domain/registry/gap.ts';
import type { PlannedRow } from '../../http/registry/bulk-change.ts';
import type { LikenessOfPublished } from '../../http/inventory/live-inventory.ts';
import type { EdgeHere } from '../../http/registry/own-surroundings.ts';
import type { TypedRegistration } from '../../http/registry/registration.ts';
import { registryAttributes } from '../../data/registry/attributes.ts';
import { attributesOf } from '../../domain/registry/attribute-catalogue.ts';
import { typedOf } from '../../http/registry/field-values.ts';
import type { BulkView } from './bulk-body.tsx';
import type { ConflictView } from './conflict-body.tsx';
import type { EditView } from './edit-view.ts';
import type { ElementView } from './element-view.ts';
import type { EndView } from './end-body.tsx';
import type { FreshView } from './fresh-view.ts';
import {
  aHead,
  anOwnElement,
  aPublished,
  type ElementState,
  SAMPLE_AGENCY,
  SAMPLE_OFFICER,
  SAMPLE_OTHER,
  sampleId,
  sampleTokens,
} from './gallery-objects.ts';
import type { RelationsView } from './relations-body.tsx';
import { sayOwn } from './say.ts';

const ARCHITECT = ['architect'] as const;
const APPROVER = ['architecture_approver'] as const;
const OTHER_OFFICER = 'b0000000-0000-7000-8000-000000000002';

export function anElement(lang: Lang, state: ElementState, role: 'architect' | 'approver' | 'writer'): ElementView {
  const element = anOwnElement(lang, state);
  const other = { ...anOwnElement(lang, 'draft'), head: aHead({ id: sampleId(9), name: 'e-Logbook', state: 'as_is' }) };
  const own = { id: element.head.id, name: element.head.name, state: element.head.state, standing: element.facts };
  const partner = { id: other.head.id, name: other.head.name, state: other.head.state, standing: other.facts };
  return {
    lang,
    element,
    around: {
      edges: state === 'draft' ? [] : [anEdge(lang)],
      missing: state === 'draft' ? relationKinds.filter(({ perSource }) => perSource.min === 1) : [],
      gaps: gapsOf(own, state === 'planned' ? [partner] : []),
    },
    officerId: role === 'writer' ? SAMPLE_OFFICER : OTHER_OFFICER,
    roles: role === 'architect' ? ARCHITECT : APPROVER,
    nameOf: (id) => (id === null ? null : id === SAMPLE_OFFICER ? 'Rina A.' : 'Budi S.'),
    tokens: sampleTokens,
    typed: {
      note: '',
      errors:
        state === 'waiting' && role === 'approver'
          ? [{ field: 'alasan', message: sayOwn(lang)('returnNoteMissing') }]
          : [],
    },
  };
}

function anEdge(lang: Lang): EdgeHere {
  const kind = relationKinds.find(({ key }) => key === 'reads');
  if (kind === undefined) throw new Error('The catalogue of relations lacks reads.');
  return {
    relation: {
      agencyId: SAMPLE_AGENCY,
      id: sampleId(80),
      fromId: sampleId(1),
      kind: kind.key,
      toAgencyId: SAMPLE_OTHER,
      toId: sampleId(7),
      note: null,
      source: 'declared',
      recordedAt: aHead().changedAt,
    },
    kind,
    isSource: true,
    other: { agencyId: SAMPLE_OTHER, id: sampleId(7) },
    otherName: bothIn(lang)('Data kapal', 'Vessel data'),
  };
}

export function anEdit(lang: Lang, hasErrors: boolean): EditView {
  const element = anOwnElement(lang, 'changed');
  const attributes = attributesOf(registryAttributes, 'application', null);
  const t = sayOwn(lang);
  return {
    lang,
    element,
    attributes,
    typed: new Map(attributes.map((one) => [one.key, typedOf(element.facts.get(one.key)?.value ?? null, one)])),
    reportedBy: element.head.reportedBy,
    isClassified: false,
    seen: 6,
    errors: hasErrors
      ? [
          {
            field: 'f_codes',
            message: t('fault.code_unknown', { label: 'RAA', at: 'RAL.01.99', nearest: 'RAL.01.44' }),
          },
          {
            field: 'f_yearly_cost',
            message: t('fault.rupiah_malformed', { label: bothIn(lang)('Biaya per tahun', 'Cost a year') }),
          },
        ]
      : [],
    tokens: sampleTokens,
  };
}

export function aConflict(lang: Lang): ConflictView {
  const mine = attributesOf(registryAttributes, 'application', null).filter(
    ({ key }) => key === 'status' || key === 'outputs',
  );
  return {
    lang,
    head: aHead({ revision: 7 }),
    officer: 'Budi S.',
    theirs: [
      { field: 'status', before: 'active', after: 'inactive' },
      { field: 'operating_unit', before: null, after: 'Pusat Data' },
    ],
    sameFields: ['status'],
    mine,
    typed: new Map([
      ['status', 'retired'],
      ['outputs', bothIn(lang)('Laporan posisi', 'Reports of positions')],
    ]),
    isNow: () => null,
    unit: 'Biro Umum',
    isClassified: null,
    tokens: sampleTokens,
  };
}

export function aFresh(lang: Lang, state: 'first' | 'step' | 'errors' | 'not-ready' | 'data'): FreshView {
  const domain = state === 'data' ? 'data' : 'application';
  const isEmpty = state === 'first' || state === 'data';
  const given: TypedRegistration = {
    domain,
    state: 'as_is',
    unit: isEmpty || state === 'errors' ? '' : 'Syahbandar Contoh',
    isClassified: false,
    typed: isEmpty
      ? new Map()
      : new Map([
          ['name', 'Pantau Kapal'],
          ['function', bothIn(lang)('Memantau posisi kapal', 'Follows the positions of vessels')],
        ]),
    accepted: [{ code: 'F.145.04', rank: 2 }],
    hasSeen: !isEmpty,
  };
  const t = sayOwn(lang);
  return {
    lang,
    given,
    errors:
      state === 'errors'
        ? [
            { field: 'unit', message: t('fault.unit') },
            { field: 'f_status', message: t('fault.missing', { label: 'Status' }) },
          ]
        : [],
    proposals: isEmpty
      ? null
      : {
          lang,
          likeness: state === 'not-ready' ? null : aLikeness(lang),
          accepted: [{ code: 'F.145.04', rank: 2 }],
          own: state === 'step' ? [{ id: sampleId(1), name: 'Pantau Kapal Ikan', unit: 'Direktorat Contoh' }] : [],
          mayUse: true,
        },
    isStep: state === 'step',
    tokens: sampleTokens,
  };
}

function aLikeness(lang: Lang): LikenessOfPublished {
  const both = bothIn(lang);
  const words = [both('posisi', 'position'), both('kapal', 'vessel')];
  return {
    functions: ['F.130.05', 'F.145.04', 'F.130.06'].map((code) => ({ code, words })),
    alike: [
      {
        published: aPublished(lang),
        functionLikelihood: 0.81,
        hasEqualName: false,
        isSameNationalSystem: false,
        words,
      },
      {
        published: aPublished(lang, {
          agencyId: SAMPLE_OTHER,
          elementId: sampleId(2),
          name: 'Pantau Kapal',
          ownerName: 'Kementerian Perhubungan',
        }),
        functionLikelihood: 0.77,
        hasEqualName: true,
        isSameNationalSystem: false,
        words,
      },
    ],
  };
}

export function aRelations(lang: Lang, state: 'none' | 'found' | 'nothing' | 'circle'): RelationsView {
  return {
    lang,
    head: aHead(),
    edges: state === 'none' ? [] : [anEdge(lang)],
    words: state === 'none' ? '' : 'kapal',
    found:
      state === 'found' || state === 'circle'
        ? [
            {
              value: `${SAMPLE_AGENCY}~${sampleId(2)}`,
              name: 'e-Logbook',
              domain: 'application',
              state: 'as_is',
              agency: null,
            },
            {
              value: `${SAMPLE_OTHER}~${sampleId(7)}`,
              name: 'Data kapal',
              domain: 'data',
              state: 'as_is',
              agency: 'Kemenhub',
            },
          ]
        : [],
    kind: state === 'circle' ? 'part_of' : '',
    target: state === 'circle' ? `${SAMPLE_AGENCY}~${sampleId(2)}` : '',
    errors:
      state === 'circle'
        ? [
            {
              field: 'hubungan',
              message: sayOwn(lang)('relation.relation_closes_circle', {
                names: 'Pantau Kapal Ikan → e-Logbook → Pantau Kapal Ikan',
              }),
            },
          ]
        : [],
    tokens: sampleTokens,
  };
}

export function anEnd(lang: Lang, state: 'draft' | 'published' | 'wrong'): EndView {
  return {
    lang,
    head: aHead({ stage: state === 'draft' ? 'draft' : 'published' }),
    date: { day: state === 'wrong' ? '31' : '24', month: state === 'wrong' ? '2' : '11', year: '2026' },
    errors: state === 'wrong' ? [{ field: 'sejak', message: sayOwn(lang)('endDateWrong') }] : [],
    tokens: sampleTokens,
  };
}

export function aBulk(lang: Lang, state: 'fit' | 'problems' | 'none' | 'again'): BulkView {
  const row = (number: number, name: string, problem: PlannedRow['problem']): PlannedRow => ({
    id: sampleId(number),
    head: aHead({ id: sampleId(number), name }),
    before: 'active',
    after: 'inactive',
    problem,
  });
  const fit = [row(1, 'Pantau Kapal Ikan', null), row(2, 'e-Logbook', null)];
  const wrong = [
    row(3, 'Sistem Contoh', { code: 'ended' }),
    row(4, 'Data Contoh', { code: 'value', fault: { code: 'choice_unknown', field: 'status', choices: [] } }),
    { ...row(5, '', { code: 'unknown' }), head: null },
  ];
  const rows = {
    fit,
    problems: [...fit, ...wrong],
    none: wrong,
    again: [...fit, row(6, 'Berubah', { code: 'moved' })],
  }[state];
  return { lang, field: 'status', value: 'inactive', rows, isAgain: state === 'again', tokens: sampleTokens };
}
