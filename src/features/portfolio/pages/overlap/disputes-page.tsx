import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import { WORKER } from '../../../../kernel/viewer.ts';
import type { Standing } from '../../domain/overlap/verdict.ts';
import { openResults } from '../../http/overlap-review/open-results.ts';
import { overlapPaths } from '../../http/overlap-review/overlap-paths.ts';
import { pairIdOf, pairOfEntries } from '../../http/overlap-review/pair-id.ts';
import { readFigures, type RunFigures } from '../../http/overlap-review/run-figures.ts';
import { standingsOf } from '../../http/overlap-review/stands.ts';
import { listVerdicts } from '../../storage/overlap/verdict-event.ts';
import { applicationViews } from './application-view.ts';
import { type ContradictionRow, type DisputeRow, DisputesBody, disputesTitle } from './disputes-body.tsx';
import { readerOf } from './overlap-nav.tsx';
import { verdictSentence } from './verdict-words.ts';

const MOST = 200;

/** Disputes to settle and decisions that contradict each other. */
export async function disputesPage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const results = await openResults(ask);
  if (!results.ok) return results.error;
  const { host, run } = results.value;
  const acts = await ask.services.db.as(WORKER, (tx) => listVerdicts(tx, host));
  const disputed = [...standingsOf(acts).values()].filter(({ state }) => state === 'disputed').slice(0, MOST);
  const { contradictions } = readFigures(run.figures);
  const names = await namesOf(ask, disputed, contradictions);
  const view = {
    lang: ask.lang,
    reader: readerOf(ask),
    disputes: disputed.map((standing) => disputeRow(ask, standing, names)),
    contradictions: contradictions.map((one) => contradictionRow(one, names)),
  };
  return page(disputesTitle(view), <DisputesBody view={view} />, { layout: 'desk-text' });
}

type Names = (entry: string) => string;

async function namesOf(
  ask: Ask,
  disputed: readonly Standing[],
  contradictions: RunFigures['contradictions'],
): Promise<Names> {
  const entries = [
    ...disputed.flatMap(({ pair }) => [pair.first, pair.second]),
    ...contradictions.flatMap(({ apart, path, suspended }) => [...apart, ...path, ...suspended]),
  ];
  const views = await applicationViews(ask, entries);
  return (entry) => views.get(entry)?.name ?? '?';
}

function disputeRow(ask: Ask, { pair, judged }: Standing, names: Names): DisputeRow {
  const { officerId } = askingOfficer(ask);
  const said = { first: names(pair.first), second: names(pair.second), lang: ask.lang };
  return {
    href: overlapPaths.reviewPair.to({ pair: pairIdOf(pair) }),
    names: `${said.first} – ${said.second}`,
    said: judged.map(({ verdict }) => verdictSentence(verdict, pair, said)),
    isParty: judged.some(({ reviewerId }) => reviewerId === officerId),
  };
}

function contradictionRow(
  { question, apart, path, suspended }: RunFigures['contradictions'][number],
  names: Names,
): ContradictionRow {
  return {
    question,
    apart: apart.map(names).join(' ≠ '),
    path: path.map(names),
    suspended: suspended.map(names).join(' = '),
    suspendedHref: overlapPaths.reviewPair.to({ pair: pairIdOf(pairOfEntries(...suspended)) }),
  };
}
