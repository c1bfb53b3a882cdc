import { organisationCode } from '../../../directory/index.ts';
import { type EvidenceItem, pointer, sources } from '../../../onceonly/index.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { declaredValues } from '../../domain/answers.ts';
import type { Application } from '../../domain/application.ts';
import type { ApplicationEvent, EventActor, EventBody } from '../../domain/application-event.ts';
import { emptyDraft, expiryOf } from '../../domain/draft.ts';
import type { Answers } from '../../domain/form.ts';
import { fold } from '../../domain/fold.ts';
import type { CaseSetting } from '../../http/applicant/case-setting.ts';
import type { OwnCase } from '../../http/applicant/own-case.ts';
import { aVersion, sip } from '../services/gallery-views.ts';

/** Everything here is invented; NIKs end in serial 0000, which no real NIK can. */
export const NOW = Temporal.Instant.from('2026-11-24T02:24:00Z');
const FETCHED = Temporal.Instant.from('2026-11-24T02:12:00Z');
const PERSON = '019a0000-0000-7000-8000-00000000000a';
const OFFICER = '019a0000-0000-7000-8000-00000000000b';
const HEALTH_OFFICE = '019a0000-0000-7000-8000-00000000000c';
const DOCUMENT = '019a0000-0000-7000-8000-00000000000d';
export const CASE = '019a0000-0000-7000-8000-00000000000e';
const NUMBER = '3314-2026-7QK4M2';
const TASK = '019a0000-0000-7000-8000-00000000000f';

/** A midwife's data as the registers would have them. */
const held: Readonly<Record<string, EvidenceItem['value']>> = {
  'person.name': 'Ratna Puspitasari',
  'person.birth_place': 'Sragen',
  'person.birth_date': '1994-03-14',
  'person.sex': 'Perempuan',
  'person.address': {
    jalan: 'Dukuh Krajan',
    rt: '003',
    rw: '005',
    kodeDesa: '33.14.03.2006',
    desa: 'Krebet',
    kecamatan: 'Masaran',
    kabupatenKota: 'Kabupaten Sragen',
    provinsi: 'Jawa Tengah',
  },
  'person.photo': { mediaType: 'image/svg+xml', base64: 'PHN2Zy8+' },
  'str.number': 'SN03201490000017',
  'str.name': 'Ratna Puspitasari',
  'str.profession': 'bidan',
  'str.competence': 'Bidan Vokasi',
  'str.issued_on': '2014-11-06',
  'str.valid_until': null,
  'str.standing': 'in_force',
  'npwp.number': '3314035403940000',
  'npwp.status': 'active',
  'npwp.name': 'Ratna Puspitasari',
  'diploma.number': 'DIP-2014-009017',
  'diploma.institution': 'Politeknik Kesehatan Rekaan',
  'diploma.programme': 'Kebidanan',
  'diploma.level': 'D-III',
  'diploma.graduated_on': '2014-09-14',
  'diploma.name': 'Ratna Puspitasari',
  'sip.number': 'SIPB-3314-2021-009017',
  'sip.practice_place': 'Praktik Mandiri Bidan Ratna Puspitasari',
  'sip.valid_until': '2026-12-21',
};

/** What her registers hold, with changes; `undefined` is not answered yet. */
export function evidenceWith(
  changes: Readonly<Record<string, EvidenceItem['value'] | undefined>> = {},
): readonly EvidenceItem[] {
  return Object.entries({ ...held, ...changes }).flatMap(([attribute, value]) =>
    value === undefined ? [] : [anItem(attribute, value)],
  );
}

function anItem(attribute: string, value: EvidenceItem['value']): EvidenceItem {
  const source = sources.find(({ readings }) => readings.some((reading) => reading.attribute === attribute));
  if (source === undefined) throw new Error(`Nobody provides ${attribute}.`);
  return {
    id: attribute,
    personId: PERSON,
    attribute,
    record: source.records === null ? null : 0,
    value,
    source: source.id,
    holder: source.holder.kind === 'agency' ? source.holder.code : 'kab-sragen-dpmptsp',
    sourceVersion: '1',
    observedAt: FETCHED,
    fetchedAt: FETCHED,
    validUntil: FETCHED.add({ hours: 24 * 30 }),
    assurance: 'GOV',
    messageId: null,
    digest: '',
  };
}

