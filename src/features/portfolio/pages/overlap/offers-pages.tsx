import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import { formTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { formatDate, localDateIn } from '../../../../vocabulary/instant.ts';
import {
  answerOffer,
  findOffer,
  offerMerger,
  type OpenOffer,
  openOffers,
  readAnswer,
} from '../../http/overlap-review/merger-offers.ts';
import { overlapPaths } from '../../http/overlap-review/overlap-paths.ts';
import { applicationViews } from './application-view.ts';
import { AnswerBody, answerTitle, type AnswerView, type OfferRow, OffersBody, offersTitle } from './offers-body.tsx';
import { readerOf } from './overlap-nav.tsx';
import { say } from './say.ts';

type AnswerAsk = Ask<'/tumpang-tindih/usulan/:pair'>;
type AnswerPermit = Permit<{ readonly agencyId: string }>;

/** The offers to the own agency. */
export async function offersPage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const offers = await openOffers(ask);
  if (!offers.ok) return offers.error;
  const rows = await offerRows(ask, offers.value);
  const answered = rows.find(({ pairId, state }) => pairId === ask.query.get('dijawab') && state !== 'waiting') ?? null;
  const view = { lang: ask.lang, reader: readerOf(ask), rows, answered };
  return page(offersTitle(view), <OffersBody view={view} />, { layout: 'desk-text' });
}

/** One offer with the form of its answer. */
export async function answerPage(ask: AnswerAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  return showAnswer(ask, { errors: [], typed: { answer: '', reason: '' } });
}

/** Answers it; a form that is not fit is shown again with its input. */
export async function sendAnswer(ask: AnswerAsk, permit: AnswerPermit): Promise<Reply> {
  const read = readAnswer(ask);
  if (read.ok) return answerOffer(ask, permit, read.value);
  const { agencyId } = askingOfficer(ask);
  const permitted = permit({ agencyId });
  if (!permitted.ok) return permitted.error;
  const field = read.error === 'answer_missing' ? 'jawaban' : 'alasan';
  return showAnswer(ask, {
    errors: [{ field, message: say(ask.lang)(`answer.${read.error}`) }],
    typed: { answer: ask.form.text('jawaban'), reason: ask.form.text('alasan').slice(0, 2_000) },
  });
}

export async function sendOffer(ask: Ask<'/tumpang-tindih/pasangan/:pair/usul'>, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  return permitted.ok ? offerMerger(ask, permitted.value) : permitted.error;
}

async function showAnswer(ask: AnswerAsk, form: Pick<AnswerView, 'errors' | 'typed'>): Promise<Reply> {
  const found = await findOffer(ask);
  if (!found.ok) return found.error;
  const [row] = await offerRows(ask, [found.value]);
  if (row === undefined) return refuse('overlap_offer_unknown', { next: overlapPaths.offers.to({}) });
  const isApprover = askingOfficer(ask).roles.includes('architecture_approver');
  const mayAnswer = row.isOurs && row.state === 'waiting' && isApprover;
  const view = { lang: ask.lang, row, ...form, tokens: mayAnswer ? formTokens(ask) : null };
  const hasErrors = form.errors.length > 0;
  return page(answerTitle(view), <AnswerBody view={view} />, {
    layout: 'desk-text',
    hasErrors,
    status: hasErrors ? 422 : 200,
  });
}

async function offerRows(ask: Ask, offers: readonly OpenOffer[]): Promise<readonly OfferRow[]> {
  const { agencyId } = askingOfficer(ask);
  const views = await applicationViews(
    ask,
    offers.flatMap(({ offer }) => [offer.kept, offer.other]),
  );
  return offers.flatMap(({ offer, answer }): readonly OfferRow[] => {
    const [kept, other] = [views.get(offer.kept), views.get(offer.other)];
    if (kept === undefined || other === undefined) return [];
    return [
      {
        pairId: offer.pairId,
        kept,
        other,
        offered: formatDate(localDateIn(offer.offeredAt, 'Asia/Jakarta'), ask.lang, 'long'),
        state: answer?.answer ?? 'waiting',
        reason: answer?.reason ?? '',
        isOurs: offer.ownerId === agencyId,
      },
    ];
  });
}
