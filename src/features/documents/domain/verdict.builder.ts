import { localDate } from '../../../vocabulary/local-date.ts';
import type { FileEvidence, Revocation, VerificationRecord } from './verdict.ts';

export function aRecord(given: Partial<VerificationRecord> = {}): VerificationRecord {
  return {
    title: { id: 'Surat Izin Praktik Bidan (SIPB)', en: 'Midwife practice licence (SIPB)' },
    number: 'SIP-3314-2026-000871',
    officeName: 'DPMPTSP Kabupaten Sragen',
    lines: [{ label: { id: 'Atas nama', en: 'Name' }, value: 'Ratna P***' }],
    decidedOn: localDate('2026-11-30'),
    validUntil: localDate('2031-11-30'),
    sealedAt: Temporal.Instant.from('2026-11-30T03:00:00Z'),
    sha256: 'a'.repeat(64),
    certificate: 'c'.repeat(64),
    systemSource: null,
    ...given,
  };
}

export function aRevocation(given: Partial<Revocation> = {}): Revocation {
  return {
    on: localDate('2026-12-01'),
    reason: 'wrong_substance',
    legalSource: 'UU 30/2014 Pasal 64 ayat (1) huruf c',
    ...given,
  };
}

/** The file of `aRecord`, as it was sealed. */
export function aSealedFile(): FileEvidence {
  return {
    sha256: 'a'.repeat(64),
    isTrusted: true,
    seal: {
      coversWholeFile: true,
      contentMatches: true,
      signatureHolds: true,
      certificate: 'c'.repeat(64),
      claimedCode: null,
    },
  };
}