/** What she answered herself. */
export const answers: Answers = {
  practice: {
    kind: 'mandiri',
    name: 'Praktik Bidan Ratna',
    street: 'Dukuh Krajan RT 003 RW 005',
    village: { code: '33.14.03.2006', name: 'Krebet', district: 'Masaran' },
    landmark: 'Seberang balai desa',
    number: '1',
    schedule: ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => ({ day, opens: '16:00', closes: '20:00' })),
  },
  statement: { answers: true, rules: true },
};

export function aSetting(lang: Lang): CaseSetting {
  const version = aVersion();
  const today = localDate('2023-06-20');
  return {
    version,
    zone: 'Asia/Jakarta',
    calendar: { isNonWorking: () => false },
    healthOfficeId: HEALTH_OFFICE,
    office: {
      id: version.agencyId,
      code: organisationCode('kab-sragen-dpmptsp'),
      kind: 'regional_office',
      name: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu Kabupaten Sragen',
      nameEn: 'Licensing office (DPMPTSP) of Sragen',
      shortName: 'DPMPTSP Sragen',
      regionCode: version.region,
      parentId: null,
      validity: { from: today, until: null },
      legalBasis: { text: 'contoh', confirmed: false },
    },
    names: {
      service: sip().title[lang],
      region: 'Kabupaten Sragen',
      office: lang === 'id' ? 'DPMPTSP Sragen' : 'Licensing office (DPMPTSP) of Sragen',
    },
  };
}

export type CaseState =
  | 'checked'
  | 'recommended'
  | 'deciding'
  | 'returned'
  | 'again'
  | 'overdue'
  | 'refused'
  | 'approved'
  | 'issued'
  | 'issued-by-system'
  | 'revoked'
  | 'withdrawn';

/** An application in a state, folded from the events that lead there. */
export function anOwnCase(lang: Lang, state: CaseState): OwnCase {
  const setting = aSetting(lang);
  const events = eventsTo(state);
  const application = fold(events);
  const declared = declaredValues(sip(), answers).map(({ attribute, value }) => ({
    ...anItem('person.name', value),
    id: attribute,
    attribute,
    source: 'person',
    holder: 'person',
    assurance: 'DECLARED' as const,
    fetchedAt: NOW,
  }));
  return {
    actor: { kind: 'person', personId: PERSON, acr: 'passkey' },
    application,
    events,
    evidence: [...evidenceWith(), ...declared],
    answers,
    disputes: [],
    notes: new Map([
      ['catatan-1', 'Balai desa Krebet ada dua. Sebutkan jalan dan arah dari pasar.'],
      ['catatan-2', 'Dinas Kesehatan menemukan ruang tindakan belum ada.'],
    ]),
    setting,
    row: rowOf(application, setting),
    draft: draftOf(setting),
  };
}

function rowOf(application: Application, { version }: CaseSetting): OwnCase['row'] {
  const step = version.terms.steps.find(({ id }) => id === application.step);
  return {
    personId: PERSON,
    id: CASE,
    agencyId: version.agencyId,
    versionId: version.id,
    service: 'sip',
    caseNumber: NUMBER,
    keyId: '',
    seq: application.seq,
    stage: application.stage,
    step: application.step,
    stepKind: step?.kind ?? null,
    holder: application.holder,
    dueOn: application.stage === 'working' ? (application.clocks.at(-1)?.dueOn ?? null) : null,
    stepDueOn: null,
    overdueSince: application.overdueSince,
    submittedAt: application.submittedAt,
    changedAt: NOW,
    summary: null,
  };
}

function draftOf({ version }: CaseSetting): OwnCase['draft'] {
  return {
    id: CASE,
    personId: PERSON,
    officeId: version.agencyId,
    versionId: version.id,
    keyId: '',
    content: emptyDraft,
    revision: 3,
    startedAt: FETCHED,
    touchedAt: NOW,
    expiresAt: expiryOf(NOW),
    warnedAt: null,
    erasedAt: null,
    submittedAt: NOW,
  };
}

const her: EventActor = { kind: 'person', personId: PERSON };
const officer: EventActor = { kind: 'officer', officerId: OFFICER, agencyId: aVersion().agencyId };
const health: EventActor = { kind: 'office', agencyId: HEALTH_OFFICE };
const system: EventActor = { kind: 'system' };

type Happening = readonly [body: EventBody, actor: EventActor, at: string];

