import { fileURLToPath } from 'node:url';
import type { MigrationSet } from './migrate.ts';

/** The kernel's own steps; they come before those of any feature. */
export const kernelMigrations: MigrationSet = {
  feature: 'kernel',
  folder: fileURLToPath(new URL('./migrations', import.meta.url)),
};
