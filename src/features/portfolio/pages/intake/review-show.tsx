import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import type { ListImport } from '../../domain/intake/import.ts';
import { groupField } from '../../http/intake/import-answer.ts';
import { FILE_FIELD } from './home-body.tsx';
import { ReviewBody } from './review-body.tsx';
import { readReview, type ReviewView } from './review-view.ts';
import { say } from './say.ts';
import { tokensOf } from './tokens.ts';

/** What the page shows beside how the list stands. */
export interface ReviewSent {
  readonly status: number;
  readonly isTyped?: boolean;
  readonly hasMoved?: boolean;
  readonly refusal?: string;
  readonly correctError?: string;
}

/** The review, or again with what was chosen and not saved. */
export async function showReview(ask: Ask, found: ListImport, sent: ReviewSent = { status: 200 }): Promise<Reply> {
  const { lang } = ask;
  const t = say(lang);
  const { agencyId, roles } = askingOfficer(ask);
  const read = await ask.services.db.as(asAgency(agencyId), (tx) => readReview(tx, found));
  const chosen = new Map(sent.isTyped === true ? ask.form.entries : []);
  const unanswered = read.groups.filter(({ kind }) => (chosen.get(groupField(kind)) ?? '') === '');
  const errors = [
    ...(sent.refusal === 'import_rows_open'
      ? unanswered.map(({ kind }) => ({
          field: groupField(kind),
          message: t('stillOpen', { title: t(`offer.${kind}`) }),
        }))
      : []),
    ...(sent.correctError === undefined ? [] : [{ field: FILE_FIELD, message: sent.correctError }]),
  ];
  const view: ReviewView = {
    lang,
    found,
    ...read,
    tokens: roles.includes('architect') ? tokensOf(ask, found.revision) : null,
    chosen,
    errors,
    correctError: sent.correctError ?? null,
    hasMoved: sent.hasMoved ?? false,
  };
  const { ready, same, open } = read.figures.standings;
  const title =
    open === 0 ? t('reviewTitleDone', { ready: ready + same }) : t('reviewTitle', { ready: ready + same, open });
  return page(title, <ReviewBody view={view} />, { layout: 'desk', status: sent.status, hasErrors: errors.length > 0 });
}
