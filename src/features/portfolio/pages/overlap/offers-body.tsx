import { type FormTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button } from '../../../../web/components/button.tsx';
import { RadioField } from '../../../../web/components/choice-fields.tsx';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { ErrorSummary, type FieldError } from '../../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { Rows } from '../../../../web/components/rows.tsx';
import { StatusTag } from '../../../../web/components/status-tag.tsx';
import { SummaryList } from '../../../../web/components/summary-list.tsx';
import { TextArea } from '../../../../web/components/text-fields.tsx';
import { overlapPaths } from '../../http/overlap-review/overlap-paths.ts';
import type { ApplicationView } from './application-view.ts';
import { OverlapNav, type Reader } from './overlap-nav.tsx';
import { say } from './say.ts';

export interface OfferRow {
  readonly pairId: string;
  readonly kept: ApplicationView;
  readonly other: ApplicationView;
  readonly offered: string;
  readonly state: 'waiting' | 'accepted' | 'refused';
  readonly reason: string;
  /** True when the reader's agency owns the other entry: the answer is its. */
  readonly isOurs: boolean;
}

export interface OffersView {
  readonly lang: Lang;
  readonly reader: Reader;
  readonly rows: readonly OfferRow[];
  /** What was answered a moment ago. */
  readonly answered: OfferRow | null;
}

export function offersTitle({ rows, lang }: Pick<OffersView, 'rows' | 'lang'>): string {
  const waiting = rows.filter(({ isOurs, state }) => isOurs && state === 'waiting').length;
  return say(lang)(waiting === 0 ? 'offers.title.none' : 'offers.title.some', { count: waiting });
}

/** The offers to an agency: those that wait for its answer first. */
export function OffersBody({ view }: { readonly view: OffersView }) {
  const { lang, rows, answered } = view;
  const t = say(lang);
  const ordered = rows.toSorted((one, other) => Number(other.state === 'waiting') - Number(one.state === 'waiting'));
  return (
    <div class="stack">
      <OverlapNav current="offers" reader={view.reader} lang={lang} />
      {answered !== null && (
        <Note kind="ok">
          <p>
            {t(answered.state === 'accepted' ? 'offers.accepted' : 'offers.refused', {
              kept: answered.kept.name,
              other: answered.other.name,
            })}
          </p>
        </Note>
      )}
      <h1>{offersTitle(view)}</h1>
      <p class="dim">{t('offers.lead')}</p>
      {rows.length === 0 ? (
        <EmptyState
          kind="nothing_yet"
          title={t('offers.none.head')}
          way={{ href: overlapPaths.own.to({}), label: t('nav.own') }}
          level={2}
        >
          {t('offers.none.text')}
        </EmptyState>
      ) : (
        <Rows
          label={t('offers.label')}
          rows={ordered.map((row) => ({
            title: t('offers.row', { other: row.other.name, kept: row.kept.name, agency: row.kept.agency }),
            href: overlapPaths.answer.to({ pair: row.pairId }),
            detail: [t('offers.offered', { date: row.offered }), row.reason].filter((part) => part !== '').join(' '),
            tag: <OfferTag row={row} lang={lang} />,
          }))}
        />
      )}
    </div>
  );
}

function OfferTag({ row, lang }: { readonly row: OfferRow; readonly lang: Lang }) {
  const t = say(lang);
  if (row.state !== 'waiting') return <span class="small dim">{t(`offer.state.${row.state}`)}</span>;
  return (
    <StatusTag kind={row.isOurs ? 'warn' : 'info'}>
      {t(row.isOurs ? 'offers.waitsForUs' : 'offer.state.waiting')}
    </StatusTag>
  );
}

export interface AnswerView {
  readonly lang: Lang;
  readonly row: OfferRow;
  readonly errors: readonly FieldError[];
  readonly typed: { readonly answer: string; readonly reason: string };
  /** Null: the reader may not answer, or it is answered. */
  readonly tokens: FormTokens | null;
}

export function answerTitle({ row, lang }: Pick<AnswerView, 'row' | 'lang'>): string {
  return say(lang)('answer.title', { other: row.other.name, kept: row.kept.name });
}

/** One offer: what would become of it, and the answer of its owner. */
export function AnswerBody({ view }: { readonly view: AnswerView }) {
  const { lang, row, errors, tokens } = view;
  const t = say(lang);
  return (
    <div class="stack-large">
      <ErrorSummary errors={errors} />
      <div class="stack">
        <p>
          <a href={overlapPaths.offers.to({})}>{t('answer.back')}</a>
        </p>
        <h1>{answerTitle(view)}</h1>
        <p>{t('answer.lead', { other: row.other.name, kept: row.kept.name, agency: row.kept.agency })}</p>
      </div>
      <SummaryList
        rows={[
          { term: t('answer.ours'), value: <ApplicationLine one={row.other} /> },
          { term: t('answer.kept'), value: <ApplicationLine one={row.kept} /> },
          {
            term: t('answer.why'),
            value: <a href={overlapPaths.pair.to({ pair: row.pairId })}>{t('answer.toPair')}</a>,
          },
          { term: t('answer.offered'), value: row.offered },
          {
            term: t('answer.state'),
            value: [t(`offer.state.${row.state}`), row.reason].filter((part) => part !== '').join('. '),
          },
        ]}
      />
      {tokens !== null && <AnswerForm view={view} tokens={tokens} />}
    </div>
  );
}

function AnswerForm({ view, tokens }: { readonly view: AnswerView; readonly tokens: FormTokens }) {
  const { lang, row, errors, typed } = view;
  const t = say(lang);
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message;
  return (
    <Form action={overlapPaths.answer.to({ pair: row.pairId })} csrf={tokens.csrf} idempotencyKey={tokens.key}>
      <RadioField
        name="jawaban"
        label={t('answer.question')}
        value={typed.answer}
        error={errorOf('jawaban')}
        choices={[
          {
            value: 'accepted',
            label: t('answer.accept'),
            hint: t('answer.acceptHint', { kept: row.kept.name, other: row.other.name }),
          },
          { value: 'refused', label: t('answer.refuse'), hint: t('answer.refuseHint') },
        ]}
      />
      <TextArea
        name="alasan"
        label={t('answer.reason')}
        value={typed.reason}
        error={errorOf('alasan')}
        maxLength={1_000}
        rows={3}
      />
      <FormEnd>
        <Button>{t('answer.send')}</Button>
      </FormEnd>
    </Form>
  );
}

function ApplicationLine({ one }: { readonly one: ApplicationView }) {
  return (
    <>
      <a href={one.href}>{one.name}</a>, {one.agency}
      {one.text !== '' && (
        <>
          <br />
          <span class="dim small">{one.text}</span>
        </>
      )}
    </>
  );
}
