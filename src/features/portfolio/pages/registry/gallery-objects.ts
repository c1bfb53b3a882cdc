import type { Lang } from '../../../../vocabulary/lang.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { bothIn } from '../../../../web/gallery/sample-frame.ts';
import type { AssertedValue, Assertion, ElementHead, PublishedElement, Source } from '../../domain/registry/element.ts';
import { standing } from '../../domain/registry/standing.ts';
import type { OwnElement } from '../../http/registry/own-element.ts';

/** Everything below is invented. */
export const SAMPLE_AGENCY = 'a0000000-0000-7000-8000-000000000001';
export const SAMPLE_OTHER = 'a0000000-0000-7000-8000-000000000002';
export const SAMPLE_OFFICER = 'b0000000-0000-7000-8000-000000000001';
const at = Temporal.Instant.from('2026-11-20T02:00:00Z');
export const sampleTokens = { csrf: 'contoh', key: '019a0000-0000-7000-8000-00000000aaaa' } as const;

export function sampleId(number: number): string {
  return `e0000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

export const sampleAgency = (id: string): string => (id === SAMPLE_AGENCY ? 'KKP' : 'Kemenhub');

export function aHead(given: Partial<ElementHead> = {}): ElementHead {
  return {
    agencyId: SAMPLE_AGENCY,
    id: sampleId(1),
    domain: 'application',
    state: 'as_is',
    stage: 'draft',
    revision: 3,
    name: 'Pantau Kapal Ikan',
    reportedBy: 'Direktorat Contoh',
    isClassified: false,
    createdAt: at,
    changedAt: at,
    changedBy: SAMPLE_OFFICER,
    ...given,
  };
}

export function aPublished(lang: Lang, given: Partial<PublishedElement> = {}): PublishedElement {
  const both = bothIn(lang);
  return {
    agencyId: SAMPLE_AGENCY,
    elementId: sampleId(1),
    revision: 4,
    domain: 'application',
    state: 'as_is',
    kind: 'application',
    name: 'Pantau Kapal Ikan',
    functionText: both(
      'Memantau posisi kapal ikan dan melaporkannya kepada pengawas pelabuhan',
      'Follows the positions of fishing vessels and reports them to port inspectors',
    ),
    codes: ['RAL.01.10', 'RAB.02.06'],
    functions: ['F.130.05'],
    ownerId: SAMPLE_AGENCY,
    ownerName: 'Kementerian Kelautan dan Perikanan',
    reportedBy: 'Direktorat Contoh',
    status: 'active',
    isClassified: false,
    publishedAt: at,
    replacedAt: null,
    ...given,
  };
}

function anAssertion(field: string, value: AssertedValue, given: Partial<Assertion> = {}): Assertion {
  return {
    id: `c-${field}-${given.revision ?? 1}-${given.source ?? 'declared'}`,
    elementId: sampleId(1),
    revision: 1,
    field,
    value,
    source: 'declared' satisfies Source,
    actorId: SAMPLE_OFFICER,
    evidence: null,
    validFrom: localDate('2026-11-20'),
    validUntil: null,
    recordedAt: at,
    retracts: null,
    ...given,
  };
}

export type ElementState = 'draft' | 'waiting' | 'returned' | 'changed' | 'ended' | 'planned';

/** An own object in one of its states, with two sources that differ on its status. */
export function anOwnElement(lang: Lang, state: ElementState): OwnElement {
  const both = bothIn(lang);
  const isPublished = state === 'changed' || state === 'ended';
  const head = aHead({
    stage: state === 'ended' ? 'ended' : isPublished ? 'published' : 'draft',
    state: state === 'planned' ? 'to_be' : 'as_is',
    revision: isPublished ? 6 : 3,
  });
  const assertions = [
    anAssertion('name', head.name),
    anAssertion('function', aPublished(lang).functionText),
    anAssertion('functions', ['F.130.05'], { evidence: { kind: 'suggested_function', reference: 'F.130.05#2' } }),
    anAssertion('codes', ['RAL.01.10', 'RAB.02.06']),
    anAssertion('status', 'active'),
    anAssertion('status', 'inactive', { source: 'observed', actorId: null, revision: 2 }),
    anAssertion('yearly_cost', '1250000000', { revision: 3 }),
    ...(state === 'planned'
      ? [
          anAssertion('plan_activity', both('Pembaruan pemantauan kapal', 'Renewal of vessel monitoring')),
          anAssertion('plan_due_on', '2027-10-31'),
        ]
      : []),
  ];
  return {
    head,
    assertions,
    facts: standing(assertions, { on: localDate('2026-11-24'), knownAt: null }),
    pending: state === 'waiting' ? { wish: { kind: 'publish' }, askedBy: SAMPLE_OFFICER, askedAt: at } : null,
    writtenBy: SAMPLE_OFFICER,
    returned:
      state === 'returned' ? both('Fungsi belum menyebut untuk siapa.', 'The function does not say for whom.') : null,
    published: state === 'changed' ? aPublished(lang) : null,
    unpublished: state === 'changed' ? [{ field: 'yearly_cost', before: '1100000000', after: '1250000000' }] : [],
  };
}
