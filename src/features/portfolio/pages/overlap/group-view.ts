import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import { asAgency, PUBLIC, WORKER } from '../../../../kernel/viewer.ts';
import { formatDate, localDateIn } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { officersByIds, todayInCapital } from '../../../directory/index.ts';
import type { Question, Standing } from '../../domain/overlap/verdict.ts';
import type { Results } from '../../http/overlap-review/open-results.ts';
import { consolidationAddress, overlapPaths } from '../../http/overlap-review/overlap-paths.ts';
import { pairIdOf, pairOfEntries } from '../../http/overlap-review/pair-id.ts';
import { standingsOf } from '../../http/overlap-review/stands.ts';
import { yearlyCosts } from '../../storage/overlap/compared-application.ts';
import { findGroups, groupHistory, type OverlapGroup } from '../../storage/overlap/overlap-group.ts';
import { type OverlapPair, pairsAmong } from '../../storage/overlap/overlap-pair.ts';
import { listVerdicts } from '../../storage/overlap/verdict-event.ts';
import { type ApplicationView, applicationViews } from './application-view.ts';
import { groupName, groupRows, type GroupRow } from './groups-view.ts';
import { type Reader, readerOf } from './overlap-nav.tsx';
import { reasonsView } from './pair-reasons.ts';
import type { ReasonsView } from './reasons-table.tsx';
import { standingWords } from './verdict-words.ts';

export interface MemberView extends ApplicationView {
  readonly letter: string;
  /** Null: not known, or not the reader's to see. */
  readonly cost: bigint | null;
}

export interface PairCell {
  readonly pairId: string;
  readonly chance: number;
  readonly href: string;
}

export interface GroupView {
  readonly lang: Lang;
  readonly reader: Reader;
  readonly id: string;
  readonly question: Question;
  readonly name: string;
  readonly topic: string;
  readonly isOver: boolean;
  readonly members: readonly MemberView[];
  /** More than a page shows. */
  readonly hiddenMembers: number;
  readonly cellOf: (one: string, other: string) => PairCell | null;
  readonly cost: { readonly total: bigint; readonly known: number } | null;
  readonly chosen: {
    readonly pairId: string;
    readonly first: MemberView;
    readonly second: MemberView;
    readonly reasons: ReasonsView;
  } | null;
  readonly verdicts: readonly {
    readonly pairId: string;
    readonly letters: string;
    readonly words: string;
    readonly by: string;
  }[];
  readonly history: readonly {
    readonly since: string;
    readonly until: string | null;
    readonly members: number;
    readonly came: readonly string[];
    readonly left: readonly string[];
  }[];
  readonly beside: readonly GroupRow[];
  readonly consolidationHref: string | null;
}

const MOST_MEMBERS = 60;
const BESIDE = 12;

/** One group with its pairs, verdicts and history; null: no run has made such a group. */
export async function groupView(ask: Ask, results: Results, id: string): Promise<GroupView | null> {
  const { host, place } = results;
  const { db } = ask.services;
  const history = await db.as(PUBLIC, (tx) => groupHistory(tx, host, id));
  const [group] = history;
  if (group === undefined) return null;
  const shown = group.members.slice(0, MOST_MEMBERS);
  const pairs = await db.as(PUBLIC, (tx) => pairsAmong(tx, place, shown));
  const acts = await db.as(WORKER, (tx) => listVerdicts(tx, host, allPairs(shown)));
  const standings = [...standingsOf(acts).values()];
  const named = history.flatMap(({ members }) => members.slice(0, MOST_MEMBERS));
  const views = await applicationViews(ask, named);
  const members = await membersOf(ask, shown, views);
  const byPair = new Map(pairs.map((pair) => [pair.pairId, pair]));
  return {
    lang: ask.lang,
    reader: readerOf(ask),
    id,
    question: group.question,
    name: groupName(group, members, ask.lang),
    topic: group.topic,
    isOver: group.until !== null,
    members,
    hiddenMembers: group.members.length - shown.length,
    cellOf: (one, other) => cellOf(byPair.get(pairIdOf(pairOfEntries(one, other))), group),
    cost: costOf(members),
    chosen: chosenPair(ask, { group, members, pairs, standings, results }),
    verdicts: await verdictLines(ask, { standings, members }),
    history: historyLines(ask, history, views),
    beside: await besideRows(ask, host, group),
    consolidationHref: group.question === 'same_function' && group.until === null ? consolidationAddress(id) : null,
  };
}

function allPairs(entries: readonly string[]): readonly string[] {
  return entries.flatMap((one, at) => entries.slice(at + 1).map((other) => pairIdOf(pairOfEntries(one, other))));
}

