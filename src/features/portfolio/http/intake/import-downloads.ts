import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import { Readable } from 'node:stream';
import type { Tx } from '../../../../kernel/database.ts';
import { mediaTypes } from '../../../../kernel/files/media.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { file, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import type { ListImport } from '../../domain/intake/import.ts';
import type { ReviewedRow } from '../../domain/intake/outcome.ts';
import { listRows } from '../../storage/intake/import-row.ts';
import { codesInForce } from '../registry/codes-in-force.ts';
import { dayOf } from '../registry/registry-office.ts';
import { openImport } from './import-act.ts';
import { importPaths } from './import-paths.ts';
import { type IntakePort, type MessyKind, messyKinds } from './import-port.ts';
import { type MessyList, writeMessyCensus, writeMessyCsv, writeMessyOffices } from './write-messy-workbooks.ts';
import { writeProblemWorkbook } from './write-problem-workbook.ts';
import { writeTemplate } from './write-template.ts';

/** An empty list with the codes in force to choose from. */
export async function downloadTemplate(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const sets = await codesInForce(ask.services, dayOf(ask));
  const choices = (reference: string) =>
    (sets.get(reference)?.set.entries ?? []).map(({ code, name }) => `${code} ${name}`.slice(0, 250));
  const workbook = writeTemplate({ processCodes: choices('RAB'), serviceCodes: choices('RAL'), offices: [] }, ask.lang);
  return download(workbook, 'xlsx', 'templat-daftar-aplikasi.xlsx');
}

const WRITERS: Readonly<
  Record<MessyKind, readonly [write: (list: MessyList) => Readable, kind: 'xlsx' | 'csv', name: string]>
> = {
  sensus: [writeMessyCensus, 'xlsx', 'contoh-sensus-kemen-esdm.xlsx'],
  csv: [writeMessyCsv, 'csv', 'contoh-program-lama-kkp.csv'],
  lembar: [writeMessyOffices, 'xlsx', 'contoh-lembar-sragen.xlsx'],
};

/** One of the three invented lists, as messy as real ones. */
export function downloadSample(port: IntakePort) {
  return async (ask: Ask<'/arsitektur/impor/contoh/:kind'>, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    const kind = messyKinds.find((one) => one === ask.params.kind);
    const asked = kind === undefined ? null : port.messyEntries(kind);
    if (kind === undefined || asked === null) return refuse('import_sample_only', { next: importPaths.home.to({}) });
    const [write, type, name] = WRITERS[kind];
    return download(write(await asked), type, name);
  };
}

/** A list's problem rows as its owner's own workbook. */
export async function downloadProblems(
  ask: Ask<'/arsitektur/impor/:id/masalah'>,
  permit: Permit<null>,
): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const opened = await openImport(ask, ask.params.id);
  if (!opened.ok) return opened.error;
  const found = opened.value;
  const { agencyId } = askingOfficer(ask);
  const rows = await ask.services.db.as(asAgency(agencyId), (tx) => problemRows(tx, found));
  if (rows.length === 0) return refuse('import_no_problems', { next: importPaths.one.to({ id: found.id }) });
  const bySheet = Map.groupBy(rows, ({ place }) => place.sheet);
  const sheets = (found.plan ?? []).map((plan) => ({ plan, rows: bySheet.get(plan.name) ?? [] }));
  return download(writeProblemWorkbook(sheets, ask.lang), 'xlsx', 'baris-bermasalah.xlsx');
}

const PART = 1_000;
/** More than a person puts right at once; the rest comes with the next workbook. */
const MOST = 10_000;

async function problemRows(tx: Tx, { agencyId, id }: ListImport): Promise<readonly ReviewedRow[]> {
  const found: ReviewedRow[] = [];
  for (let after = -1; found.length < MOST;) {
    const part = await listRows(tx, { agencyId, importId: id }, { standings: ['problem'], after, limit: PART });
    found.push(...part.map(({ row }) => row));
    const last = part.at(-1);
    if (last === undefined || part.length < PART) break;
    after = last.position;
  }
  return found;
}

function download(content: Readable, kind: 'xlsx' | 'csv', downloadName: string): Reply {
  const type = kind === 'xlsx' ? mediaTypes.xlsx : 'text/csv; charset=windows-1252';
  // Node's stream of the web is the web's own; the two declarations differ in name only.
  return file(type, Readable.toWeb(content) as ReadableStream<Uint8Array>, { downloadName });
}
