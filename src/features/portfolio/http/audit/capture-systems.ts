import type { Services } from '../../../../kernel/services.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { readCallFigures, subsystemsOf } from '../../../exchange/index.ts';
import type { CaptureSource, TwoLists } from '../../domain/audit/capture.ts';
import { type ListedSystem, matchSeen } from '../../domain/audit/match-seen.ts';
import { listRestrictedValues } from '../../storage/audit/restricted-values.ts';
import { mostSeenLines } from './audit-limits.ts';
import { isApplication, publishedOf } from './published-counts.ts';

type CaptureServices = Pick<Services, 'db' | 'installation' | 'clock'>;

/** A year: systems that call rarely are seen too. */
const SEEN_DAYS = 365;

/** Compares the published applications of a ministry with what was seen elsewhere. */
export async function captureOf(
  services: CaptureServices,
  given: {
    /** The auditors: they read the addresses in its registry only while their letter is in force. */
    readonly viewerId: string;
    readonly agencyId: string;
    readonly source: CaptureSource;
    readonly pasted: string;
  },
): Promise<TwoLists & { readonly unlisted: readonly string[] }> {
  const listed = await listedSystems(services, given);
  const seen = given.source === 'exchange' ? await seenByExchange(services, given.agencyId) : seenInList(given.pasted);
  const matching = matchSeen(listed, seen);
  return { listed: listed.length, ...matching };
}

async function listedSystems(
  { db }: CaptureServices,
  { viewerId, agencyId }: { readonly viewerId: string; readonly agencyId: string },
): Promise<readonly ListedSystem[]> {
  const applications = (await publishedOf(db, agencyId)).filter(isApplication);
  const addresses = await db.as(asAgency(viewerId), (tx) => listRestrictedValues(tx, { agencyId, field: 'addresses' }));
  return applications.map(({ elementId, name }) => ({ name: name ?? '', addresses: addresses.get(elementId) ?? [] }));
}

/** The subsystems under which a ministry called or served in the signed log of this node. */
async function seenByExchange(services: CaptureServices, agencyId: string): Promise<readonly (readonly string[])[]> {
  const until = services.clock.trueNow();
  const from = until.subtract({ hours: 24 * SEEN_DAYS });
  const { figures } = await readCallFigures(services, { from, until, agencyId });
  const ids = new Set(figures.map(({ side, client, server }) => String(side === 'consumer' ? client : server)));
  const names = new Map((await subsystemsOf(services, agencyId)).map(({ id, name }) => [String(id), name]));
  return [...ids]
    .toSorted()
    .map((id) => [names.get(id) ?? '', id.split('/').at(-1) ?? ''].filter((name) => name !== ''));
}

/** One system a line: a host, an address or a name. */
function seenInList(pasted: string): readonly (readonly string[])[] {
  return pasted
    .split('\n')
    .slice(0, mostSeenLines)
    .map((line) => line.trim())
    .filter((line) => line !== '' && line.length <= 500)
    .map((line) => [line]);
}
