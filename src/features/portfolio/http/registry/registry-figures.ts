import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { architectureHolders, type Organisation, todayInCapital } from '../../../directory/index.ts';
import { completenessRule } from '../../data/registry/completeness-rule.ts';
import { type Completeness, completenessOf } from '../../domain/registry/completeness.ts';
import type { PublishedElement } from '../../domain/registry/element.ts';
import { type RecapLine, recapLine } from '../../domain/registry/recap.ts';
import { countElements, countWaiting, type StageCount } from '../../storage/registry/element.ts';
import { dayOf } from './registry-office.ts';
import type { AgencyStanding, RegistryPort } from './registry-port.ts';

/** An agency's own figures; drafts are counted for itself alone. */
export interface OwnFigures {
  readonly counts: readonly StageCount[];
  readonly waiting: number;
  readonly completeness: Completeness;
  /** Published so long ago that nobody may still vouch for them. */
  readonly stale: number;
  readonly uncoded: number;
}

export async function ownFigures(port: RegistryPort, ask: Ask): Promise<OwnFigures> {
  const { agencyId } = askingOfficer(ask);
  const on = dayOf(ask);
  const [counts, waiting] = await ask.services.db.as(asAgency(agencyId), async (tx) => [
    await countElements(tx, agencyId),
    await countWaiting(tx, agencyId),
  ]);
  const index = await port.inventory.published();
  const published = [...index.rows()].filter((row) => row.agencyId === agencyId);
  const standing = (await port.standings(ask.services)).get(agencyId);
  const systems = published.filter(({ domain, state }) => domain === 'application' && state === 'as_is');
  return {
    counts,
    waiting,
    completeness: completenessOf(
      { entries: systems.map(entryOf), estimatedSystems: standing?.estimatedSystems ?? null, units: [] },
      completenessRule,
      on,
    ),
    stale: published.filter((row) => ageDays(row, on) >= completenessRule.freshDays).length,
    uncoded: systems.filter(
      ({ codes, functions, isClassified }) => codes.length + functions.length === 0 && !isClassified,
    ).length,
  };
}

/** Publishing is the word of a second person that it is so: the day of it counts as the attestation. */
function entryOf(row: PublishedElement) {
  return {
    hasName: row.name !== null || row.isClassified,
    hasDescription: (row.functionText ?? '') !== '' || row.isClassified,
    hasOwner: row.ownerName !== '',
    hasFunction: row.codes.length + row.functions.length > 0,
    attestedOn: todayInCapital(row.publishedAt),
  };
}

function ageDays({ publishedAt }: PublishedElement, on: LocalDate): number {
  const published = Temporal.PlainDate.from(todayInCapital(publishedAt));
  return published.until(Temporal.PlainDate.from(on), { largestUnit: 'day' }).days;
}

/** SIA's recap, a line an agency that answers for an architecture; what none of our parts knows is null or false. */
export async function recapLines(
  port: RegistryPort,
  ask: Ask,
): Promise<readonly { readonly agency: Organisation; readonly line: RecapLine }[]> {
  const holders = await architectureHolders(ask.services.db, dayOf(ask));
  const standings = await port.standings(ask.services);
  const byAgency = Map.groupBy((await port.inventory.published()).rows(), ({ agencyId }) => agencyId);
  return holders.map((agency) => ({
    agency,
    line: lineOf(agency, byAgency.get(agency.id) ?? [], standings.get(agency.id)),
  }));
}

function lineOf(
  agency: Organisation,
  published: readonly PublishedElement[],
  standing: AgencyStanding | undefined,
): RecapLine {
  return recapLine({
    agencyName: agency.name,
    // SIA's own numbers of kinds and regions were published nowhere that we know.
    categoryId: null,
    regionId: null,
    maturity: standing?.maturity ?? null,
    hasRoadmap: published.some(({ state }) => state === 'to_be'),
    hasClearance: standing?.hasClearance ?? false,
    hasReview: standing?.hasReview ?? false,
    elements: published.map(({ domain, state }) => ({ domain, state, stage: 'published' })),
  });
}
