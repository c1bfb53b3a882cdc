import { formatDate } from '../../../vocabulary/instant.ts';
import { type DocumentCode, formatCode } from '../domain/code.ts';
import type { PaperOrder } from '../domain/issue.ts';
import { documentsPaths as paths } from './documents-paths.ts';
import { qrOf, qrSvg } from './qr.ts';

export interface PaperWish {
  readonly request: PaperOrder;
  readonly number: string;
  readonly code: DocumentCode;
  readonly isSample: boolean;
}

/** Where the QR leads: the check of this very document. */
export function addressOf({ origin }: Pick<PaperOrder, 'origin'>, code: DocumentCode): string {
  return `${origin}${paths.check.to({ code })}`;
}

/** What the base letter prints of its own; see data/letter.typ. Papers are in Indonesian, whoever reads them. */
export function paperOf({ request, number, code, isSample }: PaperWish) {
  const { basis, decidedOn } = request;
  const address = addressOf(request, code);
  return {
    office: request.officeName,
    title: request.title.id,
    number,
    code: formatCode(code),
    address,
    checkPage: `${request.origin}${paths.checkAny.to({})}`.replace(/^https?:\/\//, ''),
    qr: qrSvg(qrOf(address)),
    isSample,
    decidedOn: formatDate(decidedOn, 'id', 'long'),
    date: decidedOn.split('-').map(Number),
    officerTitle: basis.by === 'officer' ? basis.title : null,
    legalSource: basis.by === 'system' ? basis.legalSource : null,
  };
}
