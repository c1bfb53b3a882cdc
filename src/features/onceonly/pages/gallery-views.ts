import type { Lang } from '../../../vocabulary/lang.ts';
import { correctionRule } from '../data/purposes.ts';
import { sources } from '../data/sources.ts';
import { foldCorrection, type CorrectionEvent } from '../domain/correction.ts';
import type { EvidenceItem } from '../domain/evidence.ts';
import type { Value } from '../domain/value.ts';
import { INCOMPLETE } from '../http/fetch-source.ts';
import type { FollowedCorrection } from '../http/own-data.ts';
import { wrongValue } from '../http/wrong-value.ts';
import type { PendingFetch } from '../storage/pending-fetch.ts';
import type { CorrectionView } from './correction-body.tsx';
import type { OwnDataView } from './own-data-body.tsx';
import { sourceParts } from './own-data-view.ts';
import { nothingTyped } from './report-form.ts';
import { requestText } from './request-text.ts';
import { say } from './say.ts';
import type { WrongView } from './wrong-body.tsx';

const now = Temporal.Instant.from('2026-11-24T02:12:00Z');
const zone = 'Asia/Jakarta';

/** A drawing in place of a photo, small enough for a page of the gallery. */
const photoHref = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 400"><rect width="300" height="400" fill="#E1EEF0"/><g fill="#F8F6F0" stroke="#16211F" stroke-width="4"><path d="M50 400c0-90 60-110 100-110s100 20 100 110"/><ellipse cx="150" cy="180" rx="64" ry="82"/><path fill="none" d="M120 175h8M172 175h8M150 185l-4 20h8M132 225q18 8 36 0"/></g></svg>',
)}`;

const held: Readonly<Record<string, Value | null>> = {
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
  'person.marital_status': 'Kawin',
  'person.occupation': 'Bidan',
  'person.education': 'Akademi/Diploma III/S. Muda',
  'person.family_card_number': '3314032204170000',
  'person.status': 'active',
  'person.photo': { mediaType: 'image/svg+xml', base64: 'PHN2Zy8+' },
  'str.number': 'SN03201490000017',
  'str.profession': 'bidan',
  'str.name': 'Ratna Puspitasari',
  'str.competence': 'Bidan Vokasi',
  'str.issued_on': '2014-11-06',
  'str.valid_until': null,
  'str.standing': 'in_force',
  'diploma.number': 'DIP-2014-009017',
  'diploma.programme': 'Kebidanan',
  'diploma.level': 'D-III',
  'diploma.institution': 'Politeknik Kesehatan Rekaan',
  'diploma.graduated_on': '2014-09-14',
  'diploma.name': 'Ratna Puspita Sari',
  'npwp.number': '3314035403940000',
  'npwp.status': 'active',
  'npwp.name': 'Ratna Puspitasari',
  'npwp.tax_office': 'KPP Pratama Sragen',
  'npwp.registered_on': '2015-02-03',
  'npwp.old_number': null,
};

const holders = new Map([
  ['dukcapil', 'Dukcapil'],
  ['ditjen-nakes', 'Ditjen Nakes'],
  ['ditjen-diktiristek', 'Ditjen Diktiristek'],
  ['djp', 'DJP'],
]);

export type OwnState = 'first' | 'full' | 'waiting' | 'back' | 'disputed' | 'missing';

/** The page of one's own data in a state. */
export function anOwnDataView(lang: Lang, state: OwnState): OwnDataView {
  const corrections =
    state === 'disputed' ? (['at_owner', 'opened', 'accepted'] as const).map((stage) => followed(stage)) : [];
  const data = { evidence: evidenceIn(state), pending: pendingIn(state), corrections, readings: 9 };
  return {
    lang,
    zone,
    csrf: 'contoh',
    onceKey: 'contoh-contoh-contoh',
    parts: sourceParts({ data, lang, zone, holders, proofHref: (messageId) => `/pertukaran/bukti/${messageId}` }),
    fetched: state === 'first' ? null : lang === 'id' ? '24 Nov 2026 09.12 WIB' : '24 Nov 2026 09:12 WIB',
    readings: state === 'first' ? 0 : 9,
    corrections,
    requestText: requestText(lang),
    photoHref,
  };
}

function evidenceIn(state: OwnState): readonly EvidenceItem[] {
  if (state === 'first') return [];
  const all = sources.flatMap((source) =>
    source.holder.kind === 'agency' ? source.readings.map(({ attribute }) => anItem(attribute)) : [],
  );
  if (state === 'waiting') return all.filter(({ attribute }) => !/^(diploma|npwp)\.|education/.test(attribute));
  if (state !== 'missing') return all;
  const second = all.filter(({ attribute }) => attribute.startsWith('str.')).map((item) => ({ ...item, record: 1 }));
  const none = all.map((item) => (item.attribute.startsWith('diploma.') ? { ...item, value: null } : item));
  return [...none, ...second];
}

function anItem(attribute: string): EvidenceItem {
  const source = sources.find(({ readings }) => readings.some((reading) => reading.attribute === attribute));
  if (source === undefined || source.holder.kind !== 'agency') throw new Error(`Nobody provides ${attribute}.`);
  return {
    id: attribute,
    personId: 'contoh',
    attribute,
    record: source.records === null ? null : 0,
    value: held[attribute] ?? null,
    source: source.id,
    holder: source.holder.code,
    sourceVersion: '1',
    observedAt: now,
    fetchedAt: now,
    validUntil: now,
    assurance: 'GOV',
    messageId: `pesan-${source.id}`,
    digest: '',
  };
}

function pendingIn(state: OwnState): readonly PendingFetch[] {
  const since = now.subtract({ minutes: 7 });
  const one = (at: number, lastFault: string | null, attributes: readonly string[] = []): PendingFetch => {
    const source = sources[at];
    if (source === undefined || source.holder.kind !== 'agency') throw new Error('There is no such register.');
    return {
      id: source.id,
      source: source.id,
      holder: source.holder.code,
      attributes,
      triedAt: now,
      attempts: 3,
      failingSince: lastFault === null ? null : since,
      lastFault,
      settledAt: null,
    };
  };
  if (state === 'waiting') {
    return [one(0, INCOMPLETE, ['person.education']), one(2, 'service_unreachable'), one(3, 'wrong_person')];
  }
  return state === 'back' ? [{ ...one(2, 'service_unreachable'), settledAt: now }] : [];
}

export type CorrectionState =
  | 'opened'
  | 'at_owner'
  | 'asked'
  | 'late'
  | 'forwarded'
  | 'accepted'
  | 'closed'
  | 'refused'
  | 'undeliverable';

/** One correction in a state. */
export function aCorrection(lang: Lang, state: CorrectionState): CorrectionView {
  return {
    lang,
    zone,
    now: state === 'late' ? now.add({ hours: 100 }) : now,
    followed: followed(state),
    owner: 'Dukcapil',
    csrf: 'contoh',
    onceKey: 'contoh-contoh-contoh',
    asked: state === 'asked' ? 'sudah' : null,
    photoHref,
  };
}

function followed(state: CorrectionState): FollowedCorrection {
  const attribute =
    state === 'opened' ? 'person.occupation' : state === 'accepted' ? 'person.education' : 'person.address';
  const item = anItem(attribute);
  const events = eventsOf(state);
  const ownerNote = { refused: 'RT Anda pada akta pindah tetap 003.', accepted: 'Sesuai ijazah yang Anda bawa.' };
  const file = {
    id: `019aae00-0000-7000-8000-00000000${state.length.toString(16).padStart(4, '0')}`,
    personId: 'contoh',
    attribute,
    record: null,
    source: item.source,
    holder: item.holder,
    openedAt: openedAt,
    report: {
      wrong: item.value,
      claimed: attribute === 'person.address' ? 'RT 002' : 'Bidan Desa',
      note: 'Tertulis RT 002 pada Kartu Keluarga saya.',
      field: 'alamat',
      recordName: null,
    },
    events,
    ownerNote: state === 'refused' || state === 'accepted' ? ownerNote[state] : null,
  };
  return { file, correction: foldCorrection(events, correctionRule) };
}

const openedAt = now.subtract({ hours: 1 });

function eventsOf(state: CorrectionState): readonly CorrectionEvent[] {
  const opened = { v: 1, kind: 'correction.opened', at: openedAt } as const;
  if (state === 'opened') return [opened];
  const closed = { v: 1, kind: 'correction.closed', at: now } as const;
  if (state === 'undeliverable') {
    return [
      opened,
      { v: 1, kind: 'correction.undeliverable', at: now, reason: 'record_unknown', messageId: 'p' },
      closed,
    ];
  }
  const at = openedAt.add({ seconds: 2 });
  const ticket = '019aae00-0000-7000-8000-00000000ca5e';
  const received = { v: 1, kind: 'correction.received', at, ticket, messageId: 'p' } as const;
  if (state === 'at_owner' || state === 'asked' || state === 'late') return [opened, received];
  const outcome = state === 'closed' ? 'accepted' : state;
  const answered = { v: 1, kind: 'correction.answered', at: now, outcome, messageId: 'p' } as const;
  const isOver = state === 'closed' || state === 'refused';
  return [opened, received, answered, ...(isOver ? [closed] : [])];
}

export type WrongKind = 'text' | 'date' | 'choice' | 'photo' | 'missing' | 'errors';

const asked: Readonly<Record<WrongKind, string>> = {
  text: 'person.occupation',
  date: 'person.birth_date',
  choice: 'person.marital_status',
  photo: 'person.photo',
  missing: 'diploma.number',
  errors: 'person.birth_date',
};

/** The form that asks what is wrong. */
export function aWrongView(lang: Lang, kind: WrongKind): WrongView {
  const evidence = evidenceIn(kind === 'missing' ? 'missing' : 'full');
  const item = evidence.find(({ attribute }) => attribute === asked[kind]);
  const wrong = item === undefined ? null : wrongValue(item, evidence);
  if (wrong === null) throw new Error(`Nobody corrects ${asked[kind]}.`);
  const t = say(lang);
  const isFaulty = kind === 'errors';
  return {
    lang,
    zone,
    wrong,
    owner: holders.get(wrong.item.holder) ?? '',
    action: '/data-saya/keliru/contoh',
    csrf: 'contoh',
    onceKey: 'contoh-contoh-contoh',
    typed: isFaulty
      ? { ...nothingTyped, date: { day: '31', month: '2', year: '1994' }, note: 'NIK saya 3314035403940000' }
      : nothingTyped,
    errors: isFaulty
      ? [
          { field: 'seharusnya', message: t('errorClaimedDate') },
          { field: 'keterangan', message: t('errorNoteDigits') },
        ]
      : [],
    photoHref,
  };
}
