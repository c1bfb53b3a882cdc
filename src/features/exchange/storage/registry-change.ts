import { sql } from 'kysely';
import type { Tx } from '../../../kernel/database.ts';

export const REGISTRY_CHANNEL = 'terpadu_exchange';

/** Tells every process to read members, services and grants again; in the transaction that changes them. */
export async function announceRegistryChange(tx: Tx): Promise<void> {
  await sql`select pg_notify(${REGISTRY_CHANNEL}, '')`.execute(tx);
}
