import { fileURLToPath } from 'node:url';
import type { MigrationSet } from '../../../kernel/migrate.ts';

export const directoryMigrations: MigrationSet = {
  feature: 'directory',
  folder: fileURLToPath(new URL('./migrations', import.meta.url)),
};
