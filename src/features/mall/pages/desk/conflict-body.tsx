import { ButtonLink } from '../../../../web/components/button.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { SummaryList } from '../../../../web/components/summary-list.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { deskPaths } from '../../http/desk/desk-paths.ts';
import type { ConflictView } from './confirm-view.ts';
import { HistoryTable } from './history.tsx';
import { say } from './say.ts';

export function conflictTitle({ head }: ConflictView): string {
  return say(head.lang)('conflict.title', { number: head.caseNumber });
}

/** Somebody was quicker: what happened since, what is different now, and the way on. */
export function ConflictBody({ view }: { readonly view: ConflictView }) {
  const { head, happened, changes, written, againHref } = view;
  const { lang, zone } = head;
  const t = say(lang);
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>{conflictTitle(view)}</h1>
        <p class="lead">{t('conflict.lead')}</p>
      </div>
      <HistoryTable rows={happened} zone={zone} lang={lang} caption={t('conflict.happened')} captionShown />
      {changes.length > 0 && (
        <DataTable
          id="perubahan"
          caption={t('conflict.changes')}
          columns={[
            { key: 'what', head: t('conflict.what'), cell: (row) => row.what, rowHeader: true },
            { key: 'before', head: t('conflict.before'), cell: (row) => row.before },
            { key: 'after', head: t('conflict.after'), cell: (row) => <b>{row.after}</b> },
          ]}
          rows={changes}
          phone="cards"
        />
      )}
      {written.length > 0 && (
        <Section id="tulisan" title={t('conflict.written')} ground="sunk">
          <SummaryList rows={written.map(({ label, words }) => ({ term: label, value: words }))} />
        </Section>
      )}
      <div class="row">
        <ButtonLink href={deskPaths.case.to({ id: head.id })}>{t('conflict.open')}</ButtonLink>
        {againHref !== null && <a href={againHref}>{t('conflict.again')}</a>}
      </div>
    </div>
  );
}
