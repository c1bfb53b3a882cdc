import { buffer } from 'node:stream/consumers';
import type { Media } from '../../../../kernel/files/media.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { PortableFault, PortableModel, PortableObject } from '../../domain/interop/portable.ts';
import { readArchimate } from './archimate-read.ts';
import { writeArchimate } from './archimate-write.ts';
import { readCyclonedx, writeCyclonedx } from './cyclonedx.ts';
import { readOpenapi, writeOpenapi } from './openapi.ts';
import { readOwnJson, writeOwnJson } from './own-json.ts';
import { readPubliccode, writePubliccode } from './publiccode.ts';
import { readObject } from './read-object.ts';
import { readModelTable, writeModelCsv, writeModelXlsx } from './table.ts';

/** A form in which a whole architecture leaves. */
export interface ModelForm {
  readonly key: string;
  readonly type: string;
  readonly ending: string;
  readonly write: (model: PortableModel) => Promise<Uint8Array | string>;
}

export const modelForms: readonly ModelForm[] = [
  {
    key: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ending: 'xlsx',
    write: (model) => buffer(writeModelXlsx(model)),
  },
  { key: 'csv', type: 'text/csv; charset=utf-8', ending: 'csv', write: (model) => buffer(writeModelCsv(model)) },
  { key: 'json', type: 'application/json', ending: 'json', write: async (model) => writeOwnJson(model) },
  {
    key: 'archimate',
    type: 'application/xml',
    ending: 'xml',
    write: async (model) => writeArchimate(model, 'Arsitektur SPBE'),
  },
];

/** A form in which one application leaves. */
export interface ObjectForm {
  readonly key: string;
  readonly type: string;
  readonly fileName: string;
  readonly write: (object: PortableObject) => Result<string, { readonly code: 'interop_no_address' }>;
}

export const objectForms: readonly ObjectForm[] = [
  { key: 'publiccode', type: 'application/yaml', fileName: 'publiccode.yml', write: writePubliccode },
  {
    key: 'cyclonedx',
    type: 'application/vnd.cyclonedx+json',
    fileName: 'bom.json',
    write: (one) => ({ ok: true, value: writeCyclonedx(one) }),
  },
  {
    key: 'openapi',
    type: 'application/vnd.oai.openapi+json',
    fileName: 'openapi.json',
    write: (one) => ({ ok: true, value: writeOpenapi(one) }),
  },
];

/** What may be handed in to be taken up whole. */
export const takenMedia: readonly Media[] = ['xlsx', 'text', 'json', 'xml'];

type Read = Result<PortableModel, readonly PortableFault[]>;

/**
 * Reads a document in the form that its content shows. One that tells of a single application without our URI
 * (publiccode.yml, CycloneDX, OpenAPI) is taken for a new one under `newUri`.
 */
export async function readModel(media: Media, bytes: Uint8Array, newUri: string): Promise<Read> {
  switch (media) {
    case 'json':
      return readJsonDocument(textOf(bytes), newUri);
    case 'xml':
      return readArchimate(textOf(bytes));
    case 'xlsx':
      return readModelTable(bytes);
    case 'text': {
      const text = textOf(bytes);
      if (/^publiccodeYmlVersion:/m.test(text.slice(0, HEAD))) return alone(readPubliccode(text, newUri));
      return /^openapi:/m.test(text.slice(0, HEAD)) ? alone(openapiObject(text, newUri)) : readModelTable(bytes);
    }
    default:
      return err([{ code: 'interop_malformed', at: media }]);
  }
}

/** Marks of a format stand at its beginning. */
const HEAD = 4_000;

function readJsonDocument(text: string, newUri: string): Read {
  const head = text.slice(0, HEAD);
  if (/"bomFormat"/.test(head)) return alone(sbomObject(text, newUri));
  return /"openapi"/.test(head) ? alone(openapiObject(text, newUri)) : readOwnJson(text);
}

function sbomObject(text: string, newUri: string): Result<PortableObject, PortableFault> {
  const read = readCyclonedx(text);
  if (!read.ok) return read;
  const { uri, name, components, left } = read.value;
  if (left > 0) return err({ code: 'interop_too_large', at: `components: +${left}` });
  return readObject({ ...unnamed, uri: uri ?? newUri, name: name ?? 'SBOM', values: { components } });
}

function openapiObject(text: string, newUri: string): Result<PortableObject, PortableFault> {
  const read = readOpenapi(text);
  if (!read.ok) return read;
  const { uri, title, description, addresses } = read.value;
  const values = { addresses, ...(description === null ? {} : { function: description.slice(0, 2_000) }) };
  return readObject({ ...unnamed, uri: uri ?? newUri, name: title, values });
}

const unnamed = { domain: 'application', state: 'as_is' } as const;

function alone(read: Result<PortableObject, PortableFault>): Read {
  return read.ok ? ok({ objects: [read.value], relations: [] }) : err([read.error]);
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
