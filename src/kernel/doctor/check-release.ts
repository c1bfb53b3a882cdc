import type { Database } from '../database.ts';
import { findInstallation, type Installation } from '../installation.ts';
import type { MigrationSet } from '../migrate.ts';
import { PUBLIC } from '../viewer.ts';
import { fault, well, type Finding } from './finding.ts';
import { distanceOf, listTakenSteps } from './release-steps.ts';

export interface ReleaseLook {
  readonly findings: readonly Finding[];
  readonly installation: Installation | null;
}

/** Whether the tables are those of this release, and what installation they belong to. */
export async function checkRelease(db: Database, sets: readonly MigrationSet[]): Promise<ReleaseLook> {
  const taken = await db.as(PUBLIC, listTakenSteps).catch(() => null);
  if (taken === null || taken.length === 0) {
    const todo = 'Run `terpadu setup` once, or restore a backup.';
    const empty = fault('migrations', {
      says: 'The database holds no tables of Terpadu that this role may read.',
      todo,
    });
    return { findings: [empty], installation: null };
  }
  const installation = await findInstallation(db);
  return { findings: [stepFinding(distanceOf(taken, sets), taken.length), kindFinding(installation)], installation };
}

function stepFinding(distance: ReturnType<typeof distanceOf>, steps: number): Finding {
  const { due, unknown, changed } = distance;
  if (changed.length > 0) {
    const todo = 'Use the release that made this database; a step that was taken is never edited.';
    return fault('migrations', { says: `Steps differ from those that were taken: ${listed(changed)}.`, todo });
  }
  if (unknown.length > 0) {
    const todo = 'Use the release that made this database, or a newer one.';
    return fault('migrations', { says: `A newer release has changed the database: ${listed(unknown)}.`, todo });
  }
  if (due.length > 0) {
    const todo = 'Take a backup, then run `terpadu migrate`.';
    return fault('migrations', { says: `${due.length} steps of this release are not taken: ${listed(due)}.`, todo });
  }
  return well('migrations', `All ${steps} steps of this release are taken.`);
}

function kindFinding(installation: Installation | null): Finding {
  if (installation === null) {
    const todo = 'Run `terpadu setup` again; it goes on where it stopped.';
    return fault('installation', { says: 'The database does not say yet what installation it is.', todo });
  }
  const { kind, nodeId } = installation;
  return well('installation', `This is a ${kind} installation, node ${nodeId}.`);
}

function listed(names: readonly string[]): string {
  return names.length <= 5 ? names.join(', ') : `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`;
}
