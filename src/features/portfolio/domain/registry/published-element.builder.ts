import type { PublishedElement } from './element.ts';

/** An application as it is published, unless told otherwise; invented. */
export function aPublication(given: Partial<PublishedElement> = {}): PublishedElement {
  return {
    agencyId: 'a0000000-0000-7000-8000-000000000001',
    elementId: 'e0000000-0000-7000-8000-000000000001',
    revision: 2,
    domain: 'application',
    state: 'as_is',
    kind: 'application',
    name: 'SIMKADA',
    functionText: 'Pendaftaran kapal perikanan kecil',
    codes: ['RAL.01.10'],
    functions: [],
    ownerId: null,
    ownerName: 'Kementerian Contoh',
    reportedBy: 'Direktorat Contoh',
    status: 'active',
    isClassified: false,
    publishedAt: Temporal.Instant.from('2026-11-20T02:00:00Z'),
    replacedAt: null,
    ...given,
  };
}
