import type { Lang } from '../../../../vocabulary/lang.ts';
import { Rows } from '../../../../web/components/rows.tsx';
import { Columns } from '../../../../web/components/section.tsx';
import type { CaseNames } from './case-head.tsx';
import type { FetchedField } from './fetched-view.ts';
import { say } from './say.ts';

export interface WhichView {
  readonly lang: Lang;
  readonly names: CaseNames;
  readonly fields: readonly FetchedField[];
  readonly wrongHref: (field: FetchedField) => string;
  readonly backHref: string;
}

/** Of values that read as one line, each leads to its own report: their owner corrects one at a time. */
export function WhichBody({ lang, names, fields, wrongHref, backHref }: WhichView) {
  const t = say(lang);
  return (
    <Columns>
      <div class="stack">
        <p class="small dim">{t('caseOf', { service: names.service, region: names.region })}</p>
        <h1>{t('whichTitle')}</h1>
      </div>
      <Rows
        label={t('whichTitle')}
        rows={fields.map((field) => ({
          title: field.term,
          href: field.disputed?.href ?? wrongHref(field),
          detail: field.state.kind === 'value' ? field.state.words : null,
        }))}
      />
      <p>
        <a href={backHref}>{t('reportBack')}</a>
      </p>
    </Columns>
  );
}
