export { portfolioMigrations } from './storage/migration-set.ts';
