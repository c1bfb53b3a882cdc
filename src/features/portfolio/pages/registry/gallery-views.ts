import type { Lang } from '../../../../vocabulary/lang.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { bothIn } from '../../../../web/gallery/sample-frame.ts';
import type { RestrictedFact } from '../../domain/registry/publication.ts';
import type { CatalogueView } from './catalogue-body.tsx';
import {
  aHead,
  anOwnElement,
  aPublished,
  SAMPLE_AGENCY,
  SAMPLE_OTHER,
  sampleAgency,
  sampleId,
  sampleTokens,
} from './gallery-objects.ts';
import type { HomeView } from './home-body.tsx';
import type { ObjectView } from './object-view.ts';
import type { OwnView } from './own-view.ts';
import { say } from './say.ts';

const ARCHITECT = ['architect'] as const;
const APPROVER = ['architecture_approver'] as const;

export function aHome(lang: Lang, state: 'busy' | 'empty' | 'onlooker'): HomeView {
  const isBusy = state === 'busy';
  const criterion = (
    name: 'all_systems' | 'all_units' | 'attributes' | 'kept_current',
    basisPoints: number | null,
  ) => ({
    criterion: name,
    basisPoints: isBusy ? basisPoints : null,
    isMet: isBusy && (basisPoints ?? 0) >= 9_500,
  });
  return {
    lang,
    agency: 'KKP',
    roles: state === 'onlooker' ? ['coordinator'] : ARCHITECT,
    figures: {
      counts: isBusy
        ? [
            { domain: 'application', state: 'as_is', stage: 'published', count: 96 },
            { domain: 'application', state: 'to_be', stage: 'published', count: 7 },
            { domain: 'application', state: 'as_is', stage: 'draft', count: 12 },
            { domain: 'data', state: 'as_is', stage: 'published', count: 31 },
            { domain: 'service', state: 'as_is', stage: 'ended', count: 2 },
          ]
        : [],
      waiting: isBusy ? 4 : 0,
      completeness: {
        criteria: [
          criterion('all_systems', null),
          criterion('all_units', null),
          criterion('attributes', 9_740),
          criterion('kept_current', 8_125),
        ],
        met: isBusy ? 1 : 0,
      },
      stale: isBusy ? 18 : 0,
      uncoded: isBusy ? 5 : 0,
    },
    nation: {
      recap: { aplikasi_as_is: 1_842, aplikasi_to_be: 96, data_info_as_is: 402 },
      agencies: isBusy ? 28 : 0,
      all: 603,
    },
  };
}

export function aCatalogue(lang: Lang, state: 'all' | 'filtered' | 'partial' | 'nothing' | 'empty'): CatalogueView {
  const rows =
    state === 'nothing' || state === 'empty'
      ? []
      : [
          aPublished(lang),
          aPublished(lang, {
            agencyId: SAMPLE_OTHER,
            elementId: sampleId(2),
            name: 'Lacak Armada Laut',
            ownerId: null,
            ownerName: 'Kementerian Perhubungan',
            status: 'in_development',
            state: 'to_be',
          }),
          aPublished(lang, {
            elementId: sampleId(3),
            name: null,
            functionText: null,
            status: null,
            reportedBy: null,
            domain: 'infrastructure',
            kind: 'object',
            functions: [],
          }),
          aPublished(lang, {
            elementId: sampleId(4),
            name: null,
            functionText: null,
            status: null,
            reportedBy: null,
            isClassified: true,
          }),
        ];
  const isFiltered = state === 'filtered' || state === 'nothing';
  return {
    lang,
    query: {
      words: state === 'partial' ? 'kapal selam' : isFiltered ? 'kapal' : '',
      agencyId: null,
      domain: isFiltered ? 'application' : null,
      state: null,
      kind: null,
      status: isFiltered ? 'active' : null,
      code: isFiltered ? 'RAL.01' : null,
      function: null,
    },
    address: isFiltered ? { cari: 'kapal', ranah: 'application', status: 'active', kode: 'RAL.01' } : {},
    answer: { total: state === 'all' ? 1_842 : rows.length, rows, isPartial: state === 'partial' },
    isEmpty: state === 'empty',
    offset: 0,
    agencies: [
      { value: SAMPLE_AGENCY, label: 'KKP' },
      { value: SAMPLE_OTHER, label: 'Kemenhub' },
    ],
    nameOf: sampleAgency,
    previousHref: undefined,
    nextHref: state === 'all' ? '/arsitektur/katalog?hal=2' : undefined,
  };
}

export type ObjectState =
  | 'owner'
  | 'onlooker'
  | 'overseer'
  | 'classified'
  | 'guarded'
  | 'past'
  | 'not-yet'
  | 'ended'
  | 'use-wrong';

