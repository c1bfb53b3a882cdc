import type { Services } from '../../../../kernel/services.ts';
import { PUBLIC } from '../../../../kernel/viewer.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import { type CallFigures, memberOf, readCallFigures } from '../../../exchange/index.ts';
import { parseReferenceCode } from '../../domain/codes/code.ts';
import { type Adoption, type AdoptionFigure, adoptionOf } from '../../domain/codes/target-adoption.ts';
import type { SharedTarget, TargetApplication } from '../../domain/codes/target.ts';
import { type ApplicationSubsystem, listApplicationSubsystems } from '../../storage/codes/application-subsystem.ts';
import { type CodedElement, listCodedElements } from '../../storage/codes/coded-element.ts';

/** An agency's own traffic in the window: who it called or served, and how often that succeeded. */
export interface AgencyTraffic {
  readonly calls: number;
  readonly pairs: number;
}

/** How far a target is adopted, and everything a page needs to say of whom. */
export interface CountedAdoption {
  readonly adoption: Adoption;
  /** By application; classified ones have no name. */
  readonly names: ReadonlyMap<string, string | null>;
  /** By agency; empty where nothing is measured by traffic. */
  readonly traffic: ReadonlyMap<string, AgencyTraffic>;
  readonly countedAt: Instant;
  readonly windowFrom: Instant;
  /** Entries of the signed log it was counted in; null: no machine counts this measure yet. */
  readonly logSize: number | null;
}

type Counting = Pick<Services, 'db' | 'installation' | 'clock'>;

/** Counts adoption of one target; see countAdoptions. */
export async function countAdoption(services: Counting, target: SharedTarget): Promise<CountedAdoption> {
  const [counted] = await countAdoptions(services, [target]);
  if (counted === undefined) throw new Error('A target was not counted.');
  return counted;
}

/**
 * Counts adoption of targets, in their order, from what machines have seen. Only calls are counted today: the other
 * measures have no counter behind a front door, so that their applications stay without evidence.
 */
export async function countAdoptions(
  services: Counting,
  targets: readonly SharedTarget[],
): Promise<readonly CountedAdoption[]> {
  const countedAt = services.clock.trueNow();
  const { elements, links } = await services.db.as(PUBLIC, async (tx) => ({
    elements: await listCodedElements(tx, { at: null }),
    links: await listApplicationSubsystems(tx, null),
  }));
  const applications = elements.flatMap(applicationOf);
  const names = new Map(elements.map(({ elementId, name }) => [elementId, name]));
  const callsOf = callReader(services, countedAt);
  const counted: CountedAdoption[] = [];
  for (const target of targets) {
    const calls = target.measure === 'exchange_calls' ? await callsOf(target.windowDays) : null;
    counted.push({
      adoption: adoptionOf(target, applications, calls === null ? [] : exchangeFigures(calls, links)),
      names,
      traffic: calls === null ? new Map() : trafficOf(calls),
      countedAt,
      windowFrom: countedAt.subtract({ hours: 24 * target.windowDays }),
      logSize: calls?.logSize ?? null,
    });
  }
  return counted;
}

/** The log is read once for each length of window. */
function callReader(services: Counting, until: Instant): (windowDays: number) => Promise<CallFigures> {
  const read = new Map<number, Promise<CallFigures>>();
  return (windowDays) => {
    const known = read.get(windowDays);
    if (known !== undefined) return known;
    const from = until.subtract({ hours: 24 * windowDays });
    const figures = readCallFigures(services, { from, until: until.add({ seconds: 1 }) });
    read.set(windowDays, figures);
    return figures;
  };
}

/** What a target looks at: applications, with the codes that are well formed. */
export function applicationOf(element: CodedElement): readonly TargetApplication[] {
  const { domain, kind, agencyId, elementId, status } = element;
  if (domain !== 'application' || (kind !== 'application' && kind !== 'general_application')) return [];
  const codes = element.codes.flatMap((code) => {
    const parsed = parseReferenceCode(code);
    return parsed.ok ? [parsed.value] : [];
  });
  return [{ applicationId: elementId, ownerId: agencyId, codes, status: status ?? 'unknown' }];
}

/** Calls that succeeded between two members, counted for each linked application as caller and as provider. */
function exchangeFigures(
  { figures, logSize }: Pick<CallFigures, 'figures' | 'logSize'>,
  links: readonly ApplicationSubsystem[],
): readonly AdoptionFigure[] {
  const between = figures.filter(({ client, server }) => memberOf(client) !== memberOf(server));
  return links.map(({ agencyId, elementId, subsystemId }) => {
    const own = between.filter(
      (figure) =>
        figure.agencyId === agencyId &&
        (figure.side === 'consumer' ? figure.client === subsystemId : figure.server === subsystemId),
    );
    return {
      applicationId: elementId,
      measure: 'exchange_calls',
      count: own.reduce((sum, { succeeded }) => sum + succeeded, 0),
      reference: `${subsystemId} / ${logSize}`,
    };
  });
}

function trafficOf({ figures }: CallFigures): ReadonlyMap<string, AgencyTraffic> {
  const byAgency = Map.groupBy(
    figures.filter(({ succeeded, client, server }) => succeeded > 0 && memberOf(client) !== memberOf(server)),
    ({ agencyId }) => agencyId,
  );
  return new Map(
    [...byAgency].map(([agencyId, own]) => [
      agencyId,
      {
        calls: own.reduce((sum, { succeeded }) => sum + succeeded, 0),
        pairs: new Set(own.map(({ side, peer }) => `${side} ${peer}`)).size,
      },
    ]),
  );
}
