import { randomBytes } from 'node:crypto';
import { openAccess } from '../../../kernel/access/access.ts';
import type { Tx } from '../../../kernel/database.ts';
import { newId } from '../../../kernel/ids.ts';
import type { DataKey } from '../../../kernel/keys/data-keys.ts';
import { ok, type Result } from '../../../vocabulary/result.ts';
import { codeFrom, type DocumentCode } from '../domain/code.ts';
import type { IssuedDocument, IssueFault, IssueRequest } from '../domain/issue.ts';
import { formatNumber } from '../domain/number.ts';
import type { VerificationRecord } from '../domain/verdict.ts';
import { advanceCounter, lockCounter } from '../storage/counter.ts';
import { addEntry, findEntryOf } from '../storage/entry.ts';
import { addPaper, findPaper, type Paper } from '../storage/paper.ts';
import { addVerification } from '../storage/verification.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type IssueServices, type MadeFile, makeFile, requireFit } from './make-file.ts';
import { factsBytes } from './paper-facts.ts';
import { codeKeyOf, sealRecord } from './record-seal.ts';
import { sealOf } from './seal.ts';

/**
 * Numbers, typesets, seals and registers a document in the caller's transaction, which is the office's. One
 * document of a kind is issued about one subject: a second call returns the first. Numbers have no gap.
 */
export async function issueDocument(
  services: IssueServices,
  tx: Tx,
  request: IssueRequest,
): Promise<Result<IssuedDocument, IssueFault>> {
  requireFit(request);
  const known = await findIssued(services, tx, request);
  if (known !== null) return ok(known);
  const seal = await sealOf(services, tx, request);
  if (!seal.ok) return seal;
  const keyId = await services.keys.data.createKey('documents.paper');
  const key = await services.keys.data.openKey(keyId);
  if (!key.ok) throw new Error('A key that was just made does not open.');
  const series = { agencyId: request.agencyId, series: request.series, year: Number(request.decidedOn.slice(0, 4)) };
  const serial = (await lockCounter(tx, series)) + 1;
  // Whoever held the lock before may have issued this very document.
  const meanwhile = await findIssued(services, tx, request);
  if (meanwhile !== null) {
    await services.keys.data.destroyKey(keyId);
    return ok(meanwhile);
  }
  const number = formatNumber(request.numberPattern, { ...series, serial, other: request.numberParts });
  if (!number.ok) return number;
  const code = codeFrom(randomBytes(16));
  const made = await makeFile(services, { request, number: number.value, code, seal: seal.value });
  if (!made.ok) return made;
  await advanceCounter(tx, series, serial);
  return ok(
    await keep(services, tx, { request, series, serial, number: number.value, code, key: key.value, made: made.value }),
  );
}

async function findIssued(services: IssueServices, tx: Tx, request: IssueRequest): Promise<IssuedDocument | null> {
  const entry = await findEntryOf(tx, request);
  if (entry === null) return null;
  const access = await openAccess(tx, {
    actor: { kind: 'worker' },
    agencyId: request.agencyId,
    personId: entry.personId,
    purpose: 'documents.issue',
    attributes: ['document'],
    caseRef: request.about.id,
    messageId: null,
    at: services.clock.trueNow(),
  });
  const paper = await findPaper(tx, access, entry);
  if (paper === null) throw new Error('A document is registered and is not there.');
  return issuedOf(paper);
}

interface Keeping {
  readonly request: IssueRequest;
  readonly series: { readonly series: string; readonly year: number };
  readonly serial: number;
  readonly number: string;
  readonly code: DocumentCode;
  readonly key: DataKey;
  readonly made: MadeFile;
}

/** Entry, paper and verification: the register knows it from here on. */
async function keep(services: IssueServices, tx: Tx, given: Keeping): Promise<IssuedDocument> {
  const { request, series, serial, code, key, made } = given;
  const { lookup } = services.keys;
  const paper = newPaper(given, codeKeyOf(lookup, code));
  const { id, agencyId, personId, about, kind, number, issuedAt, codeKey } = paper;
  await addEntry(tx, { documentId: id, agencyId, personId, about, kind, ...series, serial, number, issuedAt });
  const officerTitle = request.basis.by === 'officer' ? request.basis.title : null;
  const facts = factsBytes({ code, lines: request.publicLines, officerTitle });
  const place = { table: 'documents.paper', row: id };
  await addPaper(tx, {
    ...paper,
    factsSealed: key.encrypt(facts, { ...place, column: 'facts' }),
    pdfSealed: key.encrypt(made.pdf, { ...place, column: 'pdf' }),
  });
  const record = recordOf(paper, request, made.certificate);
  await addVerification(tx, { agencyId, codeKey, sealed: sealRecord(lookup, code, record) });
  return issuedOf(paper);
}

function newPaper({ request, number, key, made }: Keeping, codeKey: string): Paper {
  const { agencyId, personId, about, kind, title, officeName, decidedOn, validUntil, basis } = request;
  return {
    id: newId(made.sealedAt.epochMilliseconds),
    agencyId,
    personId,
    about,
    kind,
    title,
    number,
    officeName,
    decidedOn,
    validUntil,
    issuedAt: made.sealedAt,
    sha256: fingerprintOf(made.pdf),
    officerId: basis.by === 'officer' ? basis.officerId : null,
    legalSource: basis.by === 'system' ? basis.legalSource : null,
    codeKey,
    keyId: key.id,
  };
}

function recordOf(paper: Paper, { publicLines }: IssueRequest, certificate: string): VerificationRecord {
  const { title, number, officeName, decidedOn, validUntil, sha256, issuedAt, legalSource } = paper;
  const lines = publicLines.map(({ label, value }) => ({ label: { id: label.id, en: label.en }, value }));
  return {
    title: { id: title.id, en: title.en },
    number,
    officeName,
    lines,
    decidedOn,
    validUntil,
    sealedAt: issuedAt,
    sha256,
    certificate,
    systemSource: legalSource,
  };
}

/** What others may know: without what opens the document. */
export function issuedOf(paper: Paper): IssuedDocument {
  const { officerId: _o, legalSource: _l, codeKey: _c, keyId: _k, ...issued } = paper;
  return issued;
}
