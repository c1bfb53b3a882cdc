import { createHmac, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { errnoOf } from './fault.ts';

export const SUPERUSER = 'terpadu_super';
export const OWNER = 'terpadu_owner';
export const APP = 'terpadu_app';
export const DATABASE = 'terpadu';

/** What a client needs to connect; shaped for `pg`. `host` is a folder when the transport is a socket. */
export type Connection = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  readonly password?: string;
};

/** A private socket in the folder, or loopback with passwords where the folder's path is too long for a socket. */
export type Transport = { readonly kind: 'socket' | 'tcp'; readonly host: string; readonly port: number };

// sockaddr_un holds 108 bytes on Linux and 104 on macOS, with the closing zero.
const SOCKET_PATH_BYTES = 100;
const SOCKET_PORT = 5432;
export const SOCKET_FILE = `.s.PGSQL.${SOCKET_PORT}`;

export async function chooseTransport(folder: string): Promise<Transport> {
  const socket = path.join(folder, SOCKET_FILE);
  if (process.platform !== 'win32' && Buffer.byteLength(socket) <= SOCKET_PATH_BYTES) {
    return { kind: 'socket', host: folder, port: SOCKET_PORT };
  }
  return { kind: 'tcp', host: '127.0.0.1', port: await freePort() };
}

/** The access rules of the server: whoever may enter the folder (mode 0700), or who knows a password. */
export function accessRules(transport: Transport): string {
  return transport.kind === 'socket' ? 'local all all trust\n' : `host all all ${transport.host}/32 scram-sha-256\n`;
}

/** The secret of this folder, made once; the superuser's password. 64 hexadecimal digits, mode 0600. */
export function folderSecret(folder: string): string {
  const file = path.join(folder, 'secret');
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
  }
  const secret = randomBytes(32).toString('hex');
  const descriptor = openSync(`${file}.new`, 'w', 0o600);
  try {
    writeFileSync(descriptor, `${secret}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(`${file}.new`, file);
  return secret;
}

export function rolePassword(secret: string, role: string): string {
  return role === SUPERUSER ? secret : createHmac('sha256', secret).update(role).digest('hex');
}

export function connectionOf(role: string, secret: string, transport: Transport): Connection {
  const { host, port, kind } = transport;
  const connection = { host, port, user: role, database: DATABASE };
  return kind === 'socket' ? connection : { ...connection, password: rolePassword(secret, role) };
}

/** The same connection as an address that `pg`, libpq and tools read. It holds the password: never log it. */
export function connectionUrl({ host, port, user, database, password }: Connection): string {
  const secret = password === undefined ? '' : `:${password}`;
  if (host.startsWith('/'))
    return `postgresql://${user}${secret}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
  return `postgresql://${user}${secret}@${host}:${port}/${database}`;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
