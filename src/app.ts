import type { MigrationSet } from './kernel/migrate.ts';
import { kernelMigrations } from './kernel/migrations.ts';

/** All steps of the database, in the order of dependency. */
export function migrationSets(): readonly MigrationSet[] {
  return [kernelMigrations];
}
