// What the tests of sandboxes share: prepared schemas of their own, a fixed clock, and a caller.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { z } from 'zod';
import { openLog } from '../../kernel/log.ts';
import { Secret } from '../../vocabulary/secret.ts';
import type { SandboxName } from './names.ts';
import { prepareSandboxes, type SandboxConnections } from './prepare.ts';
import type { Service } from './service.ts';

let count = 0;

/** Names that no other test of this or another run uses; the next run removes what is left of them. */
export function ownSuffix(): string {
  count += 1;
  return `${process.pid}_${count}`;
}

/** Stores of a test, made by the superuser of its cluster. */
export function preparedSandboxes(
  superuser: pg.ClientConfig,
  suffix: string = ownSuffix(),
): Promise<SandboxConnections> {
  return prepareSandboxes({ superuser, passwordFor: (role) => `uji-${role}`, suffix });
}

export async function ask(connection: pg.ClientConfig, sql: string, values: readonly unknown[] = []) {
  const client = new pg.Client(connection);
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

export const NOW = Temporal.Instant.from('2026-12-01T03:00:00Z');

/** No latency, so that a test waits for nothing that it does not test. */
export async function withoutLatency(connection: pg.ClientConfig): Promise<void> {
  await ask(connection, "update behaviour set median_ms = 0, p99_ms = 0 where service = '*'");
}

const TOKEN = new Secret('token-uji-token-uji-token-uji-token-uji');

/** How tests start a sandbox; what it complains of is collected. */
export function startOptions(connection: pg.ClientConfig) {
  const lines: string[] = [];
  const log = openLog('debug', { write: (line) => void lines.push(line) });
  return { connection, token: TOKEN, clock: { trueNow: () => NOW }, log, complaints: () => lines };
}

export interface Call {
  readonly path: string;
  readonly method?: string;
  readonly body?: unknown;
  /** Sent as it is, in place of a body made from JSON. */
  readonly raw?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Called {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

/** Calls as the exchange does, with the token. */
export async function call(url: string, { path, method = 'POST', body, raw, headers = {} }: Call): Promise<Called> {
  const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const response = await fetch(url + path, {
    method,
    headers: { authorization: `Bearer ${TOKEN.reveal()}`, 'content-type': 'application/json', ...headers },
    ...(sent === undefined ? {} : { body: sent }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: parse(text === '' ? '{}' : text) };
}

/** A contract of contracts/sandbox, read as another language would. */
export interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, unknown>>;
    readonly responses: Readonly<Record<string, Promised>>;
  };
}

interface Promised {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}

interface Operation {
  readonly operationId: string;
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: object } } };
  readonly responses: Readonly<Record<string, Promised>>;
}

export function readContract(sandbox: SandboxName): Contract {
  const file = new URL(`../../../contracts/sandbox/${sandbox}.openapi.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Contract;
}

/** Method and path of each operation, as the services name theirs. */
export function operationsOf({ paths }: Contract): readonly string[] {
  return Object.entries(paths)
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
    .sort();
}

export function addressesOf(services: readonly Pick<Service, 'method' | 'path'>[]): readonly string[] {
  return services.map(({ method, path }) => `${method} ${path}`).sort();
}

/** Fails unless the answer is one that the contract promises for this operation. */
export function assertPromised(contract: Contract, operation: string, { status, headers, body }: Called): void {
  const [method = '', path = ''] = operation.split(' ');
  const written = contract.paths[path]?.[method.toLowerCase()]?.responses[String(status)];
  assert.ok(written, `${operation} promises no ${status}`);
  const promised = contract.components.responses[written.$ref?.split('/').at(-1) ?? ''] ?? written;
  const type = (headers.get('content-type') ?? '').split(';')[0] ?? '';
  const schema = promised.content?.[type]?.schema;
  assert.ok(schema, `${operation} promises no ${type} with ${status}`);
  const parsed = schemaOf(contract, schema).safeParse(body);
  assert.ok(parsed.success, `${operation} ${status}: ${parsed.error?.message}`);
}

/** Whether the contract allows a request body; the service must be of the same opinion. */
export function isAllowed(contract: Contract, operation: string, body: unknown): boolean {
  const [method = '', path = ''] = operation.split(' ');
  const request = contract.paths[path]?.[method.toLowerCase()]?.requestBody;
  assert.ok(request, `${operation} takes no body`);
  return schemaOf(contract, request.content['application/json'].schema).safeParse(body).success;
}

function schemaOf({ components }: Contract, schema: object): z.ZodType {
  const text = JSON.stringify({ ...schema, $defs: components.schemas });
  return z.fromJSONSchema(parse(text.replaceAll('#/components/schemas/', '#/$defs/')));
}

function parse(text: string): Record<string, unknown> {
  return JSON.parse(text) as Record<string, unknown>;
}
