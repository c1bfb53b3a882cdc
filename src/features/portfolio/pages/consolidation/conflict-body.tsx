import type { Lang } from '../../../../vocabulary/lang.ts';
import { ButtonLink } from '../../../../web/components/button.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { SummaryList } from '../../../../web/components/summary-list.tsx';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import { HistoryTable } from './history-table.tsx';
import type { HistoryRow } from './history-rows.ts';
import { say, sayForm } from './say.ts';

export interface ConflictView {
  readonly lang: Lang;
  readonly id: string;
  readonly title: string;
  readonly happened: readonly HistoryRow[];
  readonly written: readonly { readonly label: string; readonly words: string }[];
  readonly againHref: string;
}

export function conflictTitle({ lang, title }: ConflictView): string {
  return sayForm(lang)('conflict.title', { title });
}

/** Somebody was quicker: what happened since, what was written here, and the way on. */
export function ConflictBody({ view }: { readonly view: ConflictView }) {
  const { lang, id, happened, written, againHref } = view;
  const f = sayForm(lang);
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>{conflictTitle(view)}</h1>
        <p class="lead">{f('conflict.lead')}</p>
      </div>
      <HistoryTable rows={happened} caption={f('conflict.happened')} lang={lang} />
      {written.length > 0 && (
        <Section id="tulisan" title={f('conflict.written')} ground="sunk">
          <SummaryList rows={written.map(({ label, words }) => ({ term: label, value: words }))} />
        </Section>
      )}
      <div class="row">
        <ButtonLink href={againHref}>{f('conflict.again')}</ButtonLink>
        <a href={consolidationPaths.group.to({ id })}>{say(lang)('back.group')}</a>
      </div>
    </div>
  );
}
