import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import { csrfToken } from '../../../kernel/http/csrf.ts';
import { page, refuse, type Reply } from '../../../kernel/http/reply.ts';
import { write } from '../../../kernel/http/write.ts';
import { newId } from '../../../kernel/ids.ts';
import { ok } from '../../../vocabulary/result.ts';
import { type TrialKind, trialKinds } from '../domain/log-trial.ts';
import { exchangePaths as paths } from '../http/exchange-paths.ts';
import { tryLog } from '../http/try-log.ts';
import { sectionsFor } from './exchange-sections.tsx';
import { TrialPage, trialTitle, type TrialView } from './trial-page.tsx';

/** What can be done to a copy of the log, or how the last choice came out. */
export async function showTrial(ask: Ask): Promise<Reply> {
  const given = ask.query.get('cara');
  const kind = kindOf(given);
  if (given !== null && kind === null) return refuse('form_malformed', { next: paths.trial.to({}) });
  const tried = kind === null ? null : await tryLog(ask.services, kind);
  if (tried !== null && !tried.ok) return refuse(tried.error, { next: paths.heads.to({}) });
  const view: TrialView = {
    sections: sectionsFor(ask.actor),
    trial: tried === null ? null : tried.value,
    csrf: ask.session === null ? '' : csrfToken(ask.session.csrfSecret),
    idempotencyKeys: { intact: newId(), changed: newId(), deleted: newId(), cut: newId() },
  };
  return page(trialTitle(view, ask.lang), <TrialPage view={view} lang={ask.lang} />);
}

/** Notes that somebody tried, and shows it. */
export async function askTrial(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const kind = kindOf(ask.form.text('cara'));
  if (kind === null) return refuse('form_malformed', { next: paths.trial.to({}) });
  const { nodeId, operatorAgencyId: agencyId } = ask.services.installation;
  return write(ask, { viewer: { kind: 'agency', agencyId }, agencyId, permitted: permitted.value }, async () =>
    ok({
      location: paths.trial.to({}, { cara: kind }),
      subject: { kind: 'log_trial', id: nodeId },
      personId: null,
    }),
  );
}

function kindOf(given: string | null): TrialKind | null {
  return trialKinds.find((kind) => kind === given) ?? null;
}
