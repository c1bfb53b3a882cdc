import type { Tx } from '../../../kernel/database.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import { findSealCertificate, keepSealCertificate, type SealCertificate } from '../storage/seal-certificate.ts';
import { isChainSound } from './chain.ts';
import { developmentSeal, isOwnAuthority } from './development-seal.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Seal, SealFault, SealOffice, SealServices } from './office-seal.ts';
import { readSealFile } from './seal-file.ts';

/**
 * The seal of an office in its own transaction: in a sample installation made at its first use under the
 * development authority; in a real one read from its file. Its certificate is kept for later checks.
 */
export async function sealOf(services: SealServices, tx: Tx, office: SealOffice): Promise<Result<Seal, SealFault>> {
  if (services.installation.kind === 'sample') return ok(await developmentSeal(services, tx, office));
  const now = services.clock.trueNow();
  const file = readSealFile(services.config.sealFolder, office.officeCode);
  if (!file.ok) return file;
  const { chain } = file.value;
  if (!isChainSound(chain, now)) return err('seal_unusable');
  const { fingerprint } = file.value;
  const keyRef = `file:${fingerprint}`;
  const known = await findSealCertificate(tx, office.agencyId, keyRef);
  if (known === null) await keepSealCertificate(tx, { agencyId: office.agencyId, keyRef, fingerprint, chain }, now);
  return file;
}

/**
 * What keeps an office from sealing, to be asked before somebody decides what a document must follow. A sample
 * installation seals for everybody.
 */
export function sealFault(services: SealServices, officeCode: string): SealFault | null {
  if (services.installation.kind === 'sample') return null;
  const file = readSealFile(services.config.sealFolder, officeCode);
  if (!file.ok) return file.error;
  return isChainSound(file.value.chain, services.clock.trueNow()) ? null : 'seal_unusable';
}

/**
 * Whether a kept certificate counts for a seal made at that time: its chain held then, and where this
 * installation is its own authority, the root is one of its own keys.
 */
export async function isTrusted(services: SealServices, kept: SealCertificate, at: Instant): Promise<boolean> {
  const [leaf] = kept.chain;
  const root = kept.chain.at(-1);
  if (leaf === undefined || root === undefined || fingerprintOf(leaf) !== kept.fingerprint) return false;
  if (!isChainSound(kept.chain, at)) return false;
  if (services.installation.kind !== 'sample') return true;
  return isOwnAuthority(services, root);
}
