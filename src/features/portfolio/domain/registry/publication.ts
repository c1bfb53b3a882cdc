import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { AssertedValue, Domain, ElementHead, ElementKind, PublishedElement, Status } from './element.ts';
import { elementKinds, statuses } from './element.ts';
import { isWords, type Standing, type StandingFact } from './standing.ts';

/** Who may see a field: all registered agencies; those who oversee the agency; the agency alone. */
export type FieldVisibility = 'open' | 'restricted' | 'draft_only';

/** The fields that every agency may see; all else is restricted unless the catalogue says it is the agency's alone. */
export const openFields = ['name', 'function', 'codes', 'functions', 'owner', 'status', 'kind'] as const;

export interface PublicationGround {
  readonly head: ElementHead;
  readonly standing: Standing;
  readonly visibilityOf: (field: string) => FieldVisibility;
  /** The agency's own name, for an object whose owner is not said. */
  readonly agencyName: string;
  /** The registered organisation that bears that code; null: none does. */
  readonly ownerIdOf: (owner: string) => string | null;
}

export interface RestrictedFact {
  readonly field: string;
  readonly value: Exclude<AssertedValue, null>;
  readonly source: StandingFact['by']['source'];
  readonly validFrom: StandingFact['by']['validFrom'];
  readonly validUntil: StandingFact['by']['validUntil'];
}

/** What each audience gets of an object; times are the shell's. */
export interface Publication {
  readonly open: Omit<PublishedElement, 'publishedAt' | 'replacedAt'>;
  readonly restricted: readonly RestrictedFact[];
  /** For the overlap engine alone. */
  readonly signal: {
    readonly hosts: readonly string[];
    readonly dataCodes: readonly string[];
    readonly components: readonly string[];
  };
}

/** `missing`: the fields without which nothing is published. */
export type PublicationFault =
  | { readonly code: 'element_ended' }
  | { readonly code: 'publication_incomplete'; readonly missing: readonly string[] };

/** Says what is published of an object. A classified one shows owner and function codes alone, and no fact to anybody. */
export function publicationOf(ground: PublicationGround): Result<Publication, PublicationFault> {
  const { head, standing } = ground;
  if (head.stage === 'ended') return err({ code: 'element_ended' });
  const missing = requiredFields(head).filter((field) => !standing.has(field));
  if (missing.length > 0) return err({ code: 'publication_incomplete', missing });
  const open = openView(ground);
  if (head.isClassified) return ok({ open: nameless(open), restricted: [], signal: NO_SIGNAL });
  if (isGuarded(head.domain))
    return ok({ open: nameless(open), restricted: restrictedFacts(ground), signal: NO_SIGNAL });
  return ok({ open, restricted: restrictedFacts(ground), signal: signalOf(standing) });
}

const NO_SIGNAL: Publication['signal'] = { hosts: [], dataCodes: [], components: [] };

/** What an agency runs on and where it is weak is for those who oversee it, down to the name. */
function isGuarded(domain: Domain): boolean {
  return domain === 'infrastructure' || domain === 'security';
}

function nameless(open: Publication['open']): Publication['open'] {
  return { ...open, name: null, functionText: null, reportedBy: null, status: null };
}

function requiredFields({ domain, isClassified }: ElementHead): readonly string[] {
  if (isClassified) return ['codes'];
  return domain === 'application' ? ['name', 'function', 'status'] : ['name'];
}

function openView(ground: PublicationGround): Publication['open'] {
  const { head, standing } = ground;
  const owner = textOf(standing, 'owner');
  return {
    agencyId: head.agencyId,
    elementId: head.id,
    revision: head.revision,
    domain: head.domain,
    state: head.state,
    kind: kindOf(head, standing),
    name: textOf(standing, 'name'),
    functionText: textOf(standing, 'function'),
    codes: wordsOf(standing, 'codes'),
    functions: wordsOf(standing, 'functions'),
    ownerId: owner === null ? head.agencyId : ground.ownerIdOf(owner),
    ownerName: owner ?? ground.agencyName,
    reportedBy: head.reportedBy === '' ? null : head.reportedBy,
    status: statusOf(standing),
    isClassified: head.isClassified,
  };
}

function restrictedFacts({ head, standing, visibilityOf }: PublicationGround): readonly RestrictedFact[] {
  const isRestricted = (field: string) =>
    visibilityOf(field) === 'restricted' || (isGuarded(head.domain) && visibilityOf(field) === 'open');
  return [...standing.values()]
    .filter(({ field }) => isRestricted(field))
    .toSorted((one, other) => (one.field < other.field ? -1 : 1))
    .map(({ field, value, by }) => ({
      field,
      value,
      source: by.source,
      validFrom: by.validFrom,
      validUntil: by.validUntil,
    }));
}

function signalOf(standing: Standing): Publication['signal'] {
  return {
    hosts: wordsOf(standing, 'addresses').slice(0, 20),
    dataCodes: wordsOf(standing, 'data_codes').slice(0, 40),
    components: wordsOf(standing, 'components').slice(0, 400),
  };
}

function kindOf({ domain }: ElementHead, standing: Standing): ElementKind {
  if (domain !== 'application') return 'object';
  const given = textOf(standing, 'kind');
  return elementKinds.find((kind) => kind === given) ?? 'application';
}

function statusOf(standing: Standing): Status {
  const given = textOf(standing, 'status');
  return statuses.find((status) => status === given) ?? 'unknown';
}

function textOf(standing: Standing, field: string): string | null {
  const value = standing.get(field)?.value;
  return typeof value === 'string' ? value : null;
}

function wordsOf(standing: Standing, field: string): readonly string[] {
  const value = standing.get(field)?.value ?? null;
  if (typeof value === 'string') return [value];
  return isWords(value) ? value : [];
}
