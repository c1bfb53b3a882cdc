import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type RefusalReply, type Reply } from '../../../../kernel/http/reply.ts';
import { formatDateTimeZone } from '../../../../vocabulary/instant.ts';
import { ok, type Result } from '../../../../vocabulary/result.ts';
import { openResults } from '../../http/overlap-review/open-results.ts';
import { measureQuality } from '../../http/overlap-review/quality.ts';
import { csvFile } from '../../http/csv-file.ts';
import { percent } from './figure-words.ts';
import { readerOf } from './overlap-nav.tsx';
import { measuresOf, QualityBody, qualityTitle, type QualityView } from './quality-body.tsx';
import { say } from './say.ts';

/** How good the comparison is, in public. */
export async function qualityPage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const view = await qualityView(ask);
  if (!view.ok) return view.error;
  return page(qualityTitle(view.value), <QualityBody view={view.value} />, { layout: 'desk-text' });
}

/** The same figures for a spreadsheet. */
export async function qualityCsv(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const view = await qualityView(ask);
  if (!view.ok) return view.error;
  return csvFile('mutu-tumpang-tindih.csv', csvOf(view.value));
}

async function qualityView(ask: Ask): Promise<Result<QualityView, RefusalReply>> {
  const results = await openResults(ask);
  if (!results.ok) return results;
  const { run } = results.value;
  return ok({
    lang: ask.lang,
    reader: readerOf(ask),
    quality: await measureQuality(ask, results.value),
    ranAt: run.finishedAt === null ? '' : formatDateTimeZone(run.finishedAt, 'Asia/Jakarta', ask.lang),
  });
}

function csvOf(view: QualityView): readonly (readonly string[])[] {
  const t = say(view.lang);
  const { quality } = view;
  const measures = measuresOf(view).map(({ name, figure, basis }) => [name, figure, basis]);
  const bins = (['same_function', 'same_system'] as const).flatMap((question) =>
    quality.reliability[question].map(({ from, to, judged, promised, observed }) => [
      t(`question.${question}`),
      `${percent(from)}-${percent(to)}`,
      String(judged),
      percent(promised),
      percent(observed.estimate),
      percent(observed.low),
      percent(observed.high),
    ]),
  );
  const strata = (['same_function', 'same_system'] as const).flatMap((question) =>
    quality.strata[question].map(({ id, population, sampled, positive, isShown }) => [
      t(`question.${question}`),
      id,
      String(population),
      String(sampled),
      String(positive),
      isShown ? '1' : '0',
    ]),
  );
  return [
    [t('quality.measure'), t('quality.figure'), t('quality.basis')],
    ...measures,
    [],
    [
      t('filter.question'),
      t('reliability.band'),
      t('reliability.judged'),
      t('reliability.promised'),
      t('reliability.observed'),
      t('csv.low'),
      t('csv.high'),
    ],
    ...bins,
    [],
    [
      t('filter.question'),
      t('strata.band'),
      t('strata.population'),
      t('strata.sampled'),
      t('strata.positive'),
      t('csv.shown'),
    ],
    ...strata,
  ];
}
