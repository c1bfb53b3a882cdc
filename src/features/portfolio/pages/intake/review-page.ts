import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { err, ok } from '../../../../vocabulary/result.ts';
import { isOpen } from '../../domain/intake/import.ts';
import { actOnImport, hasMovedOn, openImport } from '../../http/intake/import-act.ts';
import { answerGroups } from '../../http/intake/import-answer.ts';
import { beginImport, prepareList } from '../../http/intake/import-begin.ts';
import { handIn } from '../../http/intake/import-decide.ts';
import type { IntakePort } from '../../http/intake/import-port.ts';
import { importPaths as at } from '../../http/intake/import-paths.ts';
import { changeImport } from '../../storage/intake/import.ts';
import { countRows } from '../../storage/intake/row-figures.ts';
import { intakeErrors } from '../../text/intake-errors.ts';
import { FILE_FIELD } from './home-body.tsx';
import { showImport } from './import-page.tsx';
import { faultPlace, faultWords } from './intake-words.ts';
import { type ReviewSent, showReview } from './review-show.tsx';
import { say } from './say.ts';

/** Saves the answers for all rows of a kind, and hands the list in where that was asked. */
export async function answerReview(ask: Ask<'/arsitektur/impor/:id/putusan'>, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const { agencyId, officerId } = askingOfficer(ask);
  const reply = await actOnImport(ask, {
    id: ask.params.id,
    permitted: permitted.value,
    states: ['review', 'returned'],
    work: async (tx, found) => {
      const place = { agencyId, importId: found.id };
      const { problems } = await countRows(tx, place);
      await answerGroups(tx, place, { form: ask.form, problems: problems.map(({ code }) => code) });
      if (ask.form.text('aksi') === 'ajukan') return handIn(tx, ask, found);
      await changeImport(tx, found, { changedAt: ask.now, changedBy: officerId });
      return ok(at.one.to({ id: found.id }));
    },
  });
  const isRefused = reply.kind === 'refusal' && reply.code === 'import_rows_open';
  if (!hasMovedOn(reply) && !isRefused) return reply;
  const opened = await openImport(ask, ask.params.id);
  if (!opened.ok || !isOpen(opened.value.state)) return reply;
  return showReview(ask, opened.value, {
    isTyped: true,
    ...(isRefused ? { status: 422, refusal: 'import_rows_open' } : { status: 409, hasMoved: true }),
  });
}

/** Takes a corrected workbook in as an import of its own, compared with the list it corrects. */
export function takeCorrection(port: IntakePort) {
  return async (ask: Ask<'/arsitektur/impor/:id/perbaikan'>, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    const opened = await openImport(ask, ask.params.id);
    if (!opened.ok) return opened.error;
    const found = opened.value;
    const showAgain = (sent: ReviewSent): Promise<Reply> => showImport(ask, port, { found, sent });
    const file = ask.files.find(({ field }) => field === FILE_FIELD);
    if (file === undefined) return showAgain({ status: 422, correctError: say(ask.lang)('chooseOne') });
    const { agencyId, officerId } = askingOfficer(ask);
    const given = { agencyId, officerId, at: ask.now };
    const prepared = await prepareList(ask.services, { ...given, list: file });
    if (!prepared.ok) {
      const { error } = prepared;
      const correctError = `${faultWords(error, ask.lang)} (${faultPlace(error, ask.lang)})`;
      return showAgain({ status: intakeErrors[error.code].status, correctError });
    }
    const isCorrectable = isOpen(found.state) || ['approval', 'registering', 'registered'].includes(found.state);
    return write(ask, { viewer: { kind: 'agency', agencyId }, agencyId, permitted: permitted.value }, async (tx) => {
      if (!isCorrectable) return err(refuse('import_moved_on', { next: at.one.to({ id: found.id }) }));
      const id = await beginImport(tx, given, { prepared: prepared.value, correctsId: found.id });
      return ok({ location: at.one.to({ id }), subject: { kind: 'import', id }, personId: null });
    });
  };
}
