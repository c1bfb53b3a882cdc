import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { csrfToken } from '../../../../kernel/http/csrf.ts';
import { page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { newId } from '../../../../kernel/ids.ts';
import { err, ok } from '../../../../vocabulary/result.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import type { CodeEntry } from '../../domain/codes/code-table.ts';
import type { CrosswalkEntry } from '../../domain/codes/crosswalk.ts';
import { codesPaths } from '../../http/codes/codes-paths.ts';
import { type OpenDraft, openDraft, seenRevision } from '../../http/codes/open-draft.ts';
import { readCodes } from '../../http/codes/read-code-table.ts';
import { saveCodeSetDraft, type SaidSuccessor } from '../../storage/codes/code-set-draft.ts';
import { CrosswalkBody, type CrosswalkRow, type CrosswalkView } from './crosswalk-body.tsx';
import type { DraftAsk } from './draft-page.tsx';
import { say } from './say.ts';

type CrosswalkAsk = DraftAsk<'/arsitektur/kode/rancangan/:id/padanan'>;

const ROWS = 40;

export async function crosswalkPage(ask: CrosswalkAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const found = await openDraft(ask, ask.params.id);
  return found.ok ? showCrosswalk(ask, found.value) : found.error;
}

/** Saves what is said of the codes on the page; an empty field leaves a code open. */
export async function saveCrosswalk(ask: CrosswalkAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const found = await openDraft(ask, ask.params.id);
  if (!found.ok) return found.error;
  const { draft, state } = found.value;
  const given = new Map<string, string>(
    state.before.entries.flatMap(({ code }) =>
      ask.form.entries.some(([name]) => name === code) ? [[code, ask.form.text(code).trim().slice(0, 300)]] : [],
    ),
  );
  const { said, errors } = readSaid(found.value, given, ask);
  if (errors.length > 0) return showCrosswalk(ask, found.value, { given, errors });
  if (seenRevision(ask) !== draft.revision) return showCrosswalk(ask, found.value, { given, isConflict: true });
  const { agencyId, officerId } = askingOfficer(ask);
  const options = { viewer: { kind: 'agency', agencyId } as const, agencyId, permitted: permitted.value };
  return write(ask, options, async (tx) => {
    const isSaved = await saveCodeSetDraft(tx, {
      ...draft,
      successors: [...draft.successors.filter(({ from }) => !given.has(from)), ...said],
      revision: draft.revision + 1,
      changedAt: ask.now,
      changedBy: officerId,
    });
    if (!isSaved) return err(refuse('code_draft_moved_on', { next: codesPaths.crosswalk.to({ id: draft.id }) }));
    return ok({
      location: codesPaths.crosswalk.to({ id: draft.id }, { yang: whichOf(ask) }),
      subject: { kind: 'code_set_draft', id: draft.id },
      personId: null,
    });
  });
}

function readSaid(
  { draft, state }: OpenDraft,
  given: ReadonlyMap<string, string>,
  ask: Pick<Ask, 'lang'>,
): { readonly said: readonly SaidSuccessor[]; readonly errors: readonly FieldError[] } {
  const t = say(ask.lang);
  const now = new Set(state.after.entries.map(({ code }) => code));
  const said: SaidSuccessor[] = [];
  const errors: FieldError[] = [];
  for (const { code: from } of state.before.entries) {
    const text = given.get(from);
    if (text === undefined || text === '') continue;
    const { codes, wrong } = readCodes(draft.reference, text === '-' ? '' : text);
    const strange = codes.filter((code) => !now.has(code));
    if (wrong.length > 0) errors.push({ field: from, message: t('error.codes_wrong', { codes: wrong.join(', ') }) });
    else if (strange.length > 0)
      errors.push({ field: from, message: t('error.codes_not_in_draft', { codes: strange.join(', ') }) });
    else said.push({ from, to: codes });
  }
  return { said, errors };
}

function whichOf({ query }: Pick<Ask, 'query'>): CrosswalkView['which'] {
  return (['open', 'changed', 'all'] as const).find((one) => one === query.get('yang')) ?? 'open';
}

interface Given {
  readonly given?: ReadonlyMap<string, string>;
  readonly errors?: readonly FieldError[];
  readonly isConflict?: boolean;
}

function showCrosswalk(ask: Ask, { draft, state }: OpenDraft, given: Given = {}): Reply {
  if (ask.session === null) return refuse('sign_in_needed', { next: ask.address });
  const which = whichOf(ask);
  const byCode = new Map(state.entries.map((entry) => [entry.from, entry]));
  const wanted = state.before.entries.filter(({ code }) => {
    const kind = byCode.get(code)?.kind ?? null;
    if (given.given?.has(code) === true || which === 'all') return true;
    return which === 'open' ? kind === null : kind !== 'same';
  });
  const pages = Math.max(1, Math.ceil(wanted.length / ROWS));
  const asked = Number(ask.query.get('halaman') ?? '1');
  const at = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1;
  // What came with a form is all shown again, wherever it stood.
  const shown =
    given.given === undefined
      ? wanted.slice((at - 1) * ROWS, at * ROWS)
      : wanted.filter(({ code }) => given.given?.has(code));
  const names = new Map(state.after.entries.map(({ code, name }) => [code, name]));
  const view: CrosswalkView = {
    lang: ask.lang,
    id: draft.id,
    setId: state.after.id,
    revision: draft.revision,
    open: state.open.length,
    which,
    rows: shown.map((entry) => rowOf(entry, byCode.get(entry.code) ?? null, { names, given })),
    page: at,
    pages: given.given === undefined ? pages : 1,
    errors: given.errors ?? [],
    isConflict: given.isConflict ?? false,
    csrf: csrfToken(ask.session.csrfSecret),
    onceKey: newId(),
  };
  return page(say(ask.lang)('crosswalkTitle', { id: state.after.id }), <CrosswalkBody view={view} />, {
    layout: 'desk-text',
    hasErrors: view.errors.length > 0,
    status: view.isConflict ? 409 : view.errors.length > 0 ? 422 : 200,
  });
}

function rowOf(
  { code, name }: CodeEntry,
  entry: CrosswalkEntry | null,
  { names, given }: { readonly names: ReadonlyMap<string, string>; readonly given: Given },
): CrosswalkRow {
  const standing = entry === null ? '' : entry.kind === 'ended' ? '-' : entry.to.join(', ');
  const typed = given.given?.get(code) ?? standing;
  return {
    from: code,
    name,
    kind: entry?.kind ?? null,
    typed,
    standing: given.isConflict === true && typed !== standing && standing !== '' ? standing : null,
    successors: (entry?.to ?? []).map((one) => names.get(one) ?? one).join('; '),
  };
}
