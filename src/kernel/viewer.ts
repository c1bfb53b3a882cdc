/**
 * On whose behalf a transaction runs. The database's row security reads nothing else
 * (DESIGN invariant 9), so a viewer is chosen once, when the transaction opens.
 */
export type Viewer =
  | { readonly kind: 'public' }
  | { readonly kind: 'worker' }
  | { readonly kind: 'agency'; readonly agencyId: string }
  | { readonly kind: 'person'; readonly personId: string };

export const PUBLIC: Viewer = { kind: 'public' };
export const WORKER: Viewer = { kind: 'worker' };

export function asAgency(agencyId: string): Viewer {
  return { kind: 'agency', agencyId: uuid(agencyId) };
}

export function asPerson(personId: string): Viewer {
  return { kind: 'person', personId: uuid(personId) };
}

/** The statement that opens a transaction for a viewer: one message, no further round trip. */
export function openingStatement(viewer: Viewer): string {
  const agency = viewer.kind === 'agency' ? uuid(viewer.agencyId) : '';
  const person = viewer.kind === 'person' ? uuid(viewer.personId) : '';
  return (
    `begin; select set_config('terpadu.viewer', '${viewer.kind}', true), ` +
    `set_config('terpadu.agency', '${agency}', true), set_config('terpadu.person', '${person}', true)`
  );
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function uuid(text: string): string {
  if (!UUID.test(text)) throw new Error('A viewer needs a UUID in lower case.');
  return text;
}
