import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { csrfToken } from '../../../../kernel/http/csrf.ts';
import { page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { newId } from '../../../../kernel/ids.ts';
import { mediaOf } from '../../../../kernel/files/media.ts';
import { err, ok } from '../../../../vocabulary/result.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import { codeSetDifference } from '../../domain/codes/code-set-difference.ts';
import { codesPaths } from '../../http/codes/codes-paths.ts';
import { type OpenDraft, openDraft, seenRevision } from '../../http/codes/open-draft.ts';
import {
  codeTableText,
  MOST_TABLE_LETTERS,
  readCodes,
  type ReadCodes,
  readCodeTable,
  type ReadTable,
} from '../../http/codes/read-code-table.ts';
import { saveCodeSetDraft } from '../../storage/codes/code-set-draft.ts';
import type { DraftAsk } from './draft-page.tsx';
import { say } from './say.ts';
import { TableBody, type TableView, type TypedTable } from './table-body.tsx';

type TableAsk = DraftAsk<'/arsitektur/kode/rancangan/:id/daftar'>;

/** As large as a list may be, twice over: text fields and a file. */
export const TABLE_BYTES = 2 * 1024 * 1024;

export async function tablePage(ask: TableAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const found = await openDraft(ask, ask.params.id);
  if (!found.ok) return found.error;
  const { draft } = found.value;
  const typed = {
    table: codeTableText(draft.entries),
    gaps: draft.knownGaps.join('\n'),
    law: draft.law,
    from: String(draft.period.from),
    to: String(draft.period.to),
  };
  return showTable(ask, found.value, { typed, errors: [] });
}

/** Saves the whole list; what cannot be read comes back with its line, and nothing typed is lost. */
export async function saveTable(ask: TableAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const found = await openDraft(ask, ask.params.id);
  if (!found.ok) return found.error;
  const { draft } = found.value;
  const uploaded = uploadedText(ask);
  const typed = typedTable(ask, uploaded.text);
  const read = readCodeTable(draft.reference, typed.table.slice(0, MOST_TABLE_LETTERS));
  const gaps = readCodes(draft.reference, typed.gaps);
  const errors = [...uploaded.errors, ...errorsOf(typed, { read, gaps, ask })];
  if (errors.length > 0) return showTable(ask, found.value, { typed, errors, read });
  if (seenRevision(ask) !== draft.revision)
    return showTable(ask, found.value, { typed, errors: [], read, isConflict: true });
  const { agencyId, officerId } = askingOfficer(ask);
  const options = { viewer: { kind: 'agency', agencyId } as const, agencyId, permitted: permitted.value };
  return write(ask, options, async (tx) => {
    const isSaved = await saveCodeSetDraft(tx, {
      ...draft,
      entries: read.entries,
      knownGaps: gaps.codes,
      law: typed.law,
      period: { from: Number(typed.from), to: Number(typed.to) },
      revision: draft.revision + 1,
      changedAt: ask.now,
      changedBy: officerId,
    });
    const location = codesPaths.draft.to({ id: draft.id });
    if (!isSaved) return err(refuse('code_draft_moved_on', { next: location }));
    return ok({ location, subject: { kind: 'code_set_draft', id: draft.id }, personId: null });
  });
}

function typedTable({ form }: Pick<Ask, 'form'>, uploaded: string | null): TypedTable {
  return {
    table: uploaded ?? form.text('daftar'),
    gaps: form.text('lewat').slice(0, 4_000),
    law: form.text('hukum').trim().slice(0, 300),
    from: form.text('dari').trim().slice(0, 4),
    to: form.text('sampai').trim().slice(0, 4),
  };
}

/** A file takes the place of what stands in the text area; without one that stands. */
function uploadedText(ask: Pick<Ask, 'files' | 'lang'>): {
  readonly text: string | null;
  readonly errors: readonly FieldError[];
} {
  const [given] = ask.files;
  if (given === undefined) return { text: null, errors: [] };
  const t = say(ask.lang);
  if (mediaOf(given.bytes) !== 'text')
    return { text: null, errors: [{ field: 'berkas', message: t('error.file_not_text') }] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(given.bytes), errors: [] };
  } catch {
    return { text: null, errors: [{ field: 'berkas', message: t('error.file_not_utf8') }] };
  }
}

interface Read {
  readonly read: ReadTable;
  readonly gaps: ReadCodes;
  readonly ask: Pick<Ask, 'lang'>;
}

function errorsOf(typed: TypedTable, { read, gaps, ask }: Read): readonly FieldError[] {
  const t = say(ask.lang);
  const errors: FieldError[] = [];
  const isYear = (given: string) => /^[12]\d{3}$/.test(given);
  if (!isYear(typed.from)) errors.push({ field: 'dari', message: t('error.year') });
  if (!isYear(typed.to)) errors.push({ field: 'sampai', message: t('error.year') });
  else if (isYear(typed.from) && Number(typed.to) < Number(typed.from))
    errors.push({ field: 'sampai', message: t('error.years_reversed') });
  if (typed.table.length > MOST_TABLE_LETTERS) errors.push({ field: 'daftar', message: t('error.table_too_long') });
  else if (read.faults.length > 0)
    errors.push({
      field: 'daftar',
      message: t('error.table_lines', { count: read.faults.length, line: read.faults[0]?.line ?? 0 }),
    });
  else if (read.entries.length === 0) errors.push({ field: 'daftar', message: t('error.table_empty') });
  if (gaps.wrong.length > 0)
    errors.push({ field: 'lewat', message: t('error.codes_wrong', { codes: gaps.wrong.slice(0, 5).join(', ') }) });
  return errors;
}

interface Shown {
  readonly typed: TypedTable;
  readonly errors: readonly FieldError[];
  readonly read?: ReadTable;
  readonly isConflict?: boolean;
}

function showTable(ask: Ask, { draft, state }: OpenDraft, given: Shown): Reply {
  if (ask.session === null) return refuse('sign_in_needed', { next: ask.address });
  const view: TableView = {
    lang: ask.lang,
    id: draft.id,
    reference: draft.reference,
    revision: draft.revision,
    typed: given.typed,
    errors: given.errors,
    lineFaults: given.read?.faults ?? [],
    conflict:
      given.isConflict === true && given.read !== undefined
        ? codeSetDifference(state.after, { ...state.after, entries: given.read.entries })
        : null,
    csrf: csrfToken(ask.session.csrfSecret),
    onceKey: newId(),
  };
  return page(say(ask.lang)('tableTitle', { reference: draft.reference }), <TableBody view={view} />, {
    layout: 'desk-text',
    hasErrors: view.errors.length > 0,
    status: view.conflict !== null ? 409 : view.errors.length > 0 ? 422 : 200,
  });
}
