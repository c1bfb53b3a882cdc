import { fileURLToPath } from 'node:url';
import type { MigrationSet } from '../../../kernel/migrate.ts';

export const exchangeMigrations: MigrationSet = {
  feature: 'exchange',
  folder: fileURLToPath(new URL('./migrations', import.meta.url)),
};
