import { fileURLToPath } from 'node:url';
import type { MigrationSet } from '../../../kernel/migrate.ts';

export const mallMigrations: MigrationSet = {
  feature: 'mall',
  folder: fileURLToPath(new URL('./migrations', import.meta.url)),
};
