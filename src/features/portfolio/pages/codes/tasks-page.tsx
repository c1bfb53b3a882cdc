import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { csrfToken } from '../../../../kernel/http/csrf.ts';
import { page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { isId, newId } from '../../../../kernel/ids.ts';
import type { Tx } from '../../../../kernel/database.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { formatDate } from '../../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { err, ok } from '../../../../vocabulary/result.ts';
import { applyCertain, recodeDay } from '../../http/codes/apply-recode.ts';
import { codeVersionsIn, type CodeVersion } from '../../http/codes/code-versions.ts';
import { codesPaths } from '../../http/codes/codes-paths.ts';
import { dayOf, writingOf } from '../../http/registry/registry-office.ts';
import { countTasks, listOpenTasks, type RecodeTask, type TaskCount } from '../../storage/codes/recode-task.ts';
import { findElementNames } from '../../storage/codes/element-name.ts';
import { say } from './say.ts';
import { type SetTasks, TasksBody, type TasksView } from './tasks-body.tsx';

const SHOWN_OF_EACH = 60;
/** One press re-codes so many; the button says how many are left. */
const APPLIED_AT_ONCE = 200;
const outcomes: readonly RecodeTask['outcome'][] = ['certain', 'needs_person', 'ended'];

/** The re-coding tasks of the officer's own agency. */
export async function tasksPage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  if (ask.session === null) return refuse('sign_in_needed', { next: ask.address });
  const { agencyId, roles } = askingOfficer(ask);
  const sets = await ask.services.db.as(asAgency(agencyId), async (tx) => {
    const counts = await countTasks(tx, { ownerId: agencyId });
    const versions = await codeVersionsIn(tx);
    const ids = [...new Set(counts.filter(({ open }) => open > 0).map(({ setId }) => setId))];
    const found: SetTasks[] = [];
    for (const setId of ids) found.push(await tasksOf(tx, { agencyId, setId, counts, versions, ask }));
    return found;
  });
  const view: TasksView = {
    lang: ask.lang,
    sets,
    mayApply: roles.includes('architect'),
    csrf: csrfToken(ask.session.csrfSecret),
  };
  return page(say(ask.lang)('tasksTitle'), <TasksBody view={view} />, { layout: 'desk-text' });
}

interface Asked {
  readonly agencyId: string;
  readonly setId: string;
  readonly counts: readonly TaskCount[];
  readonly versions: readonly CodeVersion[];
  readonly ask: Pick<Ask, 'lang'>;
}

async function tasksOf(tx: Tx, { agencyId, setId, counts, versions, ask }: Asked): Promise<SetTasks> {
  const own = counts.filter((count) => count.setId === setId);
  const open = (outcome: RecodeTask['outcome']) => own.find((one) => one.outcome === outcome)?.open ?? 0;
  const tasks: RecodeTask[] = [];
  for (const outcome of outcomes)
    tasks.push(...(await listOpenTasks(tx, { ownerId: agencyId, setId, outcome, limit: SHOWN_OF_EACH })));
  const names = await findElementNames(
    tx,
    agencyId,
    tasks.map(({ elementId }) => elementId),
  );
  const version = versions.find(({ set }) => set.id === setId);
  const t = say(ask.lang);
  return {
    setId,
    from: version === undefined ? '' : t('taskFrom', { from: formatDate(version.set.inForce.from, ask.lang, 'long') }),
    all: own.reduce((sum, { all }) => sum + all, 0),
    open: { certain: open('certain'), needs_person: open('needs_person'), ended: open('ended') },
    rows: tasks.map(({ elementId, outcome, fates }) => ({
      elementId,
      name: names.get(elementId) ?? t('nameless'),
      outcome,
      fates,
    })),
    onceKey: newId(),
  };
}

/** Re-codes what is certain; the approver publishes the objects again as usual. */
export async function applyCertainHere(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const { agencyId } = askingOfficer(ask);
  const setId = ask.form.text('versi').slice(0, 60);
  const next = codesPaths.tasks.to({});
  const options = { viewer: { kind: 'agency', agencyId } as const, agencyId, permitted: permitted.value };
  return write(ask, options, async (tx) => {
    const inForceFrom = await startOf(tx, setId);
    if (inForceFrom === null) return err(refuse('code_set_unknown', { next }));
    const tasks = await listOpenTasks(tx, {
      ownerId: agencyId,
      setId,
      outcome: 'certain',
      limit: APPLIED_AT_ONCE,
    });
    if (tasks.length === 0) return err(refuse('recode_done_already', { next }));
    const writing = {
      ...writingOf(ask),
      on: recodeDay(inForceFrom, dayOf(ask)),
      evidence: { kind: 'code_set', reference: setId },
    };
    await applyCertain(tx, writing, tasks);
    return ok({ location: next, subject: { kind: 'code_set', id: setId }, personId: null });
  });
}

/** The day a published version comes into force; null: there is none of that id. */
async function startOf(tx: Tx, setId: string): Promise<LocalDate | null> {
  const version = (await codeVersionsIn(tx)).find(({ set }) => set.id === setId);
  return version?.set.inForce.from ?? null;
}

/** The own open task of an address. */
export async function findTask(
  tx: Tx,
  { agencyId, setId, elementId }: { readonly agencyId: string; readonly setId: string; readonly elementId: string },
): Promise<RecodeTask | null> {
  if (!isId(elementId)) return null;
  const [task = null] = await listOpenTasks(tx, { ownerId: agencyId, setId, elementId, limit: 1 });
  return task;
}
