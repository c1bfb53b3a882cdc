import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ServiceDefinition } from '../domain/service.ts';
import { parseDefinition } from './service-schema.ts';

const FOLDER = fileURLToPath(new URL('../data/services', import.meta.url));

let known: ReadonlyMap<string, ServiceDefinition> | null = null;

/** The services that this program brings, by key: one folder each under data/services. Read once. */
export function serviceDefinitions(): ReadonlyMap<string, ServiceDefinition> {
  known ??= new Map(
    readdirSync(FOLDER, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => readServiceFolder(`${FOLDER}/${name}`))
      .map((definition) => [definition.key, definition]),
  );
  return known;
}

/** One service from its folder; throws on anything that is not as it must be. */
export function readServiceFolder(folder: string): ServiceDefinition {
  const json = (name: string): unknown => JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8'));
  const names = ['service', 'form.ui', 'grounds', 'hand-over'];
  const [head, looks, grounds, handOver] = names.map((name) => objectOf(json(name)));
  const definition = parseDefinition({
    ...head,
    ...grounds,
    ...handOver,
    form: { ...looks, schema: json('form.schema') },
    bindings: json('bindings'),
    proofs: json('proofs'),
    confirmations: json('confirmations'),
  });
  keepTemplate(definition, readFileSync(`${folder}/${definition.document.template}`, 'utf8'));
  return definition;
}

/**
 * A definition kept before services said themselves what they hand over gets what the program handed over then, which
 * its folder keeps for good.
 */
export function withHandOver(kept: unknown): unknown {
  if (typeof kept !== 'object' || kept === null || Object.hasOwn(kept, 'naming')) return kept;
  const key: unknown = Reflect.get(kept, 'key');
  if (typeof key !== 'string' || !serviceDefinitions().has(key)) return kept;
  return { ...kept, ...objectOf(JSON.parse(readFileSync(`${FOLDER}/${key}/hand-over-before.json`, 'utf8'))) };
}

/** The Typst source of a service's document. A released template is never changed: a new one gets a new name. */
export function serviceTemplate({ key, document }: Pick<ServiceDefinition, 'key' | 'document'>): string {
  const kept = templates.get(`${key}/${document.template}`);
  if (kept !== undefined) return kept;
  // A version of today may still print by a template that its service has left behind.
  return keepTemplate({ key, document }, readFileSync(`${FOLDER}/${key}/${document.template}`, 'utf8'));
}

function keepTemplate({ key, document }: Pick<ServiceDefinition, 'key' | 'document'>, source: string): string {
  templates.set(`${key}/${document.template}`, source);
  return source;
}

/** By folder and name, both of which only our own data name. */
const templates = new Map<string, string>();

function objectOf(given: unknown): object {
  if (typeof given !== 'object' || given === null) throw new Error('A file of a service holds one JSON object.');
  return given;
}
