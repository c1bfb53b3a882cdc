import { daysBetween, type LocalDate } from '../../../../vocabulary/local-date.ts';
import { domainOf, parseReferenceCode, referenceOf } from '../codes/code.ts';
import { type Domain, domains, type ElementStage } from '../registry/element.ts';
import type { FactSheet } from './ladder.ts';

/** An object as the indicator of the architecture looks at it. */
export interface ArchitectureElement {
  readonly domain: Domain;
  readonly stage: ElementStage;
  readonly codes: readonly string[];
}

export interface ArchitectureGround {
  readonly elements: readonly ArchitectureElement[];
  /** Whether a code stands in the national set in force. */
  readonly isNational: (code: string) => boolean;
  readonly reviewedOn: readonly LocalDate[];
  readonly updatedOn: readonly LocalDate[];
}

/**
 * What indicator 11 of Permenpan 59/2020 asks of an architecture, counted from the registry. A domain is covered when a
 * published object of it bears a code of its own reference: the rule asks for references and domains.
 */
export function architectureFacts(
  { elements, isNational, reviewedOn, updatedOn }: ArchitectureGround,
  { on, reviewDays }: { readonly on: LocalDate; readonly reviewDays: number },
): FactSheet {
  const published = elements.filter(({ stage }) => stage === 'published');
  const covered = domains.filter((domain) =>
    published.some((element) => element.domain === domain && element.codes.some((code) => isCodeOf(domain, code))),
  );
  const aligned = published.filter(({ codes }) => codes.length > 0 && codes.every((code) => isNational(code)));
  const reviews = reviewedOn.filter((day) => day <= on && daysBetween(day, on) <= reviewDays);
  const lastReview = reviews.toSorted().at(-1);
  const isUpdated = lastReview !== undefined && updatedOn.some((day) => day >= lastReview && day <= on);
  const facts: FactSheet = {
    architecture_published: published.length > 0 ? 1 : 0,
    domains_covered: covered.length,
    reviews_held: reviews.length,
    updated_after_review: isUpdated ? 1 : 0,
  };
  if (published.length === 0) return facts;
  return { ...facts, national_code_share: Math.floor((aligned.length * 10_000) / published.length) };
}

function isCodeOf(domain: Domain, code: string): boolean {
  const parsed = parseReferenceCode(code);
  return parsed.ok && domainOf(referenceOf(parsed.value)) === domain;
}
