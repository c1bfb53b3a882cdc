import { stepsOf, type MigrationSet, type Step } from '../migrate.ts';
import type { Tx } from '../database.ts';

/** A step that a database has taken, as it recorded it. */
export interface TakenStep {
  readonly feature: string;
  readonly number: number;
  readonly name: string;
  readonly sha256: string;
}

type Tables = { 'kernel.migration': TakenStep };

const MOST_STEPS = 5_000;

/** What the database has taken, in no promised order; to any viewer. */
export async function listTakenSteps(tx: Tx): Promise<readonly TakenStep[]> {
  return tx
    .$extendTables<Tables>()
    .selectFrom('kernel.migration')
    .select(['feature', 'number', 'name', 'sha256'])
    .orderBy('feature')
    .orderBy('number')
    .limit(MOST_STEPS)
    .execute();
}

export interface Distance {
  /** Steps of this release that the database lacks. */
  readonly due: readonly string[];
  /** Steps that this release does not know: a newer one made the database. */
  readonly unknown: readonly string[];
  /** Steps whose text is another than the one taken. */
  readonly changed: readonly string[];
}

/** How far a database stands from this release. */
export function distanceOf(taken: readonly TakenStep[], sets: readonly MigrationSet[]): Distance {
  const known = new Map(sets.flatMap(stepsOf).map((step) => [keyOf(step), step]));
  const held = new Set(taken.map(keyOf));
  return {
    due: [...known.values()].filter((step) => !held.has(keyOf(step))).map(nameOf),
    unknown: taken.filter((step) => !known.has(keyOf(step))).map(nameOf),
    changed: taken
      .filter((step) => {
        const own = known.get(keyOf(step));
        return own !== undefined && own.sha256 !== step.sha256;
      })
      .map(nameOf),
  };
}

type Named = Pick<Step, 'feature' | 'number' | 'name'>;

function keyOf({ feature, number }: Named): string {
  return `${feature}/${number}`;
}

function nameOf({ feature, name }: Named): string {
  return `${feature}/${name}`;
}
