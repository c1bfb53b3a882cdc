import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { isWords } from '../../domain/registry/standing.ts';
import type { PortableFault, PortableObject } from '../../domain/interop/portable.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { issuePlace } from './issue-place.ts';
import { readObject } from './read-object.ts';

/** publiccode.yml 0.7: one application a file; what the standard has no place for travels under `x-terpadu`. */
const version = '0.7.0';

/** `developmentStatus` of the standard, by our status. */
const developmentStatus: Readonly<Record<string, string>> = {
  planned: 'concept',
  in_development: 'development',
  active: 'stable',
  inactive: 'obsolete',
  retired: 'obsolete',
};

export type PubliccodeRefusal = { readonly code: 'interop_no_address' };

/** Writes one application. The standard demands the address of the source or of the system itself. */
export function writePubliccode(object: PortableObject): Result<string, PubliccodeRefusal> {
  const { uri, name, state, values } = object;
  const address = firstText(values['source_repository']) ?? firstText(values['addresses']);
  if (address === null) return err({ code: 'interop_no_address' });
  const status = typeof values['status'] === 'string' ? values['status'] : '';
  return ok(
    stringify({
      publiccodeYmlVersion: version,
      name,
      url: /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`,
      platforms: [platformOf(values['platform'])],
      developmentStatus: developmentStatus[status] ?? 'stable',
      softwareType: 'standalone/other',
      ...(typeof values['function'] === 'string'
        ? { description: { id: { shortDescription: values['function'].slice(0, 150) } } }
        : {}),
      'x-terpadu': { uri, domain: object.domain, state, values },
    }),
  );
}

const shape = z.object({
  publiccodeYmlVersion: z.string().regex(/^0\.\d{1,3}(?:\.\d{1,3})?$/),
  name: z.string(),
  url: z.string(),
  description: z.record(z.string(), z.object({ shortDescription: z.string().optional() })).optional(),
  'x-terpadu': z
    .object({
      uri: z.string(),
      domain: z.string(),
      state: z.string(),
      values: z.record(z.string(), z.unknown()),
    })
    .optional(),
});

/** Reads one application; without our part it becomes a new one under the URI given. */
export function readPubliccode(text: string, newUri: string): Result<PortableObject, PortableFault> {
  if (text.length > 200_000) return err({ code: 'interop_too_large', at: 'publiccode.yml' });
  const parsed = shape.safeParse(parseYaml(text));
  if (!parsed.success) return err({ code: 'interop_malformed', at: issuePlace(parsed.error, 'publiccode.yml') });
  const { name, url, description, 'x-terpadu': own } = parsed.data;
  if (own !== undefined) return readObject({ ...own, name });
  const words = description?.['id']?.shortDescription ?? description?.['en']?.shortDescription;
  return readObject({
    uri: newUri,
    domain: 'application',
    state: 'as_is',
    name,
    values: { addresses: [url.slice(0, 200)], ...(words === undefined ? {} : { function: words }) },
  });
}

function parseYaml(text: string): unknown {
  try {
    // Aliases can grow without bound ("billion laughs"); a file of this kind needs none.
    return parse(text, { maxAliasCount: 0, schema: 'core' });
  } catch {
    return undefined;
  }
}

function platformOf(platform: PortableObject['values'][string] | undefined): string {
  switch (platform) {
    case 'mobile':
      return 'android';
    case 'desktop':
      return 'windows';
    default:
      return 'web';
  }
}

function firstText(value: PortableObject['values'][string] | undefined): string | null {
  if (typeof value === 'string') return value;
  return value !== undefined && isWords(value) ? (value[0] ?? null) : null;
}
