export { statusOfWords } from './domain/registry/status-of-words.ts';
export { type ListedApplication, type ListOfAgency, registerListed } from './http/registry/register-listed.ts';
export { portfolioMigrations } from './storage/migration-set.ts';
