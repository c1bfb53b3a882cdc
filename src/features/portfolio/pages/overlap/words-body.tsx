import { type FormTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button } from '../../../../web/components/button.tsx';
import { RadioField } from '../../../../web/components/choice-fields.tsx';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { ErrorSummary, type FieldError } from '../../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { StatusTag } from '../../../../web/components/status-tag.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { TextArea } from '../../../../web/components/text-fields.tsx';
import type { TypedWord } from '../../http/overlap-review/govern-words.ts';
import { overlapPaths } from '../../http/overlap-review/overlap-paths.ts';
import { OverlapNav, type Reader } from './overlap-nav.tsx';
import { say } from './say.ts';

export interface WordRow {
  readonly id: string;
  readonly kind: 'synonym' | 'acronym';
  readonly words: readonly string[];
  readonly reason: string;
  readonly proposed: string;
  readonly state: 'proposed' | 'accepted' | 'refused' | 'ended';
  /** Who decided and when; empty while nobody has. */
  readonly decided: string;
}

export interface WordsView {
  readonly lang: Lang;
  readonly reader: Reader;
  readonly rows: readonly WordRow[];
  readonly counts: { readonly synonyms: number; readonly acronyms: number; readonly accepted: number };
  readonly typed: TypedWord;
  readonly errors: readonly FieldError[];
  /** Null for readers who write nothing here. */
  readonly tokens: (() => FormTokens) | null;
}

export function wordsTitle({ rows, lang }: Pick<WordsView, 'rows' | 'lang'>): string {
  const waiting = rows.filter(({ state }) => state === 'proposed').length;
  return say(lang)(waiting === 0 ? 'words.title.none' : 'words.title.some', { count: waiting });
}

/** The words that the comparison reads beside its own: proposed, accepted, ended, each with who and when. */
export function WordsBody({ view }: { readonly view: WordsView }) {
  const { lang, rows, counts, reader, tokens } = view;
  const t = say(lang);
  return (
    <div class="stack-large">
      <ErrorSummary errors={view.errors} />
      <div class="stack">
        <OverlapNav current="words" reader={reader} lang={lang} />
        <h1>{wordsTitle(view)}</h1>
        <p class="dim">{t('words.lead', counts)}</p>
      </div>
      {rows.length === 0 ? (
        <EmptyState kind="nothing_yet" title={t('words.none.head')} level={2}>
          {t('words.none.text')}
        </EmptyState>
      ) : (
        <WordsTable view={view} />
      )}
      {reader.mayReview && tokens !== null && <ProposeForm view={view} tokens={tokens()} />}
    </div>
  );
}

function WordsTable({ view }: { readonly view: WordsView }) {
  const { lang, rows, reader, tokens } = view;
  const t = say(lang);
  return (
    <DataTable
      id="kata"
      caption={t('words.caption')}
      phone="cards"
      rows={rows}
      columns={[
        {
          key: 'words',
          head: t('words.words'),
          rowHeader: true,
          cell: ({ kind, words }) =>
            kind === 'acronym' ? `${words[0] ?? ''} = ${words.slice(1).join('; ')}` : words.join(' = '),
        },
        {
          key: 'reason',
          head: t('words.reason'),
          cell: ({ reason, proposed }) => `${reason} (${proposed})`,
          roomy: true,
        },
        { key: 'state', head: t('words.state'), cell: (row) => <StateCell row={row} lang={lang} /> },
        ...(reader.mayDecideWords && tokens !== null
          ? [
              {
                key: 'decide',
                head: t('words.decide'),
                cell: (row: WordRow) => <Decide row={row} tokens={tokens()} lang={lang} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function StateCell({ row, lang }: { readonly row: WordRow; readonly lang: Lang }) {
  const t = say(lang);
  if (row.state === 'proposed') return <StatusTag kind="warn">{t('word.proposed')}</StatusTag>;
  return (
    <>
      {t(`word.${row.state}`)} <span class="dim small">{row.decided}</span>
    </>
  );
}

function Decide({ row, tokens, lang }: { readonly row: WordRow; readonly tokens: FormTokens; readonly lang: Lang }) {
  const t = say(lang);
  const choices =
    row.state === 'proposed'
      ? (['accepted', 'refused'] as const)
      : row.state === 'accepted'
        ? (['ended'] as const)
        : [];
  if (choices.length === 0) return null;
  return (
    <Form
      action={overlapPaths.decideWord.to({ id: row.id })}
      csrf={tokens.csrf}
      idempotencyKey={tokens.key}
      label={t('words.decideOn', { words: row.words.join(', ') })}
    >
      <div class="row">
        {choices.map((choice) => (
          <Button kind="plain" small name="keputusan" value={choice}>
            {t(`words.button.${choice}`)}
          </Button>
        ))}
      </div>
    </Form>
  );
}

function ProposeForm({ view, tokens }: { readonly view: WordsView; readonly tokens: FormTokens }) {
  const { lang, typed, errors } = view;
  const t = say(lang);
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message;
  return (
    <Section id="usulkan" title={t('words.propose')} ground="sheet" screenOnly>
      <Form action={overlapPaths.words.to({})} csrf={tokens.csrf} idempotencyKey={tokens.key}>
        <RadioField
          name="jenis"
          label={t('words.kind')}
          value={typed.kind}
          choices={[
            { value: 'synonym', label: t('words.kind.synonym'), hint: t('words.kind.synonymHint') },
            { value: 'acronym', label: t('words.kind.acronym'), hint: t('words.kind.acronymHint') },
          ]}
        />
        <TextArea
          name="kata"
          label={t('words.list')}
          hint={t('words.listHint')}
          value={typed.words}
          error={errorOf('kata')}
          maxLength={1_000}
          rows={3}
        />
        <TextArea
          name="alasan"
          label={t('words.why')}
          hint={t('words.whyHint')}
          value={typed.reason}
          error={errorOf('alasan')}
          maxLength={500}
          rows={2}
        />
        <FormEnd>
          <Button>{t('words.send')}</Button>
        </FormEnd>
      </Form>
    </Section>
  );
}