const clock = {
  completeOn: localDate('2026-11-24'),
  dueOn: localDate('2026-12-01'),
  warnOn: [localDate('2026-11-27'), localDate('2026-11-30')],
  knownOn: localDate('2026-11-24'),
};

const sent: Happening = [
  {
    kind: 'application.submitted',
    applicationId: CASE,
    personId: PERSON,
    agencyId: aVersion().agencyId,
    versionId: aVersion().id,
    caseNumber: NUMBER,
    clock,
    step: 'check',
  },
  her,
  '2026-11-24T02:24:00Z',
];
const passed: readonly Happening[] = [
  [{ kind: 'step.passed', step: 'check', next: 'recommend' }, officer, '2026-11-24T07:40:00Z'],
  [
    {
      kind: 'recommendation.requested',
      step: 'recommend',
      taskId: TASK,
      healthOfficeId: HEALTH_OFFICE,
      messageId: TASK,
      asked: [],
      dueOn: localDate('2026-11-26'),
    },
    system,
    '2026-11-24T07:40:00Z',
  ],
];
const answered: readonly Happening[] = [
  [
    {
      kind: 'recommendation.received',
      taskId: TASK,
      verdict: 'recommended',
      confirmed: [],
      messageId: DOCUMENT,
      noteId: null,
    },
    health,
    '2026-11-26T03:05:00Z',
  ],
  [{ kind: 'step.passed', step: 'recommend', next: 'decide' }, health, '2026-11-26T03:05:00Z'],
];
const returned: Happening = [
  {
    kind: 'application.returned',
    fields: [
      { pointer: pointer('/practice/landmark'), reason: 'place_unclear', noteId: 'catatan-1' },
      { pointer: pointer('/practice/name'), reason: 'name_of_place', noteId: null },
    ],
  },
  officer,
  '2026-11-25T04:10:00Z',
];
const again: Happening = [
  {
    kind: 'application.resubmitted',
    clock: { ...clock, completeOn: localDate('2026-11-26'), dueOn: localDate('2026-12-03') },
    step: 'check',
  },
  her,
  '2026-11-26T01:30:00Z',
];
const issued: Happening = [
  {
    kind: 'licence.issued',
    documentId: DOCUMENT,
    number: 'SIP-3314-2026-000417',
    issuedOn: localDate('2026-11-26'),
    validUntil: localDate('2031-11-26'),
  },
  system,
  '2026-11-26T06:02:00Z',
];
const late: Happening = [
  { kind: 'deadline.passed', missing: ['diploma', 'recommendation'] },
  system,
  '2026-12-01T17:00:00Z',
];

function eventsTo(state: CaseState): readonly ApplicationEvent[] {
  const approved: Happening = [{ kind: 'application.approved', batchId: null }, officer, '2026-11-26T06:00:00Z'];
  const decidedBySystem: Happening = [{ kind: 'application.approved', batchId: null }, system, '2026-12-01T09:00:00Z'];
  const refused: Happening = [
    { kind: 'application.refused', ground: 'place_not_fit', noteId: 'catatan-2' },
    officer,
    '2026-11-27T03:15:00Z',
  ];
  const revoked: Happening = [
    { kind: 'licence.revoked', documentId: DOCUMENT, reason: 'sanction' },
    officer,
    '2027-03-02T03:00:00Z',
  ];
  const paths: Readonly<Record<CaseState, readonly Happening[]>> = {
    checked: [sent],
    recommended: [sent, ...passed],
    deciding: [sent, ...passed, ...answered],
    returned: [sent, returned],
    again: [sent, returned, again],
    overdue: [sent, ...passed, late],
    refused: [sent, ...passed, ...answered, refused],
    approved: [sent, ...passed, ...answered, approved],
    issued: [sent, ...passed, ...answered, approved, issued],
    'issued-by-system': [sent, ...passed, ...answered, decidedBySystem, issued],
    revoked: [sent, ...passed, ...answered, approved, issued, revoked],
    withdrawn: [sent, [{ kind: 'application.withdrawn' }, her, '2026-11-24T08:00:00Z']],
  };
  return paths[state].map(([body, actor, time], index): ApplicationEvent => {
    const at = Temporal.Instant.from(time);
    return { ...body, seq: index + 1, version: 1, at, recordedAt: at, actor };
  });
}
