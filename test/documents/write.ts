import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { catalogue } from '../../src/app.ts';
import { VARIABLES } from '../../src/kernel/config.ts';
import { configurationDocument } from './configuration.ts';
import { errorsDocument } from './errors.ts';

/** `node --import ./tsx-hook.mjs test/documents/write.ts`: writes the documents that are made from code. */
export const REWRITE = 'node --import ./tsx-hook.mjs test/documents/write.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Document {
  /** From the root of the project. */
  readonly path: string;
  readonly text: string;
}

export function documents(): readonly Document[] {
  return [
    { path: 'docs/configuration.md', text: configurationDocument(VARIABLES, REWRITE) },
    { path: 'docs/errors.md', text: errorsDocument(catalogue(), REWRITE) },
  ];
}

if (import.meta.main) {
  for (const { path, text } of documents()) {
    writeFileSync(`${ROOT}/${path}`, text);
    process.stdout.write(`${path} written.\n`);
  }
}
