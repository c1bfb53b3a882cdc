import { type FormTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button } from '../../../../web/components/button.tsx';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { Form } from '../../../../web/components/form.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { StatusTag } from '../../../../web/components/status-tag.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { overlapPaths } from '../../http/overlap-review/overlap-paths.ts';
import type { OverlapRun } from '../../storage/overlap/overlap-run.ts';
import { percent, whole } from './figure-words.ts';
import { OverlapNav, type Reader } from './overlap-nav.tsx';
import { say } from './say.ts';

export interface RunRow {
  readonly id: string;
  readonly at: string;
  readonly ground: OverlapRun['ground'];
  readonly state: OverlapRun['state'];
  readonly seconds: number | null;
  readonly figures: {
    readonly compared: number;
    readonly pairs: number;
    readonly systems: number;
    readonly functions: number;
    readonly verdicts: number;
    readonly words: number;
    readonly isLearned: boolean;
  } | null;
}

export interface RunsView {
  readonly lang: Lang;
  readonly reader: Reader;
  readonly open: { readonly stage: OverlapRun['stage']; readonly share: number; readonly askedAt: string } | null;
  readonly rows: readonly RunRow[];
  readonly tokens: FormTokens | null;
}

export function runsTitle({ open, rows, lang }: Pick<RunsView, 'open' | 'rows' | 'lang'>): string {
  const t = say(lang);
  if (open !== null) return t('runs.title.open', { percent: percent(open.share) });
  return t(rows.length === 0 ? 'runs.title.none' : 'runs.title.rest');
}

/** What is compared, when, and what came of it. */
export function RunsBody({ view }: { readonly view: RunsView }) {
  const { lang, open, rows, tokens } = view;
  const t = say(lang);
  return (
    <div class="stack">
      <OverlapNav current="runs" reader={view.reader} lang={lang} />
      <h1>{runsTitle(view)}</h1>
      <p class="dim">{t('runs.lead')}</p>
      {open !== null && (
        <Section id="berjalan" title={t('runs.open')} ground="sheet">
          <p>
            {t(`stage.${open.stage}`)} {t('runs.openSince', { time: open.askedAt })}
          </p>
          <p>
            <a href={overlapPaths.runs.to({})}>{t('runs.look')}</a>
          </p>
        </Section>
      )}
      {open === null && tokens !== null && (
        <Form action={overlapPaths.runs.to({})} csrf={tokens.csrf} idempotencyKey={tokens.key}>
          <Button>{t('runs.ask')}</Button>
        </Form>
      )}
      {rows.length === 0 ? (
        <EmptyState kind="nothing_yet" title={t('runs.none.head')} level={2}>
          {t('runs.none.text')}
        </EmptyState>
      ) : (
        <RunsTable rows={rows} lang={lang} />
      )}
    </div>
  );
}

function RunsTable({ rows, lang }: { readonly rows: readonly RunRow[]; readonly lang: Lang }) {
  const t = say(lang);
  const figure = (of: (figures: NonNullable<RunRow['figures']>) => number) => (row: RunRow) =>
    row.figures === null ? null : whole(of(row.figures), lang);
  return (
    <DataTable
      id="hitungan"
      caption={t('runs.caption')}
      phone="scroll"
      rows={rows}
      columns={[
        { key: 'at', head: t('runs.at'), rowHeader: true, noWrap: true, cell: ({ at }) => at },
        { key: 'ground', head: t('runs.ground'), cell: ({ ground }) => t(`ground.${ground}`) },
        { key: 'state', head: t('runs.state'), cell: ({ state }) => <StateWords state={state} lang={lang} /> },
        {
          key: 'seconds',
          head: t('runs.seconds'),
          figures: true,
          cell: ({ seconds }) => (seconds === null ? null : whole(seconds, lang)),
        },
        { key: 'compared', head: t('runs.compared'), figures: true, cell: figure(({ compared }) => compared) },
        { key: 'pairs', head: t('runs.pairs'), figures: true, cell: figure(({ pairs }) => pairs) },
        { key: 'systems', head: t('runs.systems'), figures: true, cell: figure(({ systems }) => systems) },
        { key: 'functions', head: t('runs.functions'), figures: true, cell: figure(({ functions }) => functions) },
        { key: 'verdicts', head: t('runs.verdicts'), figures: true, cell: figure(({ verdicts }) => verdicts) },
        { key: 'words', head: t('runs.words'), figures: true, cell: figure(({ words }) => words) },
        {
          key: 'learned',
          head: t('runs.learned'),
          cell: ({ figures }) =>
            figures === null ? null : t(figures.isLearned ? 'runs.learned.yes' : 'runs.learned.no'),
        },
      ]}
    />
  );
}

function StateWords({ state, lang }: { readonly state: OverlapRun['state']; readonly lang: Lang }) {
  const words = say(lang)(`run.${state}`);
  return state === 'failed' ? <StatusTag kind="bad">{words}</StatusTag> : <>{words}</>;
}
