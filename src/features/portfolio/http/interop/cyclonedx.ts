import { z } from 'zod';
import type { PortableFault, PortableObject } from '../../domain/interop/portable.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { issuePlace } from './issue-place.ts';

/** What an SBOM says of one application: the components it is built of, as package URLs. */
export interface ReadSbom {
  readonly name: string | null;
  /** Our URI, when the SBOM was written here. */
  readonly uri: string | null;
  readonly components: readonly string[];
  /** Components beyond what an application may list. */
  readonly left: number;
}

const mostComponents = 400;

const component = z.object({
  name: z.string().optional(),
  group: z.string().optional(),
  version: z.string().optional(),
  purl: z.string().optional(),
  'bom-ref': z.string().optional(),
});

const shape = z.object({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string().regex(/^1\.\d$/),
  metadata: z.object({ component: component.optional() }).optional(),
  components: z.array(component).optional(),
});

/** Reads a CycloneDX 1.x document in JSON (ECMA-424). */
export function readCyclonedx(text: string): Result<ReadSbom, PortableFault> {
  const parsed = shape.safeParse(parseJson(text));
  if (!parsed.success) return err({ code: 'interop_malformed', at: issuePlace(parsed.error, 'bom.json') });
  const { metadata, components = [] } = parsed.data;
  const named = [...new Set(components.flatMap((one) => nameOf(one) ?? []))].toSorted((one, other) =>
    one < other ? -1 : 1,
  );
  const ref = metadata?.component?.['bom-ref'] ?? '';
  return ok({
    name: metadata?.component?.name ?? null,
    uri: ref.startsWith('urn:uuid:') ? ref : null,
    components: named.slice(0, mostComponents),
    left: Math.max(0, named.length - mostComponents),
  });
}

/** Writes the components of one application as CycloneDX 1.6. */
export function writeCyclonedx({ uri, name, values }: PortableObject): string {
  const listed = values['components'];
  const components = Array.isArray(listed) ? listed : [];
  return `${JSON.stringify(
    {
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      version: 1,
      metadata: { component: { type: 'application', 'bom-ref': uri, name } },
      components: components.map((one) => {
        const text = String(one);
        return text.startsWith('pkg:') ? { type: 'library', name: text, purl: text } : { type: 'library', name: text };
      }),
    },
    null,
    1,
  )}\n`;
}

function nameOf({ purl, name, group, version }: z.infer<typeof component>): string | null {
  if (purl !== undefined) return purl.slice(0, 200);
  if (name === undefined || name.trim() === '') return null;
  return [group, name]
    .filter(Boolean)
    .join('/')
    .concat(version === undefined ? '' : `@${version}`)
    .slice(0, 200);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