async function membersOf(
  ask: Ask,
  entries: readonly string[],
  views: ReadonlyMap<string, ApplicationView>,
): Promise<readonly MemberView[]> {
  const { agencyId } = askingOfficer(ask);
  const costs = await ask.services.db.as(asAgency(agencyId), (tx) => yearlyCosts(tx, entries));
  return entries.flatMap((entry, at) => {
    const view = views.get(entry);
    return view === undefined ? [] : [{ ...view, letter: letterOf(at), cost: costs.get(entry) ?? null }];
  });
}

/** A to Z, then A1 to Z1 and so on. */
function letterOf(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : `${letter}${Math.floor(at / 26)}`;
}

function cellOf(pair: OverlapPair | undefined, { id, question }: OverlapGroup): PairCell | null {
  if (pair === undefined) return null;
  const chance = question === 'same_system' ? pair.systemChance : pair.functionChance;
  return { pairId: pair.pairId, chance, href: overlapPaths.group.to({ id }, { pasangan: pair.pairId }) };
}

function costOf(members: readonly MemberView[]): GroupView['cost'] {
  const costs = members.flatMap(({ cost }) => cost ?? []);
  return costs.length === 0 ? null : { total: costs.reduce((sum, cost) => sum + cost, 0n), known: costs.length };
}

interface Choice {
  readonly group: OverlapGroup;
  readonly members: readonly MemberView[];
  readonly pairs: readonly OverlapPair[];
  readonly standings: readonly Standing[];
  readonly results: Results;
}

/** The pair that the address names, else the likeliest that nobody has judged, else the likeliest. */
function chosenPair(ask: Ask, { group, members, pairs, standings, results }: Choice): GroupView['chosen'] {
  const judged = new Set(standings.map(({ pair }) => pairIdOf(pair)));
  const wanted = ask.query.get('pasangan');
  const chosen =
    pairs.find(({ pairId }) => pairId === wanted) ?? pairs.find(({ pairId }) => !judged.has(pairId)) ?? pairs[0];
  const first = members.find(({ entry }) => entry === chosen?.first);
  const second = members.find(({ entry }) => entry === chosen?.second);
  if (chosen === undefined || first === undefined || second === undefined) return null;
  return {
    pairId: chosen.pairId,
    first,
    second,
    reasons: reasonsView(chosen, { question: group.question, results, lang: ask.lang }),
  };
}

/** What stands, and that something waits or is disputed; a blind verdict shows nothing of itself. */
async function verdictLines(
  ask: Ask,
  { standings, members }: { readonly standings: readonly Standing[]; readonly members: readonly MemberView[] },
): Promise<GroupView['verdicts']> {
  const letters = new Map(members.map(({ entry, letter }) => [entry, letter]));
  const standing = standings.filter(({ state }) => state === 'stands');
  const reviewers = standing.flatMap(({ judged }) => judged.map(({ reviewerId }) => reviewerId));
  const officers = await officersByIds(ask.services.db, reviewers, todayInCapital(ask.now));
  return standings.flatMap((one) => {
    const [first, second] = [letters.get(one.pair.first), letters.get(one.pair.second)];
    if (first === undefined || second === undefined) return [];
    const by =
      one.state === 'stands' ? one.judged.flatMap(({ reviewerId }) => officers.get(reviewerId)?.name ?? []) : [];
    return [
      {
        pairId: pairIdOf(one.pair),
        letters: `${first} – ${second}`,
        words: standingWords(one, { first, second, lang: ask.lang }),
        by: by.join(', '),
      },
    ];
  });
}

function historyLines(
  ask: Ask,
  history: readonly OverlapGroup[],
  views: ReadonlyMap<string, ApplicationView>,
): GroupView['history'] {
  const day = (at: Temporal.Instant) => formatDate(localDateIn(at, 'Asia/Jakarta'), ask.lang, 'long');
  return history.map((state, at) => {
    const before = new Set(history[at + 1]?.members);
    const now = new Set(state.members);
    const nameOf = (entry: string): string => views.get(entry)?.name ?? '';
    return {
      since: day(state.since),
      until: state.until === null ? null : day(state.until),
      members: state.members.length,
      came:
        at === history.length - 1
          ? []
          : state.members
              .filter((entry) => !before.has(entry))
              .slice(0, 10)
              .map(nameOf),
      left: [...before]
        .filter((entry) => !now.has(entry))
        .slice(0, 10)
        .map(nameOf),
    };
  });
}

async function besideRows(ask: Ask, host: string, { question }: OverlapGroup): Promise<readonly GroupRow[]> {
  const { groups } = await ask.services.db.as(PUBLIC, (tx) =>
    findGroups(tx, host, { question, order: 'expected', limit: BESIDE, offset: 0 }),
  );
  return groupRows(ask, groups, { judged: new Map(), costs: new Map() });
}
