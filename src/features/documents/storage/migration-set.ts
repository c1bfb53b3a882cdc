import { fileURLToPath } from 'node:url';
import type { MigrationSet } from '../../../kernel/migrate.ts';

export const documentsMigrations: MigrationSet = {
  feature: 'documents',
  folder: fileURLToPath(new URL('./migrations', import.meta.url)),
};
