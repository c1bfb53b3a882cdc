import type { Services } from '../../../kernel/services.ts';

/** The electronic seal of one institution (UU 11/2008 jo. UU 1/2024; PP 71/2019). */
export interface Seal {
  readonly algorithm: 'ecdsa' | 'rsa';
  /** DER, its own certificate first, the root last. */
  readonly chain: readonly Buffer[];
  /** Of its own certificate, hexadecimal. */
  readonly fingerprint: string;
  /** With SHA-256: DER for ECDSA, PKCS #1 v1.5 for RSA. */
  sign(bytes: Uint8Array): Buffer;
}

export type SealFault = 'seal_missing' | 'seal_unusable';

export interface SealOffice {
  readonly agencyId: string;
  readonly officeCode: string;
  readonly officeName: string;
}

export type SealServices = Pick<Services, 'keys' | 'clock' | 'config' | 'installation'>;
