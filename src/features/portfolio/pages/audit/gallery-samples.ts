import type { Lang } from '../../../../vocabulary/lang.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { bothIn } from '../../../../web/gallery/sample-frame.ts';
import { type Phase, phases } from '../../domain/audit/campaign.ts';
import type { Finding } from '../../domain/audit/finding.ts';
import type { ReplyStanding, ReplyState } from '../../domain/audit/request.ts';
import type { Side } from '../../http/audit/open-audit.ts';
import { type FrameView, sectionsOf } from './audit-frame.tsx';
import type { CampaignView, MatrixRow } from './campaign-view.ts';
import { say } from './say.ts';

// Everything here is invented.

const AUDIT = '019aae00-0000-7000-8000-0000000000ca';
const DUE = localDate('2026-11-13');

export function aFrame(lang: Lang, phase: Phase = 'running', side: Side = 'auditor'): FrameView {
  return {
    id: AUDIT,
    name: bothIn(lang)('Audit aplikasi tujuh kementerian', 'Audit of the applications of seven ministries'),
    phase,
    sections: sectionsOf(side, { papers: side === 'auditor', report: side !== 'audited' }),
  };
}

export function standing(state: ReplyState, workingDaysLate = 0): ReplyStanding {
  const isSilent = state === 'waiting' || (state === 'late' && workingDaysLate !== 2);
  return { state, dueOn: DUE, workingDaysLate, isSilent };
}

function row(name: string, standings: readonly ReplyStanding[], attested: string | null): MatrixRow {
  const late = standings.filter(({ state }) => state === 'late');
  return {
    agencyId: name,
    name,
    standings,
    isSilent: late.length > 0 && standings.every(({ isSilent }) => isSilent),
    late: late.length,
    mostDaysLate: Math.max(0, ...late.map(({ workingDaysLate }) => workingDaysLate)),
    attestedAsOf: attested === null ? null : localDate(attested),
  };
}

export const seven: readonly MatrixRow[] = [
  row('KLHK', [standing('late', 7), standing('late', 7), standing('waiting')], null),
  row('Kemenhub', [standing('accepted'), standing('late', 2), standing('answered')], '2026-11-10'),
  row('Kementerian ESDM', [standing('accepted'), standing('answered'), standing('answered')], '2026-11-09'),
  row('KKP', [standing('accepted'), standing('accepted'), standing('incomplete')], '2026-11-12'),
  row('Kemenparekraf', [standing('accepted'), standing('answered'), standing('waiting')], null),
  row('Kementerian PUPR', [standing('accepted'), standing('accepted'), standing('answered')], '2026-11-11'),
  row('Kementerian Investasi', [standing('accepted'), standing('answered'), standing('not_asked')], '2026-11-12'),
];

const MOMENTS: Readonly<Partial<Record<Phase, readonly [string, string]>>> = {
  planned: ['28 Okt 2026 10.05 WIB', '28 Oct 2026 10:05 WIB'],
  assigned: ['2 Nov 2026 09.10 WIB', '2 Nov 2026 09:10 WIB'],
  running: ['3 Nov 2026 08.31 WIB', '3 Nov 2026 08:31 WIB'],
};

export function aCampaign(lang: Lang, more: Partial<CampaignView> = {}, phase: Phase = 'running'): CampaignView {
  const both = bothIn(lang);
  const t = say(lang);
  const names = [
    both('Daftar aplikasi dan biaya', 'List of applications with costs'),
    both('Kontrak yang berakhir 2027', 'Contracts that end in 2027'),
    both('Log akses 90 hari', 'Access logs of 90 days'),
  ];
  return {
    frame: aFrame(lang, phase),
    side: 'auditor',
    purpose: both(
      'Menemukan aplikasi yang tumpang tindih dan menyederhanakannya sebelum Oktober 2027.',
      'To find overlapping applications and simplify them before October 2027.',
    ),
    steps: [
      { href: '/pemeriksaan/x/permintaan/baru', label: t('ask.title'), isFirst: true },
      { href: '/pemeriksaan/x/kertas-kerja/baru', label: t('paper.write'), isFirst: false },
      { href: '/pemeriksaan/x/temuan/baru', label: t('finding.write'), isFirst: false },
    ],
    requestCount: 3,
    requests: names.map((title, place) => ({
      href: `/pemeriksaan/x/permintaan/${place}`,
      number: `PB-00${place + 1}`,
      title,
    })),
    rows: seven,
    findings: { told: 12, settled: 3 },
    facts: [
      { term: t('fact.coordinator'), value: 'Kemenko Marves' },
      { term: t('fact.agencies'), value: seven.map(({ name }) => name).join(', ') },
      { term: t('fact.letter'), value: both('ST-411/D2/2026, 2 November 2026', 'ST-411/D2/2026, 2 November 2026') },
      {
        term: t('fact.inForce'),
        value: both('3 November 2026 sampai 18 Desember 2026', '3 November 2026 to 18 December 2026'),
      },
      {
        term: t('fact.criterion'),
        value: `Perpres 95/2018. ${t('criterion.unconfirmed')}`,
      },
    ],
    team: [
      { role: 'quality_controller', name: 'Sri Wahyuni' },
      { role: 'technical_controller', name: 'Bambang Setiawan' },
      { role: 'leader', name: 'Nadia Fitriani' },
      { role: 'member', name: 'Imam Santoso' },
    ],
    reached: phases.map((one) => ({
      phase: one,
      at: MOMENTS[one] === undefined || phases.indexOf(one) > phases.indexOf(phase) ? null : both(...MOMENTS[one]),
      isNow: one === phase,
    })),
    ...more,
  };
}

export function aFinding(lang: Lang, more: Partial<Finding> = {}): Finding {
  const both = bothIn(lang);
  const at = Temporal.Instant.from('2026-11-20T03:00:00Z');
  return {
    id: '019aae00-0000-7000-8000-0000000000f1',
    number: 'T-001',
    agencyId: 'kkp',
    criterion: 'perpres-95-2018',
    dueOn: localDate('2027-02-26'),
    paperIds: [],
    words: {
      title: both(
        'Dua aplikasi pemantauan kapal berfungsi sama',
        'Two vessel-monitoring applications serve the same function',
      ),
    },
    authorIds: [],
    revision: 2,
    communicatedAt: at,
    response: null,
    told: [],
    changes: [],
    status: 'not_followed',
    ...more,
  };
}

/** A time at the auditors' office. */
export function moment(lang: Lang): string {
  return bothIn(lang)('20 Nov 2026 10.12 WIB', '20 Nov 2026 10:12 WIB');
}
