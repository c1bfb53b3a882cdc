import { fileURLToPath } from 'node:url';
import type { MigrationSet } from '../../../kernel/migrate.ts';

export const identityMigrations: MigrationSet = {
  feature: 'identity',
  folder: fileURLToPath(new URL('./migrations', import.meta.url)),
};
