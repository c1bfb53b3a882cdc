import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit, Permitted } from '../../../../kernel/http/ask.ts';
import { refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { newId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { parsePlainText } from '../../../../vocabulary/plain-text.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { type OpenApplication, openApplications } from '../../storage/overlap/compared-application.ts';
import {
  addAnswer,
  addApplicationUse,
  addOffer,
  listAnswers,
  listOffers,
  type MergerAnswer,
  type MergerOffer,
} from '../../storage/overlap/merger-offer.ts';
import { openPairCase } from './judge-pair.ts';
import { noteOffered } from './notices.ts';
import { hostOf } from './open-results.ts';
import { overlapPaths } from './overlap-paths.ts';
import { agencyOf, elementOf, isPairId } from './pair-id.ts';

/** Offers the owner of the other entry that it becomes a use of the kept one; nothing changes by itself. */
export async function offerMerger(
  ask: Ask<'/tumpang-tindih/pasangan/:pair/usul'>,
  permitted: Permitted,
): Promise<Reply> {
  const opened = await openPairCase(ask, ask.params.pair);
  if (!opened.ok) return opened.error;
  const { pair, standing, results } = opened.value;
  const { agencyId, officerId } = askingOfficer(ask);
  const location = overlapPaths.pair.to({ pair: pair.pairId });
  const unfit = refuse('overlap_offer_unfit', { next: location });
  const kept = ask.form.text('pertahankan');
  const isStanding = standing?.state === 'stands' && standing.verdict.kind === 'same_system';
  if (!isStanding || (kept !== pair.first && kept !== pair.second)) return unfit;
  const other = kept === pair.first ? pair.second : pair.first;
  return write(ask, { viewer: { kind: 'agency', agencyId }, agencyId, permitted }, async (tx) => {
    const open = await openApplications(tx, [kept, other]);
    if (open.get(kept)?.isPublished !== true || open.get(other)?.isPublished !== true) return err(unfit);
    const offer: MergerOffer = {
      pairId: pair.pairId,
      kept,
      other,
      ownerId: agencyOf(other),
      readerIds: [...new Set([agencyOf(kept), agencyOf(other), agencyId])],
      offeredBy: officerId,
      offeredAt: ask.now,
    };
    if (!(await addOffer(tx, results.host, offer))) return err(unfit);
    await noteOffered(tx, offer, ask.now);
    return ok({ location, subject: { kind: 'overlap_pair', id: pair.pairId }, personId: null });
  });
}

/** An offer as its owner sees it. */
export interface OpenOffer {
  readonly offer: MergerOffer;
  readonly answer: MergerAnswer | null;
  readonly kept: OpenApplication | null;
  readonly other: OpenApplication | null;
}

/** The offers about the own agency's applications, and those in which it keeps the other one. */
export async function openOffers(ask: Ask): Promise<Result<readonly OpenOffer[], Reply>> {
  const host = await hostOf(ask);
  if (!host.ok) return host;
  const { agencyId } = askingOfficer(ask);
  return ask.services.db.as(asAgency(agencyId), async (tx) => {
    const offers = await listOffers(tx, host.value, null);
    const answers = await listAnswers(
      tx,
      offers.map(({ pairId }) => pairId),
    );
    const open = await openApplications(
      tx,
      offers.flatMap(({ kept, other }) => [kept, other]),
    );
    return ok(
      offers.map((offer) => ({
        offer,
        answer: answers.get(offer.pairId) ?? null,
        kept: open.get(offer.kept) ?? null,
        other: open.get(offer.other) ?? null,
      })),
    );
  });
}

const LONGEST_REASON = 1_000;

/** What is wrong with an answer's reason; null when all is well. */
export type AnswerFault = 'answer_missing' | 'reason_missing' | 'reason_wrong';

/** Reads the answer's form. */
export function readAnswer(
  ask: Pick<Ask, 'form'>,
): Result<{ readonly answer: MergerAnswer['answer']; readonly reason: string | null }, AnswerFault> {
  const answer = (['accepted', 'refused'] as const).find((one) => one === ask.form.text('jawaban'));
  if (answer === undefined) return err('answer_missing');
  const given = ask.form.text('alasan');
  if (given.trim() === '') return answer === 'refused' ? err('reason_missing') : ok({ answer, reason: null });
  const reason = parsePlainText(given, { maxLength: LONGEST_REASON, lines: 'many' });
  return reason.ok ? ok({ answer, reason: reason.value }) : err('reason_wrong');
}

/** Answers an offer; accepted, the agency is recorded as a user of the kept application. Its own entry stays as it is. */
export async function answerOffer(
  ask: Ask<'/tumpang-tindih/usulan/:pair'>,
  permit: Permit<{ readonly agencyId: string }>,
  said: { readonly answer: MergerAnswer['answer']; readonly reason: string | null },
): Promise<Reply> {
  const found = await findOffer(ask);
  if (!found.ok) return found.error;
  const { offer, other } = found.value;
  const permitted = permit({ agencyId: offer.ownerId });
  if (!permitted.ok) return permitted.error;
  const { agencyId, officerId } = askingOfficer(ask);
  const location = overlapPaths.offers.to({}, { dijawab: offer.pairId });
  return write(ask, { viewer: { kind: 'agency', agencyId }, agencyId, permitted: permitted.value }, async (tx) => {
    const useId = said.answer === 'accepted' ? newId(ask.now.epochMilliseconds) : null;
    const isFirst = await addAnswer(tx, {
      pairId: offer.pairId,
      ownerId: agencyId,
      readerIds: offer.readerIds,
      answer: said.answer,
      reason: said.reason,
      useId,
      answeredBy: officerId,
      answeredAt: ask.now,
    });
    if (!isFirst) return err(refuse('overlap_offer_answered', { next: overlapPaths.offers.to({}) }));
    if (useId !== null)
      await addApplicationUse(tx, {
        agency_id: agencyId,
        id: useId,
        element_agency_id: agencyOf(offer.kept),
        element_id: elementOf(offer.kept),
        reported_name: other?.name ?? '-',
        reported_by: other?.reportedBy ?? '',
        source: 'declared',
        recorded_at: ask.now,
        ended_at: null,
      });
    return ok({ location, subject: { kind: 'overlap_pair', id: offer.pairId }, personId: null });
  });
}

/** The offer of an address, as the officer's agency may read it. */
export async function findOffer(ask: Ask<'/tumpang-tindih/usulan/:pair'>): Promise<Result<OpenOffer, Reply>> {
  const unknown = refuse('overlap_offer_unknown', { next: overlapPaths.offers.to({}) });
  if (!isPairId(ask.params.pair)) return err(unknown);
  const offers = await openOffers(ask);
  if (!offers.ok) return offers;
  const found = offers.value.find(({ offer }) => offer.pairId === ask.params.pair);
  return found === undefined ? err(unknown) : ok(found);
}
