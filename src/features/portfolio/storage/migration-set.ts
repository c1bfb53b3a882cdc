import { fileURLToPath } from 'node:url';
import type { MigrationSet } from '../../../kernel/migrate.ts';

export const portfolioMigrations: MigrationSet = {
  feature: 'portfolio',
  folder: fileURLToPath(new URL('./migrations', import.meta.url)),
};
