import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { ok } from '../../../../vocabulary/result.ts';
import { isOpen, type ListImport } from '../../domain/intake/import.ts';
import { actOnImport, hasMovedOn, openImport } from '../../http/intake/import-act.ts';
import { answerRows, isRowChoice, type RowChoice } from '../../http/intake/import-answer.ts';
import { importPaths as at } from '../../http/intake/import-paths.ts';
import { changeImport } from '../../storage/intake/import.ts';
import { type ImportRow, listRows } from '../../storage/intake/import-row.ts';
import { RowsBody } from './rows-body.tsx';
import { choicesOf, filterOf, readRowsQuery, ROWS_A_PAGE, rowsAddress, type RowsView } from './rows-view.ts';
import { say } from './say.ts';
import { tokensOf } from './tokens.ts';

type RowsAsk = Ask<'/arsitektur/impor/:id/baris'>;

/** Rows of a list as its address says. */
export async function rowsPage(ask: RowsAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const opened = await openImport(ask, ask.params.id);
  return opened.ok ? showRows(ask, opened.value, false) : opened.error;
}

async function showRows(ask: RowsAsk, found: ListImport, hasMoved: boolean): Promise<Reply> {
  const { lang } = ask;
  const { agencyId, roles } = askingOfficer(ask);
  const query = readRowsQuery(ask.query);
  const read = await ask.services.db.as(asAgency(agencyId), (tx) =>
    listRows(tx, { agencyId, importId: found.id }, filterOf(query)),
  );
  const rows = read.slice(0, ROWS_A_PAGE);
  const last = rows.at(-1);
  const next = read.length > ROWS_A_PAGE && last !== undefined ? { ...query, after: last.position } : null;
  const view: RowsView = {
    lang,
    found,
    query,
    rows,
    nextHref: next === null ? null : at.rows.to({ id: found.id }, rowsAddress(next)),
    tokens: roles.includes('architect') && isOpen(found.state) ? tokensOf(ask, found.revision) : null,
    chosen: new Map(hasMoved ? ask.form.entries : []),
    hasMoved,
  };
  const t = say(lang);
  const title = `${t('rowsTitle')}: ${t(`rows.${query.list}`)}`;
  return page(title, <RowsBody view={view} />, { layout: 'desk', status: hasMoved ? 409 : 200 });
}

/** Saves the answers for single rows; what a row does not ask is passed over. */
export async function answerSingleRows(ask: RowsAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const { officerId } = askingOfficer(ask);
  const given = readAnswers(ask);
  const reply = await actOnImport(ask, {
    id: ask.params.id,
    permitted: permitted.value,
    states: ['review', 'returned'],
    work: async (tx, found) => {
      const place = { agencyId: found.agencyId, importId: found.id };
      const rows = await listRows(tx, place, { positions: [...given.keys()], limit: given.size + 1 });
      await answerRows(tx, place, byChoice(rows, found, given));
      await changeImport(tx, found, { changedAt: ask.now, changedBy: officerId });
      return ok(at.rows.to({ id: found.id }, rowsAddress(readRowsQuery(ask.query))));
    },
  });
  if (!hasMovedOn(reply)) return reply;
  const opened = await openImport(ask, ask.params.id);
  return opened.ok ? showRows(ask, opened.value, true) : opened.error;
}

function readAnswers({ form }: Pick<Ask, 'form'>): ReadonlyMap<number, RowChoice> {
  const answers = new Map<number, RowChoice>();
  for (const [name, value] of form.entries) {
    const position = /^putusan-(\d{1,6})$/.exec(name)?.[1];
    if (position !== undefined && isRowChoice(value)) answers.set(Number(position), value);
  }
  return answers;
}

function byChoice(
  rows: readonly ImportRow[],
  found: ListImport,
  given: ReadonlyMap<number, RowChoice>,
): ReadonlyMap<RowChoice, readonly number[]> {
  const asked = rows.flatMap((row) => {
    const choice = given.get(row.position);
    return choice !== undefined && choicesOf(row, found).includes(choice) ? [{ choice, position: row.position }] : [];
  });
  const groups = Map.groupBy(asked, ({ choice }) => choice);
  return new Map([...groups].map(([choice, ones]) => [choice, ones.map(({ position }) => position)]));
}
