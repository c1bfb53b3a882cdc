import { createPublicKey, X509Certificate } from 'node:crypto';
import type { Tx } from '../../../kernel/database.ts';
import type { Signer } from '../../../kernel/keys/signing-keys.ts';
import type { KeyUse } from '../../../kernel/keys/signing-key.ts';
import {
  findAuthorityCertificate,
  findSealCertificate,
  keepAuthorityCertificate,
  keepSealCertificate,
} from '../storage/seal-certificate.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Seal, SealOffice, SealServices } from './office-seal.ts';

const AUTHORITY_NAME = 'Otoritas Sertifikat Pengembangan Terpadu';
const AUTHORITY_YEARS = 20;
const SEAL_YEARS = 5;

/** The seal of an office of a sample installation; key and certificate are made at its first use. */
export async function developmentSeal(services: SealServices, tx: Tx, office: SealOffice): Promise<Seal> {
  const signer = await signerOf(services, { owner: `agency:${office.agencyId}`, usage: 'document-seal' }, SEAL_YEARS);
  const keyRef = `key:${signer.key.id}`;
  const known = await findSealCertificate(tx, office.agencyId, keyRef);
  const kept = known ?? (await certify(services, tx, { office, signer, keyRef }));
  return {
    algorithm: 'ecdsa',
    chain: kept.chain,
    fingerprint: kept.fingerprint,
    sign: (bytes) => derSignature(signer.sign(bytes)),
  };
}

/** Whether a root certificate is of a key of this installation's development authority. */
export async function isOwnAuthority({ keys, installation }: SealServices, root: Buffer): Promise<boolean> {
  const given = new X509Certificate(root).publicKey;
  const own = await keys.signing.list(authorityUse(installation.nodeId));
  return own.some(({ publicJwk }) => createPublicKey({ key: { ...publicJwk }, format: 'jwk' }).equals(given));
}

async function certify(
  services: SealServices,
  tx: Tx,
  given: { readonly office: SealOffice; readonly signer: Signer; readonly keyRef: string },
) {
  const { office, signer, keyRef } = given;
  const now = services.clock.trueNow();
  const authority = await signerOf(services, authorityUse(services.installation.nodeId), AUTHORITY_YEARS);
  const { makeAuthorityCertificate, makeSealCertificate } = await import('./certificates.ts');
  const root =
    (await findAuthorityCertificate(tx, authority.key.id)) ??
    (await keepAuthorityCertificate(tx, authority.key.id, {
      der: await makeAuthorityCertificate({ signer: authority, name: AUTHORITY_NAME }),
      now,
    }));
  const leaf = await makeSealCertificate({
    signer,
    organisation: office.officeName,
    authority: { signer: authority, der: root },
  });
  const made = { agencyId: office.agencyId, keyRef, fingerprint: fingerprintOf(leaf), chain: [leaf, root] };
  return keepSealCertificate(tx, made, now);
}

/** The key in use, made at the first time; opened from then on by kernel/keys alone. */
async function signerOf({ keys, clock }: SealServices, use: KeyUse, years: number): Promise<Signer> {
  const known = await keys.signing.signer(use);
  if (known.ok) return known.value;
  await keys.signing.ensure(use, clock.trueNow().add({ hours: years * 365 * 24 }));
  const made = await keys.signing.signer(use);
  if (!made.ok) throw new Error(`The key for ${use.usage} of ${use.owner} was made and is not there.`);
  return made.value;
}

function authorityUse(nodeId: string): KeyUse {
  return { owner: `node:${nodeId}`, usage: 'document-authority' };
}

/** r||s as X.509 and CMS want it: a SEQUENCE of two positive INTEGERs (RFC 3279 section 2.2.3). */
function derSignature(raw: Buffer): Buffer {
  const parts = [raw.subarray(0, 32), raw.subarray(32)].map((part) => {
    const first = part.findIndex((byte) => byte !== 0);
    const bytes = first < 0 ? Buffer.of(0) : part.subarray(first);
    const body = bytes.readUInt8(0) >= 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes;
    return Buffer.concat([Buffer.of(0x02, body.length), body]);
  });
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.of(0x30, body.length), body]);
}
