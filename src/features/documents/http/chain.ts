import { X509Certificate } from 'node:crypto';
import type { Instant } from '../../../vocabulary/instant.ts';

/**
 * Whether each certificate is signed by the next, all were valid at that time, those above may sign others,
 * and the last is self-signed (RFC 5280 section 6.1, without revocation lists: ours are the register's).
 */
export function isChainSound(chain: readonly Uint8Array[], at: Instant): boolean {
  try {
    const certificates = chain.map((der) => new X509Certificate(der));
    return (
      certificates.length > 0 &&
      certificates.every((certificate, place) => {
        const issuer = certificates[place + 1] ?? certificate;
        return isValidAt(certificate, at) && issuer.ca && isIssuedBy(certificate, issuer);
      })
    );
  } catch {
    return false;
  }
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

function isValidAt(certificate: X509Certificate, at: Instant): boolean {
  return (
    certificate.validFromDate.getTime() <= at.epochMilliseconds &&
    at.epochMilliseconds < certificate.validToDate.getTime()
  );
}
