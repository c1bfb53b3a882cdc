import { fileURLToPath } from 'node:url';
import type { MigrationSet } from '../../../kernel/migrate.ts';

export const onceonlyMigrations: MigrationSet = {
  feature: 'onceonly',
  folder: fileURLToPath(new URL('./migrations', import.meta.url)),
};
