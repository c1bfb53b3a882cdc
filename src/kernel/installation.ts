import type { Instant } from '../vocabulary/instant.ts';
import type { Database, Tx } from './database.ts';
import { WORKER } from './viewer.ts';

/** Sample or real, from the first migration and for good (DESIGN invariant 14). */
export type InstallationKind = 'sample' | 'real';

export interface Installation {
  readonly kind: InstallationKind;
  /** This node's own id in logs and tree heads. */
  readonly nodeId: string;
  /** The organisation that runs this installation. */
  readonly operatorAgencyId: string;
  readonly createdAt: Instant;
  /** The seed of the synthetic nation; null in a real installation. */
  readonly seed: string | null;
}

type InstallationTables = {
  'kernel.installation': {
    only_row: 1;
    kind: InstallationKind;
    node_id: string;
    operator_agency_id: string;
    created_at: Instant;
    seed: string | null;
  };
};

export async function findInstallation(db: Database): Promise<Installation | null> {
  return db.as(WORKER, async (tx) => {
    const row = await tx
      .$extendTables<InstallationTables>()
      .selectFrom('kernel.installation')
      .select(['kind', 'node_id', 'operator_agency_id', 'created_at', 'seed'])
      .executeTakeFirst();
    if (row === undefined) return null;
    return {
      kind: row.kind,
      nodeId: row.node_id,
      operatorAgencyId: row.operator_agency_id,
      createdAt: row.created_at,
      seed: row.seed,
    };
  });
}

/** Records what this installation is; the row cannot be changed afterwards, by anybody. */
export async function recordInstallation(tx: Tx, installation: Installation): Promise<void> {
  await tx
    .$extendTables<InstallationTables>()
    .insertInto('kernel.installation')
    .values({
      only_row: 1,
      kind: installation.kind,
      node_id: installation.nodeId,
      operator_agency_id: installation.operatorAgencyId,
      created_at: installation.createdAt,
      seed: installation.seed,
    })
    .execute();
}
