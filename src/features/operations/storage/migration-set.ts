import { fileURLToPath } from 'node:url';
import type { MigrationSet } from '../../../kernel/migrate.ts';

export const operationsMigrations: MigrationSet = {
  feature: 'operations',
  folder: fileURLToPath(new URL('./migrations', import.meta.url)),
};
