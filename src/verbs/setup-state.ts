import type pg from 'pg';
import { withClient } from '../kernel/doctor/connect.ts';
import type { InstallationKind } from '../kernel/installation.ts';
import { err, ok, type Result } from '../vocabulary/result.ts';
import { readContents } from './database-contents.ts';
import type { StoreFault } from './store.ts';

/** What setup finds: nothing, or the start of a real installation, whole or interrupted. */
export type SetupState = 'empty' | 'begun' | 'real';

/** Refused where the database holds something else, a sample installation above all (DESIGN invariant 14). */
export async function findSetupState(owner: pg.ClientConfig): Promise<Result<SetupState, StoreFault>> {
  const looked = await withClient(owner, async (client) => {
    const contents = await readContents(client);
    if (contents.kind !== 'terpadu') return contents;
    const there = await client.query<{ yes: boolean }>("select to_regclass('kernel.installation') is not null as yes");
    if (there.rows[0]?.yes !== true) return { kind: 'begun' } as const;
    const { rows } = await client.query<{ kind: InstallationKind }>('select kind from kernel.installation');
    return { kind: rows[0]?.kind ?? 'begun' } as const;
  });
  if (!looked.ok) return looked;
  const found = looked.value;
  switch (found.kind) {
    case 'empty':
    case 'begun':
    case 'real':
      return ok(found.kind);
    case 'sample':
      return err(IS_SAMPLE);
    case 'foreign':
      return err({
        code: 'database_not_empty',
        sentence: `The database holds something that is not Terpadu's (${found.name}); setup needs an empty one.`,
      });
    case 'terpadu':
      throw new Error('Contents of Terpadu were not looked into.');
    default:
      return found satisfies never;
  }
}

const IS_SAMPLE: StoreFault = {
  code: 'installation_is_sample',
  sentence:
    'This database is a sample installation, with invented people and keys for trials; it stays one for good. Use an empty database.',
};
