import { formTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import { PUBLIC } from '../../../../kernel/viewer.ts';
import { formatDateTimeZone } from '../../../../vocabulary/instant.ts';
import { hostOf } from '../../http/overlap-review/open-results.ts';
import { readFigures } from '../../http/overlap-review/run-figures.ts';
import { listRuns, openRun, type OverlapRun } from '../../storage/overlap/overlap-run.ts';
import { readerOf } from './overlap-nav.tsx';
import { RunsBody, type RunsView, runsTitle, type RunRow } from './runs-body.tsx';

const SHOWN = 30;

/** The runs: what is under way, what came of the others, and the button that asks for one. */
export async function runsPage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const host = await hostOf(ask);
  if (!host.ok) return host.error;
  const { open, runs } = await ask.services.db.as(PUBLIC, async (tx) => ({
    open: await openRun(tx, host.value),
    runs: await listRuns(tx, host.value, SHOWN),
  }));
  const reader = readerOf(ask);
  const view: RunsView = {
    lang: ask.lang,
    reader,
    open:
      open === null ? null : { stage: open.stage, share: open.progress / 1_000, askedAt: timeOf(ask, open.askedAt) },
    rows: runs.filter(({ id }) => id !== open?.id).map((run) => rowOf(ask, run)),
    tokens: reader.mayRun ? formTokens(ask) : null,
  };
  return page(runsTitle(view), <RunsBody view={view} />, { layout: 'desk-text' });
}

function rowOf(ask: Ask, run: OverlapRun): RunRow {
  const figures = run.state === 'done' ? readFigures(run.figures) : null;
  const { startedAt, finishedAt } = run;
  return {
    id: run.id,
    at: timeOf(ask, finishedAt ?? run.askedAt),
    ground: run.ground,
    state: run.state,
    seconds:
      startedAt === null || finishedAt === null
        ? null
        : Math.max(1, Math.round(startedAt.until(finishedAt).total('seconds'))),
    figures: figures && {
      compared: figures.compared,
      pairs: figures.pairs,
      systems: figures.groups.same_system,
      functions: figures.groups.same_function,
      verdicts: figures.verdicts,
      words: figures.words,
      isLearned: figures.calibration.same_function.kind === 'isotonic',
    },
  };
}

function timeOf({ lang }: Ask, at: Temporal.Instant): string {
  return formatDateTimeZone(at, 'Asia/Jakarta', lang);
}
