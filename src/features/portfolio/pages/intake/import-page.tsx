import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import type { ListImport } from '../../domain/intake/import.ts';
import { openImport } from '../../http/intake/import-act.ts';
import type { IntakePort } from '../../http/intake/import-port.ts';
import { countRows } from '../../storage/intake/row-figures.ts';
import { ApprovalBody, type ApprovalView } from './approval-body.tsx';
import { showColumns } from './columns-page.tsx';
import { FailedBody, WithdrawnBody } from './end-bodies.tsx';
import { timeWords } from './intake-words.ts';
import { ProgressBody } from './progress-body.tsx';
import { showRegistered } from './registered-page.tsx';
import { type ReviewSent, showReview } from './review-show.tsx';
import { say } from './say.ts';
import { tokensOf } from './tokens.ts';

/** One import: its page is what has to be done with it now. */
export function importPage(port: IntakePort) {
  return async (ask: Ask<'/arsitektur/impor/:id'>, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    const opened = await openImport(ask, ask.params.id);
    return opened.ok ? showImport(ask, port, { found: opened.value, sent: { status: 200 } }) : opened.error;
  };
}

/** The page of an import in its state, or again with what is wrong with what was sent. */
export async function showImport(
  ask: Ask,
  port: IntakePort,
  given: { readonly found: ListImport; readonly sent: ReviewSent },
): Promise<Reply> {
  const { found, sent } = given;
  const isArchitect = askingOfficer(ask).roles.includes('architect');
  switch (found.state) {
    case 'reading':
    case 'reviewing':
    case 'registering':
      return showProgress(ask, found, found.state);
    case 'columns':
      return isArchitect ? showColumns(ask, found) : showProgress(ask, found, 'reading');
    case 'review':
    case 'returned':
      return showReview(ask, found, sent);
    case 'approval':
      return showApproval(ask, found);
    case 'registered':
      return showRegistered(ask, port, given);
    case 'withdrawn':
      return page(say(ask.lang)('withdrawnTitle'), <WithdrawnBody lang={ask.lang} />, { layout: 'desk-text' });
    case 'failed':
      return showFailed(ask, found);
  }
}

function showProgress(ask: Ask, found: ListImport, work: 'reading' | 'reviewing' | 'registering'): Reply {
  const { lang } = ask;
  const tokens = askingOfficer(ask).roles.includes('architect') ? tokensOf(ask, found.revision) : null;
  const view = { lang, found, work, now: timeWords(ask.now, lang), tokens };
  return page(say(lang)(`${work}Title`), <ProgressBody view={view} />, { layout: 'desk-text' });
}

async function showApproval(ask: Ask, found: ListImport): Promise<Reply> {
  const { lang } = ask;
  const { agencyId, officerId, roles } = askingOfficer(ask);
  const figures = await ask.services.db.as(asAgency(agencyId), (tx) => countRows(tx, { agencyId, importId: found.id }));
  const isApprover = roles.includes('architecture_approver');
  const isOwn = isApprover && (officerId === found.createdBy || officerId === found.submittedBy);
  const view: ApprovalView = {
    lang,
    found,
    figures,
    approving: isApprover && !isOwn ? tokensOf(ask, found.revision) : null,
    withdrawing: roles.includes('architect') ? tokensOf(ask, found.revision) : null,
    isOwn,
  };
  const t = say(lang);
  const { ready, same } = figures.standings;
  const title = view.approving === null ? t('approvalTitleWaits') : t('approvalTitle', { count: ready + same });
  return page(title, <ApprovalBody view={view} />, { layout: 'desk' });
}

function showFailed(ask: Ask, found: ListImport): Reply {
  const { lang } = ask;
  if (found.fault === null) throw new Error('An import that failed says why.');
  const tokens = askingOfficer(ask).roles.includes('architect') ? tokensOf(ask, found.revision) : null;
  const view = { lang, id: found.id, fault: found.fault, tokens };
  const title = say(lang)(found.fault.code === 'import_stopped' ? 'stoppedTitle' : 'failedTitle');
  return page(title, <FailedBody view={view} />, { layout: 'desk-text' });
}
