import type { Services } from '../../../../kernel/services.ts';
import { asAgency, WORKER } from '../../../../kernel/viewer.ts';
import type { InventoryEntry } from '../../domain/overlap/entry.ts';
import type { EarlierGroup, GroupId } from '../../domain/overlap/group-name.ts';
import { entryId } from '../../domain/overlap/pair.ts';
import type { Question } from '../../domain/overlap/verdict.ts';
import { type ComparedApplication, listCompared, yearlyCosts } from '../../storage/overlap/compared-application.ts';
import { type GovernedWord, listWords } from '../../storage/overlap/governed-word.ts';
import { listGroups, type OverlapGroup } from '../../storage/overlap/overlap-group.ts';
import { listVerdicts } from '../../storage/overlap/verdict-event.ts';
import type { AcceptedWords, AnalysedApplication, AnalysisInput } from './analysis.ts';
import { standingsOf } from './stands.ts';

/** What a run starts from, and what it leaves out. */
export interface Gathered {
  readonly input: Omit<AnalysisInput, 'seed' | 'progress'>;
  readonly groups: readonly OverlapGroup[];
  readonly coverage: Coverage;
}

export interface Coverage {
  readonly compared: number;
  /** With at least one code that a person accepted. */
  readonly coded: number;
  readonly websites: number;
  readonly classified: number;
}

type Reading = Pick<Services, 'db'>;

/**
 * Reads the published applications. Classified ones take no part: their codes are open already, and a group or a
 * score would say more of them than owner and function.
 */
export async function gatherInput({ db }: Reading, host: string): Promise<Gathered> {
  const found = await allCompared({ db });
  const open = found.filter(({ isClassified, kind }) => !isClassified && kind !== 'website');
  const costs = await costsOf({ db }, host, open);
  const verdicts = await db.as(WORKER, (tx) => listVerdicts(tx, host));
  const [groups, words] = await db.as(
    WORKER,
    async (tx) => [await listGroups(tx, host), await listWords(tx, host)] as const,
  );
  const codesOf = acceptedCodes(open);
  return {
    input: {
      applications: open.map((one): AnalysedApplication => ({
        entry: one.entry,
        said: saidBy(one, codesOf(one)),
        yearlyCost: costs.get(one.entry) ?? null,
      })),
      standings: [...standingsOf(verdicts).values()],
      earlier: { same_system: earlierOf(groups, 'same_system'), same_function: earlierOf(groups, 'same_function') },
      words: acceptedWords(words),
    },
    groups,
    coverage: {
      compared: open.length,
      coded: open.filter((one) => codesOf(one).length > 0).length,
      websites: found.filter(({ kind }) => kind === 'website').length,
      classified: found.filter(({ isClassified }) => isClassified).length,
    },
  };
}

const PAGE = 2_000;
const MOST_APPLICATIONS = 100_000;

async function allCompared({ db }: Reading): Promise<readonly ComparedApplication[]> {
  const all: ComparedApplication[] = [];
  for (let after = ''; ; after = all.at(-1)?.entry ?? '') {
    const page = await db.as(WORKER, (tx) => listCompared(tx, { after, limit: PAGE }));
    all.push(...page);
    if (page.length < PAGE) return all;
    if (all.length >= MOST_APPLICATIONS) throw new RangeError('More applications than one run compares.');
  }
}

/** As the host may see them: it oversees the architecture. They order the queue and are kept nowhere. */
async function costsOf(
  { db }: Reading,
  host: string,
  open: readonly ComparedApplication[],
): Promise<ReadonlyMap<string, bigint>> {
  const costs = new Map<string, bigint>();
  for (let from = 0; from < open.length; from += PAGE) {
    const entries = open.slice(from, from + PAGE).map(({ entry }) => entry);
    for (const [entry, cost] of await db.as(asAgency(host), (tx) => yearlyCosts(tx, entries))) costs.set(entry, cost);
  }
  return costs;
}

/**
 * One kind of code for the whole list: fine functions where they are in use, else reference codes of level 3 and
 * deeper. A code of level 2 names a sector, not a function, and decides nothing.
 */
function acceptedCodes(open: readonly ComparedApplication[]): (one: ComparedApplication) => readonly string[] {
  const isFineInUse = open.filter(({ functions }) => functions.length > 0).length >= open.length / 5;
  return ({ functions, codes }) =>
    isFineInUse ? functions : codes.filter((code) => code.split('.').length > FINE_LEVEL);
}

/** `RAL.01.10.02` is of level 3. */
const FINE_LEVEL = 3;

function saidBy(one: ComparedApplication, codes: readonly string[]): InventoryEntry {
  return {
    name: one.name ?? '',
    description: one.functionText ?? '',
    owner: one.ownerName,
    codes,
    address: one.hosts[0] ?? '',
    links: [...one.dataCodes.map((code) => `d:${code}`), ...one.components.map((name) => `c:${name}`)],
  };
}

function earlierOf(groups: readonly OverlapGroup[], question: Question): readonly EarlierGroup[] {
  return groups
    .filter((group) => group.question === question)
    .map(({ id, members }) => ({ id: groupId(id), members: members.map(entryId) }));
}

function groupId(stored: string): GroupId {
  if (!isGroupId(stored)) throw new Error('a group without a name');
  return stored;
}

export function isGroupId(text: string): text is GroupId {
  return /^[0-9a-f]{16}$/.test(text);
}

/** What stands accepted now; a word that was ended says nothing any more. */
function acceptedWords(words: readonly GovernedWord[]): AcceptedWords {
  const standing = words.filter(({ decisions }) => decisions.at(-1)?.decision === 'accepted').toReversed();
  return {
    synonyms: standing.filter(({ kind }) => kind === 'synonym').map((one) => one.words),
    acronyms: standing
      .filter(({ kind }) => kind === 'acronym')
      .map((one) => ({ short: one.words[0] ?? '', readings: one.words.slice(1) })),
  };
}
