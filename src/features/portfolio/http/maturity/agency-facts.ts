import type { Services } from '../../../../kernel/services.ts';
import { PUBLIC } from '../../../../kernel/viewer.ts';
import { type Instant, localDateIn } from '../../../../vocabulary/instant.ts';
import { daysBetween, type LocalDate } from '../../../../vocabulary/local-date.ts';
import { type CallFigures, readCallFigures } from '../../../exchange/index.ts';
import { reviewDays } from '../../data/maturity/ladders.ts';
import { completenessRule } from '../../data/registry/completeness-rule.ts';
import { architectureFacts } from '../../domain/maturity/architecture-facts.ts';
import type { FactSheet } from '../../domain/maturity/ladder.ts';
import type { Domain, PublishedElement } from '../../domain/registry/element.ts';
import { listPublished } from '../../storage/registry/publication.ts';
import { listReviews } from '../../storage/maturity/architecture-review.ts';
import { listPublicationTimes } from '../../storage/maturity/publication-time.ts';
import { codeSetsOn } from '../codes/code-versions.ts';

/** The traffic of so many days before a day counts for it. */
const TRAFFIC_DAYS = 30;
/** More than any agency has. */
const MOST_OBJECTS = 5_000;

export interface FactsOf {
  readonly agencyId: string;
  readonly on: LocalDate;
  /** The end of a past day; null: now. */
  readonly before: Instant | null;
}

type Reading = Pick<Services, 'db' | 'installation' | 'clock'>;

/** What machines can count of an agency on a day, from its published registry and the signed log; the rest is absent. */
export async function agencyFacts(services: Reading, { agencyId, on, before }: FactsOf): Promise<FactSheet> {
  const found = await services.db.as(PUBLIC, async (tx) => ({
    elements: await listPublished(tx, { at: before, agencyIds: [agencyId], limit: MOST_OBJECTS }),
    reviews: await listReviews(tx, { agencyId, before }),
    times: await listPublicationTimes(tx, { agencyId, before }),
  }));
  const sets = await codeSetsOn(services, on);
  const national = new Set<string>([...sets.values()].flatMap(({ entries }) => entries.map(({ code }) => code)));
  const until = before ?? services.clock.trueNow().add({ seconds: 1 });
  const calls = await readCallFigures(services, {
    from: until.subtract({ hours: 24 * TRAFFIC_DAYS }),
    until,
    agencyId,
  });
  return {
    ...architectureFacts(
      {
        elements: found.elements.map(({ domain, codes }) => ({ domain, codes, stage: 'published' })),
        isNational: (code) => national.has(code),
        reviewedOn: found.reviews.map(({ heldOn }) => heldOn),
        updatedOn: found.times.map((time) => localDateIn(time, 'Asia/Jakarta')),
      },
      { on, reviewDays },
    ),
    ...registryFacts(found.elements, { on, national }),
    ...trafficFacts(calls, agencyId),
  };
}

/** Shares over the published objects; none where there is nothing to take a share of. */
function registryFacts(
  elements: readonly PublishedElement[],
  { on, national }: { readonly on: LocalDate; readonly national: ReadonlySet<string> },
): FactSheet {
  const of = (domain: Domain) => elements.filter((element) => element.domain === domain);
  const isDescribed = ({ name, functionText, codes, isClassified }: PublishedElement) =>
    codes.length > 0 && (isClassified || (name !== null && functionText !== null));
  const isFresh = ({ publishedAt }: PublishedElement) =>
    daysBetween(localDateIn(publishedAt, 'Asia/Jakarta'), on) < completenessRule.freshDays;
  const isCoded = ({ codes }: PublishedElement) => codes.some((code) => code.startsWith('RAB') && national.has(code));
  return {
    ...share('fresh_share', elements, isFresh),
    ...share('described_share', of('application'), isDescribed),
    ...share('coded_process_share', of('business_process'), isCoded),
    ...share('described_data_share', of('data'), isDescribed),
  };
}

/** What the log shows: services offered, those that anybody called with success, and how many calls succeed. */
export function trafficFacts({ figures, services }: CallFigures, agencyId: string): FactSheet {
  const offered = services.filter((service) => service.agencyId === agencyId);
  const calls = figures.reduce((sum, one) => sum + one.calls, 0);
  const succeeded = figures.reduce((sum, one) => sum + one.succeeded, 0);
  const called = new Set(
    figures.filter((one) => one.side === 'provider' && one.succeeded > 0).map(({ service }) => service),
  );
  return {
    declared_interfaces: offered.length,
    ...share('interface_traffic_share', offered, ({ id }) => called.has(id)),
    ...(calls === 0 ? {} : { exchange_success_share: Math.floor((succeeded * 10_000) / calls) }),
  };
}

function share<T>(fact: keyof FactSheet, all: readonly T[], holds: (one: T) => boolean): FactSheet {
  if (all.length === 0) return {};
  return { [fact]: Math.floor((all.filter(holds).length * 10_000) / all.length) };
}
