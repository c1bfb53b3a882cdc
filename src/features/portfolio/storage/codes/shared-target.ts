import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { SharedTarget } from '../../domain/codes/target.ts';
import { codesTables } from './codes-tables.ts';
import type { TargetContent, TargetWords } from './target-draft.ts';

/** A published target: the number counts its versions. */
export interface PublishedTarget extends TargetWords {
  readonly agencyId: string;
  readonly number: number;
  readonly target: SharedTarget & {
    readonly standing: Extract<SharedTarget['standing'], { readonly stage: 'published' }>;
  };
  readonly publishedAt: Instant;
  readonly publishedBy: string | null;
}

/** Publishes a version of a target; false: that number is taken. */
export async function addSharedTarget(tx: Tx, published: PublishedTarget): Promise<boolean> {
  const { standing, ...rule } = published.target;
  const content: TargetContent = {
    ...rule,
    legalGround: published.legalGround,
    unconfirmed: published.unconfirmed,
  };
  const added = await codesTables(tx)
    .insertInto('portfolio.shared_target')
    .values({
      agency_id: published.agencyId,
      key: rule.id,
      number: published.number,
      in_force_from: standing.inForceFrom,
      content: JSON.stringify(content),
      published_on: standing.publishedOn,
      published_at: published.publishedAt,
      published_by: published.publishedBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();
  return added !== undefined;
}

/** Every version of every target, by key, the latest first; 500 at most. */
export async function listSharedTargets(tx: Tx): Promise<readonly PublishedTarget[]> {
  const rows = await codesTables(tx)
    .selectFrom('portfolio.shared_target')
    .select(['agency_id', 'key', 'number', 'in_force_from', 'content', 'published_on', 'published_at', 'published_by'])
    .orderBy('key')
    .orderBy('number', 'desc')
    .limit(500)
    .execute();
  return rows.map((row) => {
    // Written by addSharedTarget alone.
    const { legalGround, unconfirmed, ...rule } = row.content as TargetContent;
    return {
      agencyId: row.agency_id,
      number: row.number,
      target: { ...rule, standing: standingFrom(row.published_on, row.in_force_from) },
      legalGround,
      unconfirmed,
      publishedAt: row.published_at,
      publishedBy: row.published_by,
    };
  });
}

function standingFrom(publishedOn: LocalDate, inForceFrom: LocalDate): PublishedTarget['target']['standing'] {
  return { stage: 'published', publishedOn, inForceFrom };
}
