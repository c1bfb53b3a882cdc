import type { Services } from '../../../kernel/services.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { DocumentCode } from '../domain/code.ts';
import type { IssueFault, PaperOrder } from '../domain/issue.ts';
import type { Seal } from './office-seal.ts';
import { addressOf, paperOf } from './paper.ts';
import { sealPdf } from './pdf-update.ts';
import { typeset } from './typeset.ts';

export type IssueServices = Pick<Services, 'keys' | 'clock' | 'config' | 'installation' | 'log'>;

/** A typeset and sealed file. */
export interface MadeFile {
  readonly pdf: Buffer;
  readonly sealedAt: Instant;
  readonly certificate: string;
}

/** Typesets a paper and seals it, without keeping it. */
export async function makeFile(
  { installation, clock, log }: IssueServices,
  given: { readonly request: PaperOrder; readonly number: string; readonly code: DocumentCode; readonly seal: Seal },
): Promise<Result<MadeFile, IssueFault>> {
  const { request, number, code, seal } = given;
  const paper = paperOf({ request, number, code, isSample: installation.kind === 'sample' });
  const typesetPdf = await typeset({ template: request.template, data: { paper, data: request.data } });
  if (!typesetPdf.ok) {
    log.error('A document could not be typeset.', { kind: request.kind, says: typesetPdf.error.says });
    return err('document_template_faulty');
  }
  const sealedAt = clock.trueNow();
  const { makeCms } = await import('./cms.ts');
  const pdf = await sealPdf(typesetPdf.value, {
    at: sealedAt,
    name: request.officeName,
    reason: `${request.title.id} ${number}`,
    contact: addressOf(request, code),
    sign: async (covered) => makeCms(covered, seal),
  });
  if (pdf.length > MOST_BYTES) {
    log.error('A document became too large.', { kind: request.kind, bytes: pdf.length });
    return err('document_template_faulty');
  }
  return ok({ pdf, sealedAt, certificate: seal.fingerprint });
}

const MOST_BYTES = 2_000_000;

/** What a caller must not get wrong; a request like that is a defect, not a refusal. */
export function requireFit({ publicLines, title, officeName, validUntil, decidedOn, origin }: PaperOrder): void {
  const isFit = (text: string, most: number) => text.trim() !== '' && text.length <= most;
  if (publicLines.length < 1 || publicLines.length > 12) throw new Error('A document shows 1 to 12 public lines.');
  // Sixteen digits would be a NIK or a KK number, which nobody may show here.
  if (publicLines.some(({ value }) => !isFit(value, 200) || /\d{16}/.test(value)))
    throw new Error('A public line has 1 to 200 characters and no number of sixteen digits.');
  if (!isFit(title.id, 150) || !isFit(title.en, 150) || !isFit(officeName, 150))
    throw new Error('Title and office have 1 to 150 characters.');
  if (validUntil !== null && validUntil < decidedOn) throw new Error('A document cannot end before it begins.');
  if (!URL.canParse(origin) || new URL(origin).origin !== origin) throw new Error('An origin is scheme and host.');
}
