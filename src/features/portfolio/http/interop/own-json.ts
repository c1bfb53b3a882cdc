import { z } from 'zod';
import { modelFaults, mostObjects, type PortableFault, type PortableModel } from '../../domain/interop/portable.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { issuePlace } from './issue-place.ts';
import { readObject } from './read-object.ts';

/** The registry's own document; contracts/architecture.schema.json describes it. */
const ownFormat = 'terpadu-architecture';
const ownVersion = 1;

const documentShape = z.strictObject({
  format: z.literal(ownFormat),
  version: z.number().int(),
  objects: z.array(
    z.strictObject({
      uri: z.string(),
      domain: z.string(),
      state: z.string(),
      name: z.string(),
      values: z.record(z.string(), z.unknown()),
    }),
  ),
  relations: z.array(z.strictObject({ uri: z.string(), kind: z.string(), from: z.string(), to: z.string() })),
});

export function writeOwnJson({ objects, relations }: PortableModel): string {
  return `${JSON.stringify({ format: ownFormat, version: ownVersion, objects, relations }, null, 1)}\n`;
}

export function readOwnJson(text: string): Result<PortableModel, readonly PortableFault[]> {
  const parsed = documentShape.safeParse(parseJson(text));
  if (!parsed.success) return err([{ code: 'interop_malformed', at: issuePlace(parsed.error, 'dokumen') }]);
  const { version, objects, relations } = parsed.data;
  if (version !== ownVersion) return err([{ code: 'interop_version_unknown', at: String(version) }]);
  if (objects.length > mostObjects || relations.length > mostObjects * 10)
    return err([{ code: 'interop_too_large', at: String(objects.length) }]);
  const read = objects.map(readObject);
  const faults = read.flatMap((one) => (one.ok ? [] : [one.error]));
  if (faults.length > 0) return err(faults.slice(0, 100));
  const model = { objects: read.flatMap((one) => (one.ok ? [one.value] : [])), relations };
  const whole = modelFaults(model);
  return whole.length > 0 ? err(whole) : ok(model);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
