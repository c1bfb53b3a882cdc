import { randomBytes } from 'node:crypto';
import type { Tx } from '../../../kernel/database.ts';
import { newId } from '../../../kernel/ids.ts';
import type { DataKeys } from '../../../kernel/keys/data-keys.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import { codeFrom } from '../domain/code.ts';
import type { IssueFault, OfficePaper, OfficePaperRequest } from '../domain/issue.ts';
import { formatNumber } from '../domain/number.ts';
import { advanceCounter, lockCounter } from '../storage/counter.ts';
import { addOfficePaper, findOfficePaperOf, findSealedOfficePaper } from '../storage/office-paper.ts';
import { addVerification } from '../storage/verification.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type IssueServices, type MadeFile, makeFile, requireFit } from './make-file.ts';
import type { OpenFault } from './open-document.ts';
import { codeKeyOf, sealRecord } from './record-seal.ts';
import { sealOf } from './seal.ts';

/**
 * Numbers, typesets, seals and registers a paper about no person, in its office's transaction; once for each
 * subject and kind. Checked by its code like any other; read by its office and the agencies it names.
 */
export async function issueOfficePaper(
  services: IssueServices,
  tx: Tx,
  request: OfficePaperRequest,
): Promise<Result<OfficePaper, IssueFault>> {
  const order = { ...request, validUntil: null };
  requireFit(order);
  const seal = await sealOf(services, tx, request);
  if (!seal.ok) return seal;
  const series = { agencyId: request.agencyId, series: request.series, year: Number(request.decidedOn.slice(0, 4)) };
  const serial = (await lockCounter(tx, series)) + 1;
  const known = await findOfficePaperOf(tx, request);
  if (known !== null) return ok(known);
  const number = formatNumber(request.numberPattern, { ...series, serial, other: request.numberParts });
  if (!number.ok) return number;
  const code = codeFrom(randomBytes(16));
  const made = await makeFile(services, { request: order, number: number.value, code, seal: seal.value });
  if (!made.ok) return made;
  await advanceCounter(tx, series, serial);
  const paper = paperOf(request, number.value, made.value);
  await keep(services, tx, { request, paper, serial, made: made.value });
  await addVerification(tx, {
    agencyId: paper.agencyId,
    codeKey: codeKeyOf(services.keys.lookup, code),
    sealed: sealRecord(services.keys.lookup, code, {
      title: paper.title,
      number: paper.number,
      officeName: paper.officeName,
      lines: request.publicLines.map(({ label, value }) => ({ label: { id: label.id, en: label.en }, value })),
      decidedOn: paper.decidedOn,
      validUntil: null,
      sealedAt: paper.issuedAt,
      sha256: paper.sha256,
      certificate: made.value.certificate,
      systemSource: request.basis.by === 'system' ? request.basis.legalSource : null,
    }),
  });
  return ok(paper);
}

/** The file itself, for its office and its readers. */
export async function openOfficePaper(
  tx: Tx,
  which: { readonly keys: DataKeys; readonly documentId: string },
): Promise<Result<{ readonly paper: OfficePaper; readonly pdf: Buffer }, OpenFault>> {
  const found = await findSealedOfficePaper(tx, which.documentId);
  if (found === null) return err('document_unknown');
  const key = await which.keys.openKey(found.keyId);
  if (!key.ok) return err('document_erased');
  const pdf = key.value.decrypt(found.pdfSealed, placeOf(found.paper.id));
  if (!pdf.ok || fingerprintOf(pdf.value) !== found.paper.sha256)
    throw new Error('A document was altered in the database.');
  return ok({ paper: found.paper, pdf: pdf.value });
}

function paperOf(request: OfficePaperRequest, number: string, made: MadeFile): OfficePaper {
  const { agencyId, about, kind, title, officeName, decidedOn } = request;
  return {
    id: newId(made.sealedAt.epochMilliseconds),
    agencyId,
    about,
    kind,
    title: { id: title.id, en: title.en },
    number,
    officeName,
    decidedOn,
    issuedAt: made.sealedAt,
    sha256: fingerprintOf(made.pdf),
  };
}

async function keep(
  services: IssueServices,
  tx: Tx,
  given: {
    readonly request: OfficePaperRequest;
    readonly paper: OfficePaper;
    readonly serial: number;
    readonly made: MadeFile;
  },
): Promise<void> {
  const { request, paper, serial, made } = given;
  const key = await services.keys.data.openKey(await services.keys.data.createKey('documents.office_paper'));
  if (!key.ok) throw new Error('A key that was just made does not open.');
  await addOfficePaper(tx, {
    ...paper,
    readerIds: request.readerIds,
    series: request.series,
    year: Number(request.decidedOn.slice(0, 4)),
    serial,
    officerId: request.basis.by === 'officer' ? request.basis.officerId : null,
    keyId: key.value.id,
    pdfSealed: key.value.encrypt(made.pdf, placeOf(paper.id)),
  });
}

function placeOf(id: string) {
  return { table: 'documents.office_paper', column: 'pdf', row: id };
}
