import { readFileSync } from 'node:fs';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { err, ok, type Result } from '../../../vocabulary/result.ts';

export interface TypesetFault {
  readonly code: 'document_template_faulty';
  /** What the typesetter says of the template; names no data. */
  readonly says: string;
}

export interface TypesetWish {
  /** Trusted Typst source; may `import "/letter.typ": letter, facts`. */
  readonly template: string;
  /** The template reads it by `json(bytes(sys.inputs.data))`: text in it is text, whatever it looks like. */
  readonly data: unknown;
}

/** A tagged PDF (PDF/UA-1, ISO 14289-1) of the template and its data. */
export async function typeset({ template, data }: TypesetWish): Promise<Result<Buffer, TypesetFault>> {
  const typst = await theCompiler();
  const compiled = typst.compile({ mainFileContent: template, inputs: { data: JSON.stringify(data) } });
  const document = compiled.result;
  if (document === null) return err({ code: 'document_template_faulty', says: complaintOf(compiled.takeError()) });
  try {
    return ok(typst.pdf(document, { pdfStandard: 'ua-1' }));
  } catch (fault) {
    return err({ code: 'document_template_faulty', says: fault instanceof Error ? fault.message : String(fault) });
  } finally {
    // The memory of earlier documents, which hold personal data, goes after a few more.
    typst.evictCache(10);
  }
}

/** A place that does not exist: templates read the letter and their data, and no file of the machine. */
const NOWHERE = '/terpadu-documents';

let compiler: Promise<NodeCompiler> | null = null;

/** Loaded at the first document: 150 MB that a process without documents does not hold. */
function theCompiler(): Promise<NodeCompiler> {
  compiler ??= import('@myriaddreamin/typst-ts-node-compiler').then((typst) => {
    const made = typst.NodeCompiler.create({ workspace: NOWHERE });
    made.addSource(`${NOWHERE}/letter.typ`, readFileSync(new URL('../data/letter.typ', import.meta.url), 'utf8'));
    return made;
  });
  return compiler;
}

function complaintOf(fault: { readonly shortDiagnostics: readonly unknown[] } | null): string {
  return JSON.stringify(fault?.shortDiagnostics ?? []).slice(0, 500);
}
