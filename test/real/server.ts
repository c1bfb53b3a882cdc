import { after } from 'node:test';
import { startCluster, type Cluster } from './cluster.ts';

let server: Promise<Cluster> | null = null;

// All tests run in one process, so this hook belongs to the whole run.
after(async () => (await server)?.stop());

/** The server of all these tests, started once. */
export function realServer(): Promise<Cluster> {
  server ??= startCluster();
  return server;
}

/** What backups need and the embedded server lacks: a reason to skip, or false. */
export function withoutPrograms({ hasPrograms, major }: Cluster): string | false {
  if (hasPrograms) return false;
  return `no pg_dump for PostgreSQL ${major} is on this machine (on Debian: apt install postgresql)`;
}
