import { newId } from '../../../kernel/ids.ts';
import type { NoticeKind, NoticesPort } from '../index.ts';

export const DPMPTSP = newId();
export const DINKES = newId();

const kinds: readonly NoticeKind[] = [
  {
    kind: 'application.submitted',
    subject: ({ number }) => `Permohonan ${number} terkirim`,
    body: ({ number, sender, ownerAgency }, lang) =>
      lang === 'id'
        ? [`${sender} memeriksa permohonan ${number}.`, `${ownerAgency} memberi rekomendasi.`]
        : [`${sender} checks application ${number}.`],
    action: (lang) => (lang === 'id' ? 'Lihat permohonan' : 'See the application'),
  },
  {
    kind: 'application.broken',
    subject: () => {
      throw new Error('words are missing');
    },
    body: () => [],
    action: () => '',
  },
];

/** Two offices, one kind with words, one whose words fail. */
export const aPort: NoticesPort = {
  kinds,
  agencies: async () =>
    new Map([
      [DPMPTSP, 'DPMPTSP Sragen'],
      [DINKES, 'Dinkes Sragen'],
    ]),
  zoneOf: async () => 'Asia/Jakarta',
};

export const AT = Temporal.Instant.from('2026-11-24T02:24:00Z');

export interface Written {
  readonly kind?: string;
  readonly number?: string;
  readonly key?: string;
  readonly at?: Temporal.Instant;
  readonly now?: Temporal.Instant;
}

/** What DPMPTSP Sragen writes; each has a key of its own unless one is given. */
export function aNotice(given: Written = {}) {
  const { kind = 'application.submitted', number = 'SRG-2026-004417', key = newId(), at = AT, now } = given;
  return {
    agencyId: DPMPTSP,
    kind,
    key,
    values: { number, ownerAgencyId: DINKES },
    href: `/permohonan/${number}`,
    at,
    now: now ?? Temporal.Now.instant(),
  };
}

/** The addresses of the notices on a page, in order. */
export function addressesIn(html: string): readonly string[] {
  return [...html.matchAll(/href="(\/pesan\/[0-9a-f-]{36})"/g)].map(([, address = '']) => address);
}
