import { type NewEffect } from '../../../../kernel/outbox/enqueue.ts';
import type { References } from '../../../../kernel/outbox/references.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';

/** What goes on after the transactions of casework, by the kind of the effect. */
export const effects = {
  askRecommendation: 'mall.recommend.ask',
  answerRecommendation: 'mall.recommend.answer',
  issue: 'mall.issue',
  warn: 'mall.warn',
  due: 'mall.due',
  overdue: 'mall.overdue',
  reconsider: 'mall.reconsider',
} as const;

/** Whose application an effect is about. */
export interface CaseName {
  readonly personId: string;
  readonly applicationId: string;
  readonly agencyId: string;
}

/** An effect about an application; `mark` tells it from others of its kind. */
export function caseEffect(
  kind: (typeof effects)[keyof typeof effects],
  name: CaseName,
  { mark, now, more = {} }: { readonly mark: string; readonly now: Instant; readonly more?: References },
): NewEffect {
  return {
    kind,
    key: `${kind}:${name.applicationId}:${mark}`,
    viewer: asAgency(name.agencyId),
    payload: { ...nameReferences(name), ...more },
    notBefore: null,
    now,
  };
}

export function nameReferences({ personId, applicationId, agencyId }: CaseName): References {
  return { personId, applicationId, agencyId };
}

/** Reads what `nameReferences` wrote. */
export function caseNameIn(payload: References): CaseName {
  return {
    personId: textIn(payload, 'personId'),
    applicationId: textIn(payload, 'applicationId'),
    agencyId: textIn(payload, 'agencyId'),
  };
}

export function textIn(payload: References, name: string): string {
  const value = payload[name];
  if (typeof value !== 'string') throw new Error(`The effect has no ${name}.`);
  return value;
}
