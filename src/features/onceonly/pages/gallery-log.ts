import { bothIn } from '../../../web/gallery/sample-frame.ts';
import { formatDateTime } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { addDays, localDate } from '../../../vocabulary/local-date.ts';
import { purposes } from '../data/purposes.ts';
import { weeksUntil, type Period } from '../domain/access-log.ts';
import type { AccessLogView, LogRow } from './access-log-view.ts';
import { say } from './say.ts';

const now = Temporal.Instant.from('2026-11-24T02:52:00Z');
const zone = 'Asia/Jakarta';

/** The log of mockup 05. */
export function anAccessLog(lang: Lang): AccessLogView {
  const rows = logRows(lang);
  const day = (back: number, readings: number, withoutCase = 0) => ({
    date: addDays(today, -back),
    readings,
    withoutCase,
  });
  const counts = {
    readings: 9,
    withoutCase: 1,
    agencies: ['a', 'b', 'c', 'd', 'e'].map((agencyId) => ({ agencyId, readings: 1 })),
    purposes: [],
  };
  return {
    lang,
    zone,
    now,
    filter: { period: '30', agencyId: null, purpose: null },
    log: {
      page: { entries: [], next: { at: now, id: '019aae00-0000-7000-8000-000000000001' } },
      counts,
      all: counts,
      weeks: weeksUntil(today, [day(0, 2), day(1, 1), day(4, 2), day(5, 1, 1), day(14, 1), day(20, 1), day(28, 1)]),
    },
    rows,
    agencies: rows.map(({ agency }, at) => ({ value: `instansi-${at}`, label: agency.slice(0, 24) })),
    purposes: purposes.map(({ id, short }) => ({ value: id, label: short[lang] })),
    isFirstPage: true,
  };
}

const today = localDate('2026-11-24');

/** A log without a reading. */
export function emptyLog(lang: Lang, period: Period): AccessLogView {
  const none = { readings: 0, withoutCase: 0, agencies: [], purposes: [] };
  const log = { page: { entries: [], next: null }, counts: none, all: none, weeks: weeksUntil(today, []) };
  const view = anAccessLog(lang);
  const isFiltered = period === '30';
  return {
    ...view,
    filter: { period, agencyId: isFiltered ? 'instansi-2' : null, purpose: null },
    log,
    rows: [],
    agencies: isFiltered ? view.agencies : [],
    purposes: [],
  };
}

type Given = Partial<LogRow> & Pick<LogRow, 'agency' | 'reader' | 'data' | 'purpose'>;

function logRows(lang: Lang): readonly LogRow[] {
  const row = (at: string, given: Given): LogRow => ({
    id: at,
    at: Temporal.Instant.from(`2026-${at}+07:00`),
    time: formatDateTime(Temporal.Instant.from(`2026-${at}+07:00`), zone, lang).replace(' 2026', ''),
    shownLater: null,
    caseLabel: 'SRG-2026-004417',
    caseHref: '/permohonan/1',
    isFlagged: false,
    held: null,
    proofHref: '/pertukaran/bukti/1',
    ...given,
  });
  return [...applicationRows(lang, row), ...otherRows(lang, row)];
}

type MakeRow = (at: string, given: Given) => LogRow;

function applicationRows(lang: Lang, row: MakeRow): readonly LogRow[] {
  const both = bothIn(lang);
  return [
    row('11-24T09:52', {
      agency: 'Dinas Kesehatan Kabupaten Sragen',
      reader: both('petugas rekomendasi, Endang W.', 'recommending officer, Endang W.'),
      data: [both('Nomor STR', 'STR number'), both('STR berlaku sampai', 'STR valid until')],
      purpose: both('Memeriksa permohonan surat izin praktik', 'Reviewing a practice licence application (SIP)'),
    }),
    row('11-24T09:12', {
      agency: 'DPMPTSP Kabupaten Sragen',
      reader: say(lang)('readerSelf'),
      data: [
        both('Nama', 'Name'),
        both('Alamat', 'Address'),
        both('Tanggal lahir', 'Date of birth'),
        both('Foto', 'Photo'),
      ],
      purpose: both('Mengisi permohonan surat izin praktik', 'Filling in a practice licence application (SIP)'),
    }),
  ];
}

function otherRows(lang: Lang, row: MakeRow): readonly LogRow[] {
  const both = bothIn(lang);
  const moving = row('11-20T10:02', {
    agency: 'Disdukcapil Kabupaten Sragen',
    reader: both('verifikator, Agus P.', 'verifier, Agus P.'),
    data: [both('Alamat', 'Address')],
    purpose: both('Pindah datang', 'Moving in'),
    caseLabel: 'SRG-2026-004302',
    proofHref: null,
  });
  return [
    moving,
    { ...moving, id: `${moving.id}:30` },
    row('11-19T14:07', {
      agency: 'Kelurahan Contoh',
      reader: both('petugas loket, Heru S.', 'counter officer, Heru S.'),
      data: [both('Nama', 'Name'), both('Alamat', 'Address')],
      purpose: both('Pelayanan loket', 'Counter service'),
      caseLabel: null,
      caseHref: null,
      isFlagged: true,
      proofHref: null,
    }),
    row('11-02T11:30', {
      shownLater: '19 Nov',
      agency: 'Kepolisian Resor Contoh',
      reader: both('penyidik', 'investigator'),
      data: [both('Alamat', 'Address')],
      purpose: both('Pemanggilan saksi', 'Summoning a witness'),
      caseLabel: 'LP-9001',
      caseHref: null,
      held: say(lang)('heldBack', {
        date: '19 Nov 2026',
        reference: '12/Pen.Tunda/2026',
        reason: both('pemanggilan saksi', 'summons of a witness'),
      }),
    }),
  ];
}
