import { readFileSync } from 'node:fs';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { err, ok, type Result } from '../../../vocabulary/result.ts';

export interface TypesetFault {
  readonly code: 'document_template_faulty';
  /** What the typesetter says of the template, with whatever it quotes left out: that may be data. */
  readonly says: string;
}

export interface TypesetWish {
  /** Trusted Typst source; may `import "/letter.typ": letter, facts`. */
  readonly template: string;
  /** The template reads it by `json(bytes(sys.inputs.data))`: text in it is text, whatever it looks like. */
  readonly data: unknown;
}

/** A tagged PDF of the template and its data: PDF/UA-1 (ISO 14289-1) where the typesetter of the platform knows it. */
export async function typeset({ template, data }: TypesetWish): Promise<Result<Buffer, TypesetFault>> {
  const { typst, options } = await theTypesetter();
  const compiled = typst.compile({ mainFileContent: template, inputs: { data: JSON.stringify(data) } });
  const document = compiled.result;
  if (document === null) return err({ code: 'document_template_faulty', says: complaintOf(compiled.takeError()) });
  try {
    return ok(typst.pdf(document, options));
  } catch (fault) {
    return err({
      code: 'document_template_faulty',
      says: unquoted(fault instanceof Error ? fault.message : String(fault)),
    });
  } finally {
    // The memory of earlier documents, which hold personal data, goes after a few more.
    typst.evictCache(10);
  }
}

/** A place that does not exist: templates read the letter and their data, and no file of the machine. */
const NOWHERE = '/terpadu-documents';

interface Typesetter {
  readonly typst: NodeCompiler;
  readonly options: PdfOptions;
}

type PdfOptions = NonNullable<Parameters<NodeCompiler['pdf']>[1]>;

let typesetter: Promise<Typesetter> | null = null;

/** Loaded at the first document: 150 MB that a process without documents does not hold. */
function theTypesetter(): Promise<Typesetter> {
  typesetter ??= import('@myriaddreamin/typst-ts-node-compiler').then((module) => {
    const typst = module.NodeCompiler.create({ workspace: NOWHERE });
    typst.addSource(`${NOWHERE}/letter.typ`, readFileSync(new URL('../data/letter.typ', import.meta.url), 'utf8'));
    return { typst, options: bestOptions(typst) };
  });
  return typesetter;
}

/** The packages of some platforms are older and know no PDF/UA (README, limits): there a plain tagged PDF must do. */
export function bestOptions(typst: Pick<NodeCompiler, 'pdf'>): PdfOptions {
  const wanted: PdfOptions = { pdfStandard: 'ua-1' };
  try {
    typst.pdf({ mainFileContent: '#set document(title: "-")' }, wanted);
    return wanted;
  } catch {
    return {};
  }
}

function complaintOf(fault: { readonly shortDiagnostics: readonly unknown[] } | null): string {
  return unquoted(JSON.stringify(fault?.shortDiagnostics ?? []));
}

/** Complaints quote the text they are about between back ticks. */
function unquoted(complaint: string): string {
  return complaint.replaceAll(/`[^`]*`/g, '`…`').slice(0, 500);
}
