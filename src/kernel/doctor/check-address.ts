import { checkServerIdentity, connect, type PeerCertificate } from 'node:tls';
import type { Config } from '../config.ts';
import { fault, warning, well, type Finding } from './finding.ts';

const LIMIT_MS = 5_000;
/** Automatic renewal begins 30 days before the end; two weeks later it is not working. */
const RENEWAL_DAYS = 14;

export interface AddressOptions {
  readonly config: Pick<Config, 'publicUrl' | 'port' | 'trustedProxies'>;
  readonly kind: 'sample' | 'real';
  readonly now: Temporal.Instant;
  /** Certificates of authorities to trust besides the usual ones; PEM. */
  readonly ca?: string;
}

/** Whether the address that people use is safe, and leads to this program. */
export async function checkAddress(options: AddressOptions): Promise<readonly Finding[]> {
  const { config, kind } = options;
  if (kind === 'sample') return [well('address', 'A sample installation is reached on this machine only.')];
  const unsafe = addressFault(config.publicUrl);
  if (unsafe !== null) return [fault('address', unsafe)];
  const origin = new URL(config.publicUrl ?? `http://localhost:${config.port}`);
  if (origin.protocol === 'http:') {
    const todo =
      'Set PUBLIC_URL to the https address before the first passkey: passkeys are bound to its host for good.';
    return [warning('address', { says: `${origin.origin} can be used on this machine only.`, todo })];
  }
  return [...(await certificateFindings(origin, options)), ...proxyFindings(config)];
}

/** Why a real installation must not use this address; null when it may. */
export function addressFault(publicUrl: string | null): { readonly says: string; readonly todo: string } | null {
  const todo = 'Set PUBLIC_URL to the https address that people will use, for instance https://layanan.example.go.id.';
  if (publicUrl === null) return { says: 'PUBLIC_URL is not set.', todo };
  const { protocol, hostname } = new URL(publicUrl);
  if (protocol === 'https:' || hostname === 'localhost') return null;
  return { says: `PUBLIC_URL is ${publicUrl}: without https anybody on the way can read and change the pages.`, todo };
}

function proxyFindings({ trustedProxies }: AddressOptions['config']): readonly Finding[] {
  if (trustedProxies > 0) return [];
  const says =
    'PUBLIC_URL is https, so a proxy is in front, but TERPADU_TRUSTED_PROXIES is 0: all visitors share one limit of rate.';
  return [
    warning('address', { says, todo: 'Set TERPADU_TRUSTED_PROXIES to the number of proxies in front, usually 1.' }),
  ];
}

async function certificateFindings(origin: URL, { now, ca }: AddressOptions): Promise<readonly Finding[]> {
  const seen = await lookAt(origin, ca);
  if (seen === null) {
    const says = `${origin.origin} cannot be reached from here.`;
    return [
      warning('address', {
        says,
        todo: 'Look whether the proxy runs; from some networks the own public address is closed.',
      }),
    ];
  }
  if (seen.refusal !== null) {
    const says = `Browsers will refuse the certificate of ${origin.hostname}: ${seen.refusal}.`;
    return [fault('address', { says, todo: 'Give the proxy a valid certificate for this host.' })];
  }
  const days = Math.floor(now.until(seen.until).total('hours') / 24);
  const says = `The certificate of ${origin.hostname} is valid for ${days} more days.`;
  if (days < RENEWAL_DAYS) return [warning('address', { says, todo: 'Look why the proxy has not renewed it.' })];
  return [well('address', says)];
}

interface Certificate {
  readonly until: Temporal.Instant;
  /** Why a browser would not accept it. */
  readonly refusal: string | null;
}

/** null when nothing answers there. */
function lookAt(origin: URL, ca: string | undefined): Promise<Certificate | null> {
  const { promise, resolve } = Promise.withResolvers<Certificate | null>();
  const { hostname } = origin;
  const options = {
    host: hostname,
    port: Number(origin.port || '443'),
    servername: hostname,
    rejectUnauthorized: false,
  };
  const socket = connect({ ...options, ...(ca !== undefined && { ca }) }, () => {
    const certificate = socket.getPeerCertificate();
    const until = Temporal.Instant.fromEpochMilliseconds(Date.parse(certificate.valid_to));
    resolve({ until, refusal: refusalOf(socket.authorizationError, hostname, certificate) });
    socket.destroy();
  });
  socket.setTimeout(LIMIT_MS, () => socket.destroy());
  socket.once('error', () => resolve(null));
  socket.once('close', () => resolve(null));
  return promise;
}

function refusalOf(error: Error | string | undefined, hostname: string, certificate: PeerCertificate): string | null {
  const code = typeof error === 'string' ? error : error?.message;
  if (code !== undefined && code !== null && code !== '') return code;
  return checkServerIdentity(hostname, certificate)?.message ?? null;
}
