import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';

/** Every owner in a group is asked before anybody decides: agree, or object with a reason, by a date. */
export interface Hearing {
  readonly askedOn: LocalDate;
  /** The last day to answer. */
  readonly dueOn: LocalDate;
  /** Agencies, by id. */
  readonly owners: readonly string[];
  readonly answers: readonly OwnerAnswer[];
}

export type OwnerAnswer = { readonly ownerId: string; readonly on: LocalDate } & OwnersWord;

export type OwnersWord =
  | { readonly answer: 'agrees' }
  /** The ground by its code, the owner's own words sealed apart. */
  | { readonly answer: 'objects'; readonly ground: string; readonly noteId: string };

/** Silence is seen: while there is time it is open, after the last day it is silence. */
export type OwnerStanding = 'agrees' | 'objects' | 'open' | 'silent';

export interface HearingDecision {
  /** The coordinator's reasons, sealed apart. */
  readonly reasonNoteIds: readonly string[];
  /** To each owner who objects, what is said to it. */
  readonly toObjections: readonly { readonly ownerId: string; readonly noteId: string }[];
}

export type HearingFault =
  | { readonly code: 'hearing_without_owners' }
  | { readonly code: 'hearing_owner_twice'; readonly ownerId: string }
  | { readonly code: 'hearing_too_short'; readonly leastDueOn: LocalDate }
  | { readonly code: 'hearing_not_asked'; readonly ownerId: string }
  | { readonly code: 'hearing_answer_before_asked' }
  | { readonly code: 'hearing_objection_without_ground' }
  | { readonly code: 'hearing_still_open'; readonly owners: readonly string[]; readonly dueOn: LocalDate }
  | { readonly code: 'hearing_decision_without_reason' }
  | { readonly code: 'hearing_objection_unanswered'; readonly owners: readonly string[] }
  | { readonly code: 'hearing_answers_nobody'; readonly owners: readonly string[] };

/** Opens a hearing; `leastDueOn` is the earliest last day that leaves the owners fair time. */
export function openHearing(
  owners: readonly string[],
  given: { readonly askedOn: LocalDate; readonly dueOn: LocalDate; readonly leastDueOn: LocalDate },
): Result<Hearing, HearingFault> {
  const { askedOn, dueOn, leastDueOn } = given;
  if (owners.length === 0) return err({ code: 'hearing_without_owners' });
  const twice = owners.find((one, index) => owners.indexOf(one) !== index);
  if (twice !== undefined) return err({ code: 'hearing_owner_twice', ownerId: twice });
  if (dueOn < leastDueOn || dueOn < askedOn) return err({ code: 'hearing_too_short', leastDueOn });
  return ok({ askedOn, dueOn, owners, answers: [] });
}

/** An owner's later answer replaces its earlier one; until the decision also a late answer is heard. */
export function hear(hearing: Hearing, answer: OwnerAnswer): Result<Hearing, HearingFault> {
  const { ownerId, on } = answer;
  if (!hearing.owners.includes(ownerId)) return err({ code: 'hearing_not_asked', ownerId });
  if (on < hearing.askedOn) return err({ code: 'hearing_answer_before_asked' });
  if (answer.answer === 'objects' && (answer.ground === '' || answer.noteId === ''))
    return err({ code: 'hearing_objection_without_ground' });
  return ok({ ...hearing, answers: [...hearing.answers.filter((one) => one.ownerId !== ownerId), answer] });
}

/** How each owner stands on a day, in the order in which they were asked. */
export function standingsOn(
  hearing: Hearing,
  on: LocalDate,
): readonly { readonly ownerId: string; readonly standing: OwnerStanding; readonly isLate: boolean }[] {
  return hearing.owners.map((ownerId) => {
    const answer = hearing.answers.find((one) => one.ownerId === ownerId);
    if (answer === undefined) return { ownerId, standing: on > hearing.dueOn ? 'silent' : 'open', isLate: false };
    return { ownerId, standing: answer.answer, isLate: answer.on > hearing.dueOn };
  });
}

/** The coordinator may decide when all have answered or the last day is over. */
export function mayDecide(hearing: Hearing, on: LocalDate): Result<null, HearingFault> {
  const open = ownersWho(hearing, on, 'open');
  return open.length === 0 ? ok(null) : err({ code: 'hearing_still_open', owners: open, dueOn: hearing.dueOn });
}

/** A decision has recorded reasons and answers every objection, and no other. */
export function checkDecision(
  hearing: Hearing,
  decision: HearingDecision,
  on: LocalDate,
): Result<HearingDecision, HearingFault> {
  const free = mayDecide(hearing, on);
  if (!free.ok) return free;
  if (decision.reasonNoteIds.length === 0) return err({ code: 'hearing_decision_without_reason' });
  const objecting = ownersWho(hearing, on, 'objects');
  const answered = decision.toObjections.map(({ ownerId }) => ownerId);
  const unanswered = objecting.filter((owner) => !answered.includes(owner));
  if (unanswered.length > 0) return err({ code: 'hearing_objection_unanswered', owners: unanswered });
  const nobody = answered.filter((owner, index) => !objecting.includes(owner) || answered.indexOf(owner) !== index);
  return nobody.length > 0 ? err({ code: 'hearing_answers_nobody', owners: nobody }) : ok(decision);
}

function ownersWho(hearing: Hearing, on: LocalDate, standing: OwnerStanding): readonly string[] {
  return standingsOn(hearing, on)
    .filter((one) => one.standing === standing)
    .map(({ ownerId }) => ownerId);
}
