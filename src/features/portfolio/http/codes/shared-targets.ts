import type { Tx } from '../../../../kernel/database.ts';
import type { Services } from '../../../../kernel/services.ts';
import { asAgency, PUBLIC } from '../../../../kernel/viewer.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { todayInCapital } from '../../../directory/index.ts';
import { buildingBlocks } from '../../data/codes/building-blocks.ts';
import { milestonesOf, type TargetMilestone } from '../../domain/codes/target-adoption.ts';
import { publishTarget, type TargetFault } from '../../domain/codes/target.ts';
import { addSharedTarget, listSharedTargets, type PublishedTarget } from '../../storage/codes/shared-target.ts';
import { closeTargetDraft, type TargetContent, type TargetDraft } from '../../storage/codes/target-draft.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import { countAdoptions } from './target-adoption-figures.ts';

/** All targets as they stand: of each the version in force on a day, or the first one to come; by key. */
export function targetsOn(published: readonly PublishedTarget[], on: LocalDate): readonly PublishedTarget[] {
  const byKey = Map.groupBy(published, ({ target }) => target.id);
  return [...byKey.values()].flatMap((versions) => {
    const inForce = versions.find(({ target }) => target.standing.inForceFrom <= on);
    const first = versions.at(-1);
    return inForce ?? first ?? [];
  });
}

export function sharedTargets(services: Pick<Services, 'db'>): Promise<readonly PublishedTarget[]> {
  return services.db.as(PUBLIC, listSharedTargets);
}

export interface TargetMilestones {
  readonly target: PublishedTarget;
  readonly milestones: readonly TargetMilestone[];
  readonly countedAt: Instant;
}

/** What every owner has to bring about by when for each published target, counted now: for the coordinators' boards. */
export async function targetMilestones(
  services: Pick<Services, 'db' | 'installation' | 'clock'>,
): Promise<readonly TargetMilestones[]> {
  const today = todayInCapital(services.clock.caseworkNow());
  const targets = targetsOn(await sharedTargets(services), today);
  const counted = await countAdoptions(
    services,
    targets.map(({ target }) => target),
  );
  return targets.flatMap((target, at) => {
    const one = counted[at];
    if (one === undefined) return [];
    return [{ target, milestones: milestonesOf(target.target, one.adoption), countedAt: one.countedAt }];
  });
}

export type PublishTargetFault = 'draft_moved_on' | TargetFault['code'] | 'target_date_not_after_earlier';

export interface TargetPublishing {
  readonly draft: TargetDraft;
  readonly inForceFrom: LocalDate;
  readonly today: LocalDate;
  /** True time. */
  readonly at: Instant;
  readonly officerId: string;
}

/** Publishes a draft as the next version of its target, in the transaction of its ministry. */
export async function publishSharedTarget(
  tx: Tx,
  { draft, inForceFrom, today, at, officerId }: TargetPublishing,
): Promise<Result<PublishedTarget, PublishTargetFault>> {
  const earlier = (await listSharedTargets(tx)).find(({ target }) => target.id === draft.content.id);
  if (earlier !== undefined && inForceFrom <= earlier.target.standing.inForceFrom)
    return err('target_date_not_after_earlier');
  const published = publishedFrom(draft.content, { on: today, inForceFrom });
  if (!published.ok) return err(published.error);
  const next: PublishedTarget = {
    ...published.value,
    agencyId: draft.agencyId,
    number: (earlier?.number ?? 0) + 1,
    publishedAt: at,
    publishedBy: officerId,
  };
  if (!(await closeTargetDraft(tx, draft, at))) return err('draft_moved_on');
  return (await addSharedTarget(tx, next)) ? ok(next) : err('draft_moved_on');
}

/** The four building blocks as proposed here, published once in the sample country; what stands already stays. */
export async function loadSharedTargets(
  services: Pick<Services, 'db'>,
  given: { readonly agencyId: string; readonly on: LocalDate; readonly at: Instant },
): Promise<void> {
  const { agencyId, on, at } = given;
  await services.db.as(asAgency(agencyId), async (tx) => {
    for (const { target, legalGround, unconfirmed } of buildingBlocks) {
      const { standing: _, ...rule } = target;
      const published = publishedFrom({ ...rule, legalGround, unconfirmed }, { on, inForceFrom: on });
      if (!published.ok) throw new Error(`The building block ${target.id} cannot be published: ${published.error}.`);
      await addSharedTarget(tx, { ...published.value, agencyId, number: 1, publishedAt: at, publishedBy: null });
    }
  });
}

function publishedFrom(
  content: TargetContent,
  days: { readonly on: LocalDate; readonly inForceFrom: LocalDate },
): Result<Pick<PublishedTarget, 'target' | 'legalGround' | 'unconfirmed'>, TargetFault['code']> {
  const { legalGround, unconfirmed, ...rule } = content;
  const published = publishTarget({ ...rule, standing: { stage: 'draft' } }, days);
  if (!published.ok) return err(published.error.code);
  const { standing } = published.value;
  if (standing.stage === 'draft') throw new Error('A published target is a draft.');
  return ok({ target: { ...published.value, standing }, legalGround, unconfirmed });
}
