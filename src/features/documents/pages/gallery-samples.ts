import { localDate } from '../../../vocabulary/local-date.ts';
import { codeFrom, type DocumentCode } from '../domain/code.ts';
import type { FileEvidence, Revocation, VerificationRecord } from '../domain/verdict.ts';
import type { CheckedDocument } from '../http/check-document.ts';
import type { KnownDocument } from '../http/known-document.ts';
import type { OpenedDocument } from '../http/open-document.ts';
import type { CheckMoment } from './checks-made.ts';

// Everything here is invented.
const sampleCode: DocumentCode = codeFrom(new Uint8Array(16).fill(0x37));
export const sampleToday = localDate('2026-12-02');
const sealedAt = Temporal.Instant.from('2026-11-30T03:04:00Z');

export type CheckState =
  | 'valid'
  | 'valid-file'
  | 'by-system'
  | 'revoked'
  | 'expired'
  | 'altered'
  | 'altered-appended'
  | 'unknown'
  | 'unknown-file';

export function sampleMoment(lang: CheckMoment['lang']): CheckMoment {
  return {
    lang,
    origin: 'https://layanan.contoh.go.id',
    at: Temporal.Instant.from('2026-12-02T03:02:00Z'),
    today: sampleToday,
  };
}

export const sampleRevocation: Revocation = {
  on: localDate('2026-12-01'),
  reason: 'wrong_substance',
  legalSource: 'UU 30/2014 (Administrasi Pemerintahan) Pasal 64 ayat (1) huruf c; SK Kepala DPMPTSP 503/118/2026',
};

const record: VerificationRecord = {
  title: { id: 'Surat Izin Praktik Bidan (SIPB)', en: 'Midwife practice licence (SIPB)' },
  number: 'SIP-3314-2026-000871',
  officeName: 'DPMPTSP Kabupaten Sragen',
  lines: [
    { label: { id: 'Atas nama', en: 'Name' }, value: 'Ratna P***' },
    {
      label: { id: 'Tempat praktik', en: 'Place of practice' },
      value: 'Praktik Bidan Ratna, Desa Krebet, Masaran',
    },
  ],
  decidedOn: localDate('2026-11-30'),
  validUntil: localDate('2031-11-30'),
  sealedAt,
  sha256: `6b1f${'0'.repeat(56)}e27d`,
  certificate: 'c'.repeat(64),
  systemSource: null,
};

const seal = {
  coversWholeFile: true,
  contentMatches: true,
  signatureHolds: true,
  certificate: 'c'.repeat(64),
  claimedCode: null,
};
const file: FileEvidence = { seal, sha256: record.sha256, isTrusted: true };
const found = { verdict: 'valid', code: sampleCode, record, revocation: null, file: null } as const;

export const sampleChecks: Readonly<Record<CheckState, CheckedDocument>> = {
  valid: found,
  'valid-file': { ...found, file },
  'by-system': {
    ...found,
    record: { ...record, systemSource: 'PP 28/2025 (pasal belum dipastikan)', validUntil: null },
  },
  revoked: { ...found, verdict: 'revoked', revocation: sampleRevocation },
  expired: { ...found, verdict: 'expired', record: { ...record, validUntil: localDate('2026-11-30') } },
  altered: {
    ...found,
    verdict: 'altered',
    file: { ...file, sha256: `91ac${'0'.repeat(56)}03bd`, seal: { ...seal, contentMatches: false } },
  },
  'altered-appended': {
    ...found,
    verdict: 'altered',
    file: { ...file, sha256: `20de${'0'.repeat(56)}77f1`, seal: { ...seal, coversWholeFile: false } },
  },
  unknown: { verdict: 'unknown', code: null, record: null, revocation: null, file: null },
  'unknown-file': {
    verdict: 'unknown',
    code: null,
    record: null,
    revocation: null,
    file: { seal: null, sha256: `ab12${'0'.repeat(56)}9f00`, isTrusted: false },
  },
};

const known: KnownDocument = {
  id: '019b0000-0000-7000-8000-000000000871',
  agencyId: '019a0000-0000-7000-8000-000000003314',
  personId: '019b0000-0000-7000-8000-000000000001',
  about: { kind: 'application', id: 'SRG-2026-004417' },
  kind: 'sip',
  title: record.title,
  number: record.number,
  officeName: record.officeName,
  decidedOn: record.decidedOn,
  validUntil: record.validUntil,
  issuedAt: sealedAt,
  sha256: record.sha256,
  revocation: null,
};

export const sampleDocuments: readonly KnownDocument[] = [
  known,
  { ...known, id: `${known.id.slice(0, -1)}2`, number: 'SIP-3314-2026-000870', revocation: sampleRevocation },
  {
    ...known,
    id: `${known.id.slice(0, -1)}3`,
    number: 'SIP-3314-2021-000112',
    decidedOn: localDate('2021-11-30'),
    validUntil: localDate('2026-11-30'),
  },
  { ...known, id: `${known.id.slice(0, -1)}4`, number: 'NIB-3314-2026-000020', validUntil: null },
];

export function sampleOpened(revocation: Revocation | null): OpenedDocument {
  return {
    document: { ...known, revocation },
    code: sampleCode,
    lines: record.lines,
    officerTitle: 'Kepala DPMPTSP Kabupaten Sragen',
    legalSource: null,
    pdf: Buffer.alloc(0),
  };
}
