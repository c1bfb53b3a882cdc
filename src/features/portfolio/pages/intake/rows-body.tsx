import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button } from '../../../../web/components/button.tsx';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { Filters } from '../../../../web/components/filters.tsx';
import { FormEnd } from '../../../../web/components/form.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { Pagination } from '../../../../web/components/pagination.tsx';
import { type Column, DataTable } from '../../../../web/components/table.tsx';
import { offerKinds } from '../../domain/intake/row-answers.ts';
import { importPaths as at } from '../../http/intake/import-paths.ts';
import { problemSentence } from '../../http/intake/write-problem-workbook.ts';
import type { ImportRow } from '../../storage/intake/import-row.ts';
import { ImportForm } from './import-form.tsx';
import { nameWords, noteWords, offerWords, placeWords } from './intake-words.ts';
import { answerField, choicesOf, isRowList, rowLists, rowsAddress, type RowsView } from './rows-view.ts';
import { say } from './say.ts';

/** Rows of a list, a page at a time, each with what is asked about it. */
export function RowsBody({ view }: { readonly view: RowsView }) {
  const { lang, found, query, rows, tokens } = view;
  const t = say(lang);
  const mayAnswer = tokens !== null && rows.some((row) => choicesOf(row, found).length > 0);
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>
          {t('rowsTitle')}: {t(`rows.${query.list}`)}
        </h1>
        <p>
          <a href={at.one.to({ id: found.id })}>{t('toSummary')}</a>
        </p>
      </div>
      {view.hasMoved && (
        <Note kind="warn" title={t('movedTitle')}>
          <p>{t('movedSay')}</p>
        </Note>
      )}
      <ListFilters view={view} />
      {rows.length === 0 && (
        <EmptyState kind="nothing_found" title={t('rowsNone')} level={2}>
          {t('rowsNoneSay')}
        </EmptyState>
      )}
      {rows.length > 0 && !mayAnswer && <Table view={view} mayAnswer={false} />}
      {mayAnswer && tokens !== null && (
        <ImportForm
          action={at.rows.to({ id: found.id }, rowsAddress(query))}
          tokens={tokens}
          label={t(`rows.${query.list}`)}
        >
          <Table view={view} mayAnswer />
          <FormEnd>
            <Button>{t('save')}</Button>
          </FormEnd>
        </ImportForm>
      )}
      {rows.length > 0 && (
        <Pagination summary={t('rowsShown', { count: rows.length })} nextHref={view.nextHref ?? undefined} />
      )}
    </div>
  );
}

function ListFilters({ view }: { readonly view: RowsView }) {
  const { lang, found, query } = view;
  const t = say(lang);
  const lists = Object.keys(rowLists)
    .filter(isRowList)
    .filter((list) => found.correctsId !== null || (list !== 'berubah' && list !== 'baru'));
  return (
    <Filters
      action={at.rows.to({ id: found.id })}
      label={t('rowsFilter')}
      filters={[
        {
          kind: 'select',
          name: 'daftar',
          label: t('rowsFilter'),
          value: query.list,
          options: lists.map((list) => ({ value: list, label: t(`rows.${list}`) })),
        },
        ...(query.list === 'putuskan'
          ? [
              {
                kind: 'select' as const,
                name: 'tawaran',
                label: t('rowsKind'),
                value: query.offer ?? '',
                options: [
                  { value: '', label: t('rowsAll') },
                  ...offerKinds.map((kind) => ({ value: kind, label: t(`offer.${kind}`) })),
                ],
              },
            ]
          : []),
      ]}
    />
  );
}

function Table({ view, mayAnswer }: { readonly view: RowsView; readonly mayAnswer: boolean }) {
  const { lang, rows } = view;
  const t = say(lang);
  const columns: readonly Column<ImportRow>[] = [
    {
      key: 'name',
      head: t('rowName'),
      rowHeader: true,
      phoneLabel: null,
      cell: ({ row }) => (
        <>
          {nameWords(row, lang)}
          <div class="tiny dim">{placeWords(row.place, lang)}</div>
        </>
      ),
    },
    { key: 'says', head: t('rowSays'), roomy: true, cell: (row) => <Says row={row} lang={lang} /> },
    { key: 'asks', head: t('rowAsks'), roomy: true, cell: (row) => <Asks row={row} lang={lang} /> },
  ];
  const answer: Column<ImportRow> = {
    key: 'answer',
    head: t('rowAnswer'),
    cell: (row) => <Answer view={view} row={row} />,
  };
  return (
    <DataTable
      id="baris-daftar"
      caption={t('rowsTitle')}
      captionHidden
      phone="cards"
      rows={rows}
      columns={mayAnswer ? [...columns, answer] : columns}
    />
  );
}

const LONGEST = 240;

function Says({ row: { row }, lang }: { readonly row: ImportRow; readonly lang: Lang }) {
  const t = say(lang);
  const { description, owner } = row.entry;
  return (
    <>
      {description !== null && <div>{description.slice(0, LONGEST)}</div>}
      <div class="small dim">{owner === null ? t('rowOwnerNone') : t('rowOwner', { owner })}</div>
      {row.notes.length > 0 && <div class="tiny dim">{row.notes.map((note) => noteWords(note, lang)).join('. ')}</div>}
    </>
  );
}

function Asks({ row, lang }: { readonly row: ImportRow; readonly lang: Lang }) {
  const open = row.row.offers.filter(({ kind }) => row.openOffers.includes(kind));
  const chosen = chosenWords(row, lang);
  return (
    <>
      {row.row.problems.slice(0, 5).map((problem) => (
        <div>{problemSentence(problem, lang)}</div>
      ))}
      {open.map((offer) => (
        <div>{offerWords(offer, lang).slice(0, LONGEST)}</div>
      ))}
      {chosen !== null && <div class="small dim">{chosen}</div>}
    </>
  );
}

function chosenWords(row: ImportRow, lang: Lang): string | null {
  const t = say(lang);
  const choices = [
    ...row.accepted.map((kind) => t(`row.${kind}`)),
    ...(row.isPassed ? [t('rowPassed')] : []),
    ...(row.kindSet === null ? [] : [t('rowKindSet', { kind: t(`kind.${row.kindSet}`) })]),
    ...(row.supersededBy === null ? (row.isLeftOut ? [t('rowLeftOut')] : []) : [t('rowSuperseded')]),
  ];
  return choices.length === 0 ? null : t('rowChosen', { choices: choices.join(', ') });
}

function Answer({ view, row }: { readonly view: RowsView; readonly row: ImportRow }) {
  const { lang, found, chosen } = view;
  const t = say(lang);
  const choices = choicesOf(row, found);
  if (choices.length === 0) return null;
  const name = answerField(row.position);
  return (
    <select name={name} aria-label={t('rowAnswerOf', { row: row.row.place.row })}>
      <option value="">{t('rowAnswerNone')}</option>
      {choices.map((choice) => (
        <option value={choice} selected={chosen.get(name) === choice}>
          {t(`row.${choice}`)}
        </option>
      ))}
    </select>
  );
}
