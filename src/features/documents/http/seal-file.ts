import { createPrivateKey, type KeyObject, sign, X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Seal, SealFault } from './office-seal.ts';

const MOST_CERTIFICATES = 6;

/**
 * The seal in `<folder>/<organisation code>.pem`: private key, its certificate, the chain up to the root.
 * Read at each use, so that a renewed file counts at once.
 */
export function readSealFile(folder: string | null, officeCode: string): Result<Seal, SealFault> {
  if (folder === null || !/^[a-z][a-z0-9-]{0,39}$/.test(officeCode)) return err('seal_missing');
  const file = join(folder, `${officeCode}.pem`);
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return err('seal_missing');
  // A key that others on the machine may read is nobody's seal; Windows has no such modes.
  if (process.platform !== 'win32' && (stat.mode & 0o077) !== 0) return err('seal_unusable');
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch {
    return err('seal_unusable');
  }
}

function parse(pem: string): Result<Seal, SealFault> {
  const key = createPrivateKey(pem);
  const chain = (pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? []).map(
    (one) => new X509Certificate(one),
  );
  const [leaf] = chain;
  const algorithm = algorithmOf(key);
  if (leaf === undefined || chain.length > MOST_CERTIFICATES || algorithm === null) return err('seal_unusable');
  if (!leaf.checkPrivateKey(key)) return err('seal_unusable');
  return ok({
    algorithm,
    chain: chain.map(({ raw }) => raw),
    fingerprint: fingerprintOf(leaf.raw),
    sign: (bytes) => sign('sha256', bytes, key),
  });
}

function algorithmOf(key: KeyObject): Seal['algorithm'] | null {
  if (key.asymmetricKeyType === 'rsa') return 'rsa';
  return key.asymmetricKeyType === 'ec' ? 'ecdsa' : null;
}
