import type { Lang } from '../../../../vocabulary/lang.ts';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { type Row, Rows } from '../../../../web/components/rows.tsx';
import { say } from './say.ts';

export interface TermsListView {
  readonly lang: Lang;
  readonly rows: readonly Row[];
}

/** The services of the officer's own office, opened or not. */
export function TermsListBody({ view }: { readonly view: TermsListView }) {
  const t = say(view.lang);
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>{t('termsTitle')}</h1>
        <p class="lead">{t('termsLead')}</p>
      </div>
      {view.rows.length === 0 ? (
        <EmptyState kind="nothing_yet" title={t('termsNoneAtAll')} level={2}>
          {t('termsNoneAtAllHint')}
        </EmptyState>
      ) : (
        <Rows rows={view.rows} label={t('termsTitle')} />
      )}
    </div>
  );
}
