import type { Lang } from '../../../vocabulary/lang.ts';
import { bothIn } from '../../../web/gallery/sample-frame.ts';
import type { Notice } from '../domain/notice.ts';
import type { InboxView } from './inbox-body.tsx';
import type { ToldNotice } from './notice-words.ts';
import { say } from './say.ts';

/** Invented notices, as the features that write them would put them. */
export function aNotice(lang: Lang, which: 'returned' | 'issued' | 'submitted' | 'unknown'): ToldNotice {
  const both = bothIn(lang);
  const t = say(lang);
  const from = (time: string) => t('from', { sender: 'DPMPTSP Sragen', time });
  switch (which) {
    case 'returned':
      return aReturn(lang);
    case 'issued':
      return {
        notice: noticeOf('document.issued', { isUnread: false }),
        subject: both('Kartu identitas anak terbit', 'The child identity card was issued'),
        body: [both('Dokumennya dapat Anda unduh dan cetak.', 'You can download and print the document.')],
        action: both('Lihat dokumen', 'See the document'),
        head: t('from', {
          sender: 'Disdukcapil Sragen',
          time: both('18 Nov 2026 10.05 WIB', '18 Nov 2026 10:05 WIB'),
        }),
      };
    case 'submitted':
      return {
        notice: noticeOf('application.submitted', { isUnread: true }),
        subject: both('Permohonan baru SRG-2026-004418', 'New application SRG-2026-004418'),
        body: [
          both(
            'Surat Izin Praktik Bidan. Diputus paling lambat Selasa, 1 Desember 2026.',
            'Midwife practice licence. To be decided by Tuesday, 1 December 2026.',
          ),
        ],
        action: both('Buka kasus', 'Open the case'),
        head: t('toRole', { time: both('24 Nov 2026 09.31 WIB', '24 Nov 2026 09:31 WIB') }),
      };
    case 'unknown':
      return {
        notice: noticeOf('service.of_the_future', { isUnread: true }),
        subject: t('unknownSubject'),
        body: [t('unknownBody')],
        action: t('unknownAction'),
        head: from(both('17 Nov 2026 08.00 WIB', '17 Nov 2026 08:00 WIB')),
      };
    default:
      return which satisfies never;
  }
}

function aReturn(lang: Lang): ToldNotice {
  const both = bothIn(lang);
  return {
    notice: noticeOf('application.returned', { isUnread: true }),
    subject: both(
      'Permohonan dikembalikan: tiga isian perlu Anda perbaiki',
      'Application returned: three answers need correcting',
    ),
    body: [
      both(
        'DPMPTSP Sragen memeriksa permohonan SRG-2026-004417 dan meminta Anda memperbaiki tempat praktik, jadwal, dan jenis tempat.',
        'DPMPTSP Sragen checked application SRG-2026-004417 and asks you to correct place, hours and kind of practice.',
      ),
      both(
        'Kirim lagi paling lambat Selasa, 8 Desember 2026. Lewat hari itu, permohonan ditutup dan Anda dapat mengajukannya lagi.',
        'Send it again by Tuesday, 8 December 2026. After that day the application is closed and you may apply again.',
      ),
    ],
    action: both('Perbaiki isian', 'Correct the answers'),
    head: say(lang)('from', {
      sender: 'DPMPTSP Sragen',
      time: both('24 Nov 2026 09.24 WIB', '24 Nov 2026 09:24 WIB'),
    }),
  };
}

export type InboxState = 'unread' | 'read' | 'empty' | 'later' | 'officer' | 'officer-empty';

/** The inbox in one state. */
export function anInbox(lang: Lang, state: InboxState): InboxView {
  const common = { lang, csrf: 'contoh', onceKey: '0193-contoh-pesan', until: '2026-11-24T02:39:00Z', next: null };
  const person = { ...common, reader: 'person', isFirstPage: true } as const;
  const read = { ...aNotice(lang, 'returned'), notice: noticeOf('application.returned', { isUnread: false }) };
  switch (state) {
    case 'unread': {
      const told = [aNotice(lang, 'returned'), aNotice(lang, 'issued'), aNotice(lang, 'unknown')];
      return { ...person, told, unread: 2, next: '2026-11-17T01:00:00Z~019aae00-0000-7000-8000-00000000ca5e' };
    }
    case 'read':
      return { ...person, told: [read, aNotice(lang, 'issued')], unread: 0 };
    case 'empty':
      return { ...person, told: [], unread: 0 };
    case 'later':
      return { ...person, told: [], unread: 0, isFirstPage: false };
    case 'officer':
      return { ...person, reader: 'officer', told: [aNotice(lang, 'submitted')], unread: 1_000 };
    case 'officer-empty':
      return { ...person, reader: 'officer', told: [], unread: 0 };
    default:
      return state satisfies never;
  }
}

function noticeOf(kind: string, { isUnread }: Pick<Notice, 'isUnread'>): Notice {
  return {
    id: '019aae00-0000-7000-8000-00000000ca5e',
    kind,
    values: {},
    href: '/beranda',
    agencyId: '019aae00-0000-7000-8000-00000000a9e0',
    addressee: { kind: 'person', personId: '019aae00-0000-7000-8000-00000000feed' },
    at: Temporal.Instant.from('2026-11-24T02:24:00Z'),
    expiresAt: Temporal.Instant.from('2028-11-24T02:24:00Z'),
    isUnread,
  };
}
