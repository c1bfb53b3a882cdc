import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import { PUBLIC } from '../../../../kernel/viewer.ts';
import { organisationsByIds } from '../../../directory/index.ts';
import { indicatorsOf } from '../../domain/maturity/regime.ts';
import { csvFile } from '../../http/csv-file.ts';
import { findRegime } from '../../http/maturity/regimes.ts';
import { dayOf } from '../../http/registry/registry-office.ts';
import { listLatestResults, type MaturityResult } from '../../storage/maturity/maturity-result.ts';
import { unknownRegime } from './own-page.tsx';
import { ResultsBody, type ResultsView } from './results-body.tsx';
import { hundredthsWords, say } from './say.ts';

/** The latest published result of each agency. */
export async function resultsPage(ask: Ask<'/indeks/hasil/:regime'>, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const computed = findRegime(ask.params.regime);
  if (computed === null) return unknownRegime();
  const { results, names } = await published(ask, computed.regime.key);
  const view: ResultsView = {
    lang: ask.lang,
    regime: computed.regime,
    ladders: computed.ladders,
    rows: results.map((result) => ({ ...result, agency: names.get(result.agencyId) ?? result.agencyId })),
  };
  return page(computed.regime.name[ask.lang], <ResultsBody view={view} />, { layout: 'desk-text' });
}

/** The same with every indicator: as given, and as computed. */
export async function resultsFile(ask: Ask<'/indeks/hasil/:regime/hasil.csv'>, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const computed = findRegime(ask.params.regime);
  if (computed === null) return unknownRegime();
  const { regime } = computed;
  const { results, names } = await published(ask, regime.key);
  const t = say(ask.lang);
  const indicators = indicatorsOf(regime).map(({ key }) => key);
  const number = (value: number | null) => (value === null ? '' : String(value));
  return csvFile(`${regime.key}.csv`, [
    [
      t('columnAgency'),
      t('columnIndex'),
      t('columnLeast'),
      t('columnMost'),
      t('columnPredicate'),
      t('statMissing'),
      t('statWithoutEvidence'),
      t('statDiffering'),
      t('columnAsOf'),
      ...indicators.flatMap((key) => [`${key} ${t('columnGiven')}`, `${key} ${t('columnComputed')}`]),
    ],
    ...results.map((result) => [
      names.get(result.agencyId) ?? result.agencyId,
      result.index === null ? '' : hundredthsWords(result.index, ask.lang),
      hundredthsWords(result.atLeast, ask.lang),
      hundredthsWords(result.atMost, ask.lang),
      result.predicate ?? '',
      String(result.missing),
      String(result.withoutEvidence),
      String(result.differing),
      result.asOf,
      ...indicators.flatMap((key) => {
        const level = result.levels.find(({ indicator }) => indicator === key);
        return [number(level?.given ?? null), number(level?.computed ?? null)];
      }),
    ]),
  ]);
}

async function published(
  ask: Pick<Ask, 'services'>,
  regime: string,
): Promise<{ readonly results: readonly MaturityResult[]; readonly names: ReadonlyMap<string, string> }> {
  const { db } = ask.services;
  const results = await db.as(PUBLIC, (tx) => listLatestResults(tx, regime));
  const ids = results.map(({ agencyId }) => agencyId).slice(0, 1_000);
  const found = await organisationsByIds(db, ids, dayOf(ask));
  return { results, names: new Map([...found].map(([id, { shortName }]) => [id, shortName])) };
}
