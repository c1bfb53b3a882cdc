import { Button } from '../../../../web/components/button.tsx';
import { FormEnd } from '../../../../web/components/form.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { Columns, Section } from '../../../../web/components/section.tsx';
import { SummaryList, type SummaryRow } from '../../../../web/components/summary-list.tsx';
import { TextArea } from '../../../../web/components/text-fields.tsx';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { ListImport } from '../../domain/intake/import.ts';
import { importPaths as at } from '../../http/intake/import-paths.ts';
import type { RowFigures } from '../../storage/intake/row-figures.ts';
import { ImportForm } from './import-form.tsx';
import { timeWords } from './intake-words.ts';
import { CancelForm } from './progress-body.tsx';
import { TakenOut } from './review-taken-out.tsx';
import { say } from './say.ts';
import type { Tokens } from './tokens.ts';

export interface ApprovalView {
  readonly lang: Lang;
  readonly found: ListImport;
  readonly figures: RowFigures;
  /** What whoever looks may do: approve, give up, or only look. */
  readonly approving: Tokens | null;
  readonly withdrawing: Tokens | null;
  /** He would approve, had he not made it himself. */
  readonly isOwn: boolean;
}

/** What the second person decides: what will happen, and what not. */
export function ApprovalBody({ view }: { readonly view: ApprovalView }) {
  const { lang, found, figures, approving, withdrawing, isOwn } = view;
  const t = say(lang);
  const { ready, same } = figures.standings;
  return (
    <Columns aside={<TakenOut summary={found.figures} lang={lang} />} asideLabel={t('strippedTitle')}>
      <div class="stack">
        <h1>{approving === null ? t('approvalTitleWaits') : t('approvalTitle', { count: ready + same })}</h1>
        {found.submittedAt !== null && (
          <p class="lead">{t('approvalLead', { time: timeWords(found.submittedAt, lang) })}</p>
        )}
      </div>
      {isOwn && (
        <Note>
          <p>{t('approvalOwn')}</p>
        </Note>
      )}
      {withdrawing !== null && !isOwn && (
        <Note>
          <p>{t('approvalWaits')}</p>
        </Note>
      )}
      <Section id="akibat" title={t('approvalFacts')}>
        <SummaryList rows={factsOf(view)} />
      </Section>
      {approving !== null && <Decision lang={lang} id={found.id} tokens={approving} />}
      {withdrawing !== null && <CancelForm lang={lang} id={found.id} tokens={withdrawing} />}
      <p>
        <a href={at.home.to({})}>{t('back')}</a>
      </p>
    </Columns>
  );
}

function factsOf({ lang, found, figures }: ApprovalView): readonly SummaryRow[] {
  const t = say(lang);
  const { standings, websites, passed, accepted } = figures;
  const split = accepted.find(({ kind }) => kind === 'split')?.count ?? 0;
  const line = (term: string, count: number, list: string | null): readonly SummaryRow[] =>
    count === 0
      ? []
      : [
          {
            term,
            value: t('approvalNewSay', { count }),
            set: 'figures',
            ...(list === null
              ? {}
              : { action: { href: at.rows.to({ id: found.id }, { daftar: list }), label: t('seeRows'), about: term } }),
          },
        ];
  return [
    ...line(t('approvalNew'), standings.ready, 'siap'),
    ...line(t('approvalWebsites'), websites, null),
    ...line(t('approvalSplit'), split, null),
    ...line(t('approvalSame'), standings.same, 'sama'),
    ...line(t('approvalPassed'), passed, null),
    ...line(t('approvalOut'), standings.left_out, 'keluar'),
    ...line(t('approvalProblem'), standings.problem, 'masalah'),
  ];
}

function Decision({ lang, id, tokens }: { readonly lang: Lang; readonly id: string; readonly tokens: Tokens }) {
  const t = say(lang);
  return (
    <>
      <ImportForm action={at.approve.to({ id })} tokens={tokens} label={t('approve')}>
        <FormEnd>
          <Button>{t('approve')}</Button>
        </FormEnd>
      </ImportForm>
      <Section id="kembalikan" title={t('sendBack')} screenOnly>
        <ImportForm action={at.sendBack.to({ id })} tokens={tokens} label={t('sendBack')}>
          <TextArea name="alasan" label={t('returnLabel')} hint={t('returnHint')} rows={3} maxLength={2_000} />
          <FormEnd>
            <Button kind="plain">{t('sendBack')}</Button>
          </FormEnd>
        </ImportForm>
      </Section>
    </>
  );
}
