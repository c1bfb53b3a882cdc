import { parse } from 'yaml';
import { z } from 'zod';
import type { PortableFault, PortableObject } from '../../domain/interop/portable.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { issuePlace } from './issue-place.ts';

/** What a description of an interface says of its application. */
export interface ReadOpenapi {
  readonly title: string;
  readonly uri: string | null;
  readonly description: string | null;
  readonly addresses: readonly string[];
  readonly operations: number;
}

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']);

const shape = z.object({
  openapi: z.string().regex(/^3\.\d{1,2}\.\d{1,2}$/),
  info: z.object({ title: z.string(), description: z.string().optional(), 'x-terpadu-uri': z.string().optional() }),
  servers: z.array(z.object({ url: z.string() })).optional(),
  paths: z.record(z.string(), z.record(z.string(), z.unknown()).nullable()).optional(),
});

/** Reads an OpenAPI 3.x description, JSON or YAML. */
export function readOpenapi(text: string): Result<ReadOpenapi, PortableFault> {
  if (text.length > 5_000_000) return err({ code: 'interop_too_large', at: 'OpenAPI' });
  const parsed = shape.safeParse(parseDocument(text));
  if (!parsed.success) return err({ code: 'interop_malformed', at: issuePlace(parsed.error, 'OpenAPI') });
  const { info, servers = [], paths = {} } = parsed.data;
  return ok({
    title: info.title,
    uri: info['x-terpadu-uri'] ?? null,
    description: info.description ?? null,
    addresses: [...new Set(servers.map(({ url }) => url.slice(0, 200)))].slice(0, 20),
    operations: Object.values(paths).reduce(
      (sum, path) => sum + Object.keys(path ?? {}).filter((key) => methods.has(key)).length,
      0,
    ),
  });
}

/** Writes the frame of a description; the registry knows addresses and purpose, the paths are the system's own. */
export function writeOpenapi({ uri, name, values }: PortableObject): string {
  const addresses = values['addresses'];
  const description = values['function'];
  return `${JSON.stringify(
    {
      openapi: '3.1.0',
      info: {
        title: name,
        version: '0.0.0',
        ...(typeof description === 'string' ? { description } : {}),
        'x-terpadu-uri': uri,
      },
      servers: (Array.isArray(addresses) ? addresses : []).map((url) => ({ url: String(url) })),
      paths: {},
    },
    null,
    1,
  )}\n`;
}

function parseDocument(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0, schema: 'core' });
  } catch {
    return undefined;
  }
}
