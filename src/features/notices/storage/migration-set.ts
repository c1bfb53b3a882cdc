import { fileURLToPath } from 'node:url';
import type { MigrationSet } from '../../../kernel/migrate.ts';

export const noticesMigrations: MigrationSet = {
  feature: 'notices',
  folder: fileURLToPath(new URL('./migrations', import.meta.url)),
};
