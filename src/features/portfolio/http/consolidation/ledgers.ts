import { asAgency } from '../../../../kernel/viewer.ts';
import { localDateIn } from '../../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { Result } from '../../../../vocabulary/result.ts';
import { type Rupiah, rupiah } from '../../../../vocabulary/rupiah.ts';
import { type BasisPoints, shareOf } from '../../domain/consolidation/basis-points.ts';
import {
  avoided,
  identified,
  type LedgerAmount,
  type NotRealised,
  realise,
  realisedShare,
  type RetirementEvidence,
  sumOf,
} from '../../domain/consolidation/ledger.ts';
import { listCosts } from '../../storage/consolidation/application-cost.ts';
import { entryOfMember, listMembers } from '../../storage/consolidation/consolidation-head.ts';
import { listSavings, type Saving } from '../../storage/consolidation/saving.ts';
import { readCase } from './consolidation-case.ts';
import type { ConsolidationServices } from './consolidation-port.ts';
import { budgetLineOf, evidenceOf, readTraffic } from './retirement.ts';

/** One line of the books: of an application that stops, of its successor, or of a request that was refused. */
export interface LedgerLine {
  readonly saving: Saving;
  /** The application's name; null: classified, or a request. */
  readonly name: string | null;
  /** Of an application that stops: whether the saving has come, and why not. */
  readonly coming: {
    readonly realised: Result<LedgerAmount<'realised'>, readonly NotRealised[]>;
    readonly evidence: RetirementEvidence;
  } | null;
}

export interface Range {
  readonly p10: Rupiah;
  readonly p50: Rupiah;
  readonly p90: Rupiah;
}

/** The three books as far as the viewer may see them; never added together. */
export interface Ledgers {
  readonly lines: readonly LedgerLine[];
  readonly avoided: LedgerAmount<'avoided'>;
  readonly identified: LedgerAmount<'identified'>;
  readonly identifiedRange: Range;
  readonly realised: LedgerAmount<'realised'>;
  readonly realisedShare: BasisPoints | null;
  /** Of the applications that stop, those whose every cost was told; null of none. */
  readonly knownShare: BasisPoints | null;
  readonly on: LocalDate;
}

/** Reads the books of whoever looks; with `subjectId` of one group or request. Outside of any transaction. */
export async function readLedgers(
  services: ConsolidationServices,
  { viewerId, subjectId }: { readonly viewerId: string; readonly subjectId?: string },
): Promise<Ledgers> {
  const on = localDateIn(services.clock.caseworkNow(), 'Asia/Jakarta');
  // Silence is counted in true time, as calls are signed: no clock that is ahead hurries it.
  const trueDay = localDateIn(services.clock.trueNow(), 'Asia/Jakarta');
  const { savings, costs, names } = await services.db.as(asAgency(viewerId), async (tx) => {
    const found = await listSavings(tx, subjectId === undefined ? {} : { subjectIds: [subjectId] });
    const plans = await plansInForce(services, tx, found);
    const held = found.filter(({ planId, subjectId: of }) => planId === null || plans.get(of) === planId);
    const elements = held.flatMap(({ elementId }) => elementId ?? []);
    const told = elements.length === 0 ? [] : await listCosts(tx, { elementIds: elements });
    const members = await listMembers(tx, [...plans.keys()].slice(0, 500));
    const named = [...members.values()].flat().map((one) => [entryOfMember(one), one.name] as const);
    return { savings: held, costs: told, names: new Map(named) };
  });
  const stopping = savings.filter(({ part }) => part === 'retired');
  const traffic = await readTraffic(services, stopping.map(entryOf));
  const lines = savings.map((saving): LedgerLine => {
    const name = names.get(entryOf(saving)) ?? null;
    if (saving.part !== 'retired') return { saving, name, coming: null };
    const evidence = evidenceOf(budgetLineOf(costs, entryOf(saving)), traffic.get(entryOf(saving)));
    return { saving, name, coming: { realised: realise(identified(saving.amount), evidence, trueDay), evidence } };
  });
  return { ...sumsOf(lines), lines, on };
}

function entryOf({ agencyId, elementId }: Saving): string {
  return `${agencyId}/${elementId}`;
}

/** Which plan of each group is in force: a changed plan's savings take the place of the earlier one's. */
async function plansInForce(
  services: Pick<ConsolidationServices, 'keys'>,
  tx: Parameters<typeof listSavings>[0],
  savings: readonly Saving[],
): Promise<ReadonlyMap<string, string>> {
  const plans = new Map<string, string>();
  const planned = [...new Set(savings.flatMap(({ subjectId, planId }) => (planId === null ? [] : [subjectId])))];
  for (const id of planned) {
    const found = await readCase(tx, services, id);
    const planId = found?.consolidation.plan?.planId;
    if (planId !== undefined) plans.set(id, planId);
  }
  return plans;
}

function sumsOf(lines: readonly LedgerLine[]): Omit<Ledgers, 'lines' | 'on'> {
  const promised = lines.filter(({ saving }) => saving.ledger === 'identified').map(({ saving }) => saving);
  const stopping = lines.filter(({ coming }) => coming !== null);
  const came = sumOf(
    'realised',
    stopping.flatMap(({ coming }) => (coming?.realised.ok === true ? [coming.realised.value] : [])),
  );
  const total = sumOf(
    'identified',
    promised.map(({ amount }) => identified(amount)),
  );
  const sum = (pick: (one: Saving) => Rupiah): Rupiah => rupiah(promised.reduce((all, one) => all + pick(one), 0n));
  const known = stopping.filter(({ saving }) => saving.isKnown).length;
  return {
    avoided: sumOf(
      'avoided',
      lines.filter(({ saving }) => saving.ledger === 'avoided').map(({ saving }) => avoided(saving.amount)),
    ),
    identified: total,
    identifiedRange: { p10: sum(({ p10 }) => p10), p50: sum(({ p50 }) => p50), p90: sum(({ p90 }) => p90) },
    realised: came,
    realisedShare: realisedShare(came, total),
    knownShare: stopping.length === 0 ? null : shareOf(known, stopping.length),
  };
}
