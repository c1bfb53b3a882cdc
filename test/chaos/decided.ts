import { sql } from 'kysely';
import type { Tx } from '../../src/kernel/database.ts';
import type { Standing } from './standing.ts';

/** What decisions leave behind at one office, beside the applications themselves. */
export interface Decided {
  readonly entries: readonly Entry[];
  /** Ids of the documents whose bytes are there. */
  readonly papers: readonly string[];
  /** The documents that the licence register names. */
  readonly licences: readonly string[];
  /** The last serial that the office has given out. */
  readonly last: number;
}

export interface Entry {
  readonly documentId: string;
  readonly applicationId: string;
  readonly serial: number;
  readonly number: string;
}

export async function readDecided(tx: Tx, agencyId: string): Promise<Decided> {
  const entries = await sql<Entry>`
    select document_id as "documentId", about_id as "applicationId", serial, number from documents.entry
    where agency_id = ${agencyId} and kind = 'sip' order by serial`.execute(tx);
  const papers = await sql<{ id: string }>`select id from documents.paper where agency_id = ${agencyId}`.execute(tx);
  const licences = await sql<{ id: string }>`
    select document_id as id from mall.licence where agency_id = ${agencyId} and origin = 'issued'`.execute(tx);
  const counter = await sql<{ last: number }>`
    select coalesce(max(last), 0)::int as last from documents.counter where agency_id = ${agencyId}`.execute(tx);
  return {
    entries: entries.rows,
    papers: papers.rows.map(({ id }) => id),
    licences: licences.rows.map(({ id }) => id),
    last: counter.rows[0]?.last ?? 0,
  };
}

/** What is missing, doubled or has a gap after these applications were approved; empty when nothing is. */
export function decidedFaults(decided: Decided, standing: Standing, approved: readonly string[]): readonly string[] {
  const { entries, last } = decided;
  const serials = entries.map(({ serial }) => serial);
  const isWhole = serials.every((serial, at) => serial === at + 1);
  return [
    ...approved.flatMap((id) => caseFaults(decided, standing, id)),
    ...(isWhole && last === serials.length ? [] : [`the serials are ${serials.join(', ')}, the counter is at ${last}`]),
    ...(new Set(entries.map(({ number }) => number)).size === entries.length ? [] : ['a number stands twice']),
    ...entries
      .filter(({ applicationId }) => !approved.includes(applicationId))
      .map(({ number, applicationId }) => `${number}: issued for ${applicationId}, which nobody approved`),
  ];
}

function caseFaults(decided: Decided, standing: Standing, id: string): readonly string[] {
  const row = standing.applications.find((one) => one.id === id);
  const events = standing.events.filter(({ applicationId }) => applicationId === id).map(({ event }) => event);
  const documents = decided.entries.filter(({ applicationId }) => applicationId === id);
  const issued = events.filter((event) => event.kind === 'licence.issued');
  const counts = {
    approvals: events.filter(({ kind }) => kind === 'application.approved').length,
    'documents in the register': documents.length,
    'issued events': issued.length,
    'events that name the document': issued.filter(({ documentId }) => documentId === documents[0]?.documentId).length,
    papers: decided.papers.filter((paper) => paper === documents[0]?.documentId).length,
    licences: decided.licences.filter((licence) => licence === documents[0]?.documentId).length,
    notices: standing.notices.filter((one) => one.applicationId === id && one.kind === 'application.issued').length,
  };
  return [
    ...(row?.stage === 'issued' ? [] : [`${id}: is ${row?.stage ?? 'not there'}, not issued`]),
    ...Object.entries(counts).flatMap(([what, count]) => (count === 1 ? [] : [`${id}: ${count} ${what}`])),
  ];
}