export function anObject(lang: Lang, state: ObjectState): ObjectView {
  const both = bothIn(lang);
  const { current, former } = publicationsIn(lang, state);
  return {
    lang,
    object: {
      agencyId: SAMPLE_AGENCY,
      elementId: sampleId(1),
      history: [
        state === 'ended' ? { ...current, replacedAt: current.publishedAt.add({ hours: 24 }) } : current,
        former,
      ],
      shown: state === 'ended' || state === 'not-yet' ? null : state === 'past' ? former : current,
      ...restrictedIn(lang, state),
      uses: current.name === null ? [] : [aUse()],
      relations: [],
    },
    on: state === 'past' ? localDate('2026-05-01') : state === 'not-yet' ? localDate('2020-01-01') : null,
    nameOf: sampleAgency,
    viewerId: state === 'owner' ? SAMPLE_AGENCY : SAMPLE_OTHER,
    roles: state === 'overseer' ? ['coordinator'] : ARCHITECT,
    tokens: sampleTokens,
    typed: {
      unit: '',
      name: null,
      errors: state === 'use-wrong' ? [{ field: 'unit', message: say(lang)('useUnitMissing') }] : [],
    },
    relations:
      state === 'owner'
        ? [
            {
              label: both('membaca data', 'reads'),
              other: { agency: SAMPLE_OTHER, id: sampleId(7) },
              name: both('Data kapal', 'Vessel data'),
              agency: 'Kemenhub',
            },
          ]
        : [],
  };
}

function publicationsIn(lang: Lang, state: ObjectState) {
  const isNameless = state === 'classified' || state === 'guarded';
  const nameless = isNameless ? { name: null, functionText: null, status: null, reportedBy: null } : {};
  const current = aPublished(lang, {
    ...nameless,
    ...(state === 'guarded' ? { domain: 'infrastructure', kind: 'object', functions: [] } : {}),
    isClassified: state === 'classified',
  });
  const former = aPublished(lang, {
    ...nameless,
    domain: current.domain,
    isClassified: current.isClassified,
    revision: 2,
    status: isNameless ? null : 'in_development',
    publishedAt: Temporal.Instant.from('2026-03-02T02:00:00Z'),
    replacedAt: current.publishedAt,
  });
  return { current, former };
}

function restrictedIn(
  lang: Lang,
  state: ObjectState,
): Pick<ObjectView['object'], 'restricted' | 'seesBecause' | 'conflicts'> {
  const weakness = bothIn(lang)('Satu pemasok, tanpa cadangan', 'One supplier, nothing in reserve');
  const restricted = [fact('platform', 'web'), fact('yearly_cost', '1250000000'), fact('weaknesses', weakness)];
  if (state === 'overseer') return { restricted, seesBecause: 'coordination', conflicts: [] };
  if (state !== 'owner') return { restricted: [], seesBecause: null, conflicts: [] };
  const { facts } = anOwnElement(lang, 'changed');
  return { restricted, seesBecause: 'own', conflicts: [...facts.values()].filter((one) => one.conflicts.length > 0) };
}

function aUse() {
  return {
    agencyId: SAMPLE_OTHER,
    id: sampleId(90),
    elementAgencyId: SAMPLE_AGENCY,
    elementId: sampleId(1),
    reportedName: 'Pantau Kapal',
    reportedBy: 'Syahbandar Contoh',
    source: 'declared',
    recordedAt: aHead().changedAt,
  } as const;
}

function fact(field: string, value: RestrictedFact['value']) {
  const recordedAt = aHead().changedAt;
  return {
    field,
    value,
    source: 'declared',
    validFrom: localDate('2026-11-20'),
    validUntil: null,
    recordedAt,
  } as const;
}

export function anOwnList(lang: Lang, state: 'rows' | 'approver' | 'done' | 'nothing' | 'empty'): OwnView {
  const rows =
    state === 'nothing' || state === 'empty'
      ? []
      : [
          { head: aHead(), isWaiting: true },
          { head: aHead({ id: sampleId(2), name: 'e-Logbook', stage: 'published', revision: 5 }), isWaiting: false },
          {
            head: aHead({ id: sampleId(3), name: 'Sistem Contoh', stage: 'ended', isClassified: true }),
            isWaiting: false,
          },
        ];
  return {
    lang,
    agency: 'KKP',
    roles: state === 'approver' ? APPROVER : ARCHITECT,
    filter: state === 'nothing' ? { word: 'paspor' } : {},
    address: state === 'nothing' ? { cari: 'paspor' } : {},
    rows,
    isFirst: true,
    firstHref: undefined,
    nextHref: rows.length === 0 ? undefined : '/arsitektur/saya?sesudah=contoh',
    happened: state === 'done' ? { what: 'diajukan', count: 2 } : { what: null, count: 0 },
    tokens: sampleTokens,
  };
}
