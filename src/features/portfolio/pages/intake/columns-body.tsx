import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button, ButtonLink } from '../../../../web/components/button.tsx';
import { CheckboxField, RadioField } from '../../../../web/components/choice-fields.tsx';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { ErrorSummary } from '../../../../web/components/error-summary.tsx';
import { FormEnd } from '../../../../web/components/form.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { type Column, DataTable } from '../../../../web/components/table.tsx';
import { fieldId } from '../../../../web/frame.ts';
import type { ProposedSheet } from '../../domain/intake/import.ts';
import type { SheetGroup } from '../../domain/intake/plan-edits.ts';
import { columnLetters } from '../../domain/intake/sheet.ts';
import { importPaths as at } from '../../http/intake/import-paths.ts';
import { intakeWords } from '../../text/intake-words.ts';
import {
  askedGroups,
  columnField,
  type ColumnsMovedView,
  type ColumnsView,
  emptyOwnerField,
  emptyOwners,
  fieldOptions,
  SHEET_FIELD,
} from './columns-view.ts';
import { ImportForm } from './import-form.tsx';
import { fieldWords, percent, reasonWords } from './intake-words.ts';
import { CancelForm } from './progress-body.tsx';
import { say } from './say.ts';

/** What each column means, as guessed, to be changed where it is wrong. */
export function ColumnsBody({ view }: { readonly view: ColumnsView }) {
  const { lang, id, tokens, groups, errors } = view;
  const t = say(lang);
  if (groups.length === 0) return <NoList lang={lang} id={id} tokens={tokens} />;
  const asked = askedGroups(groups);
  const left = groups.filter((_, place) => !asked.has(place));
  return (
    <div class="stack-large">
      <ErrorSummary errors={errors} />
      <div class="stack">
        <h1>{t('columnsTitle')}</h1>
        <p class="lead">{t('columnsLead')}</p>
      </div>
      <ImportForm action={at.columns.to({ id })} tokens={tokens} label={t('columnsTitle')}>
        <div class="stack-large">
          <Sheets view={view} />
          {groups.map((group, place) => asked.has(place) && <GroupColumns view={view} group={group} place={place} />)}
          {left.length > 0 && (
            <p>{t('groupTooMany', { count: left.reduce((sum, { first }) => sum + first.plan.fields.length, 0) })}</p>
          )}
          <FormEnd>
            <Button>{t('confirmColumns')}</Button>
          </FormEnd>
        </div>
      </ImportForm>
      <CancelForm lang={lang} id={id} tokens={tokens} />
    </div>
  );
}

function NoList({ lang, id, tokens }: Pick<ColumnsView, 'lang' | 'id' | 'tokens'>) {
  const t = say(lang);
  return (
    <div class="stack-large">
      <h1>{t('noList')}</h1>
      <EmptyState
        kind="nothing_found"
        title={t('columnsTitle')}
        level={2}
        way={{ href: at.home.to({}), label: t('uploadAgain') }}
      >
        {t('noListSay')}
      </EmptyState>
      <CancelForm lang={lang} id={id} tokens={tokens} />
    </div>
  );
}

function Sheets({ view }: { readonly view: ColumnsView }) {
  const { lang, groups, edits, errors } = view;
  const t = say(lang);
  const sheets = groups
    .flatMap((group) => group.sheets)
    .toSorted((one, other) => one.plan.position - other.plan.position);
  const [only] = sheets;
  if (sheets.length === 1 && only !== undefined && errors.length === 0)
    return <input type="hidden" name={SHEET_FIELD} value={String(only.plan.position)} />;
  return (
    <CheckboxField
      name={SHEET_FIELD}
      label={t('sheetsLegend')}
      error={errors.find(({ field }) => field === SHEET_FIELD)?.message}
      values={[...edits.chosen].map(String)}
      choices={sheets.map(({ plan, proposal }) => ({
        value: String(plan.position),
        label: plan.name === '' ? t('sheetNameless') : plan.name,
        hint: t('sheetHint', { count: proposal.rowCount, reason: intakeWords.sheetReason[proposal.reason][lang] }),
      }))}
    />
  );
}

interface GroupProps {
  readonly view: ColumnsView;
  readonly group: SheetGroup;
  readonly place: number;
}

function GroupColumns({ view, group, place }: GroupProps) {
  const { lang, edits, errors } = view;
  const t = say(lang);
  const { plan } = group.first;
  const title = groupTitle(group, lang);
  const error = errors.find(({ field }) => field.startsWith(`kolom-${place}-`));
  return (
    <Section id={`kelompok-${place}`} title={title}>
      {group.sheets.length > 1 && <p class="small dim">{t('groupAll', { count: group.sheets.length })}</p>}
      {error !== undefined && <p class="message">{error.message}</p>}
      <DataTable
        id={`kolom-${place}`}
        caption={title}
        captionHidden
        phone="cards"
        rows={plan.fields.map((_, column) => column)}
        columns={tableColumns(view, group, place)}
      />
      {plan.ownerShift === 1 && <p class="small">{t('shiftNote')}</p>}
      {plan.fields.includes('owner') && (
        <RadioField
          name={emptyOwnerField(place)}
          label={t('emptyOwnerLabel')}
          value={edits.emptyOwner.get(place) ?? plan.emptyOwner}
          choices={emptyOwners.map((one) => ({ value: one, label: t(`emptyOwner.${one}`) }))}
        />
      )}
    </Section>
  );
}

function groupTitle({ sheets }: SheetGroup, lang: Lang): string {
  const names = sheets.map(({ plan }) => plan.name).filter((name) => name !== '');
  return names.length === 0 ? say(lang)('groupTitlePlain') : say(lang)('groupTitle', { names: shortList(names) });
}

/** A line for each column of the list: what it is called, what stands in it, what it means, and why. */
function tableColumns(view: ColumnsView, { first }: SheetGroup, place: number): readonly Column<number>[] {
  const { lang } = view;
  const t = say(lang);
  const { plan, proposal } = first;
  const fields = view.edits.fields.get(place) ?? plan.fields;
  const examples = view.examples?.get(plan.position);
  return [
    {
      key: 'heading',
      head: t('headingColumn'),
      rowHeader: true,
      phoneLabel: null,
      cell: (column) => headingOf(plan.headings[column] ?? '', column, lang),
    },
    {
      key: 'examples',
      head: t('examplesColumn'),
      roomy: true,
      cell: (column) => (view.examples === null ? t('examplesNone') : <Examples values={examples?.[column] ?? []} />),
    },
    {
      key: 'meaning',
      head: t('meaningColumn'),
      cell: (column) => (
        <FieldSelect
          lang={lang}
          name={columnField(place, column)}
          value={fields[column] ?? 'ignored'}
          column={column}
        />
      ),
    },
    {
      key: 'why',
      head: t('whyColumn'),
      roomy: true,
      cell: (column) => <Why said={proposal.columns[column]} lang={lang} />,
    },
  ];
}

type Said = ProposedSheet['proposal']['columns'][number];

function Why({ said, lang }: { readonly said: Said | undefined; readonly lang: Lang }) {
  if (said === undefined) return null;
  return (
    <>
      {reasonWords(said.reason, lang)}
      {said.confidence > 0 && <div class="tiny dim">{say(lang)('sure', { percent: percent(said.confidence) })}</div>}
    </>
  );
}

function headingOf(heading: string, column: number, lang: Lang) {
  const letters = columnLetters(column);
  return (
    <>
      <span class="dim">{letters}</span> {heading === '' ? say(lang)('headingNone') : heading}
    </>
  );
}

function Examples({ values }: { readonly values: readonly string[] }) {
  return values.map((value) => <div class="small">{value}</div>);
}

interface FieldSelectProps {
  readonly lang: Lang;
  readonly name: string;
  readonly value: string;
  readonly column: number;
}

function FieldSelect({ lang, name, value, column }: FieldSelectProps) {
  const label = say(lang)('meaningOf', { column: columnLetters(column) });
  return (
    <select id={fieldId(name)} name={name} aria-label={label}>
      {fieldOptions(lang).map((option) => (
        <option value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

function shortList(names: readonly string[]): string {
  return names.length <= 4 ? names.join(', ') : `${names.slice(0, 4).join(', ')} …`;
}

/** A colleague was quicker: what he confirmed stands, and this is where it differs. */
export function ColumnsMovedBody({ view }: { readonly view: ColumnsMovedView }) {
  const { lang, id, differences } = view;
  const t = say(lang);
  return (
    <div class="stack-large">
      <h1>{t('columnsMoved')}</h1>
      <Note kind="warn">
        <p>{differences.length === 0 ? t('columnsMovedNone') : t('columnsMovedSay')}</p>
        {differences.length > 0 && (
          <ul class="dots">
            {differences.slice(0, 40).map(({ sheet, heading, mine, theirs }) => (
              <li>
                {heading === null || mine === null || theirs === null
                  ? t('columnsMovedSheet', { sheet })
                  : t('columnsMovedField', {
                      heading: heading === '' ? t('headingNone') : heading,
                      mine: fieldWords(mine, lang),
                      theirs: fieldWords(theirs, lang),
                    })}
              </li>
            ))}
          </ul>
        )}
      </Note>
      <p>
        <ButtonLink href={at.one.to({ id })}>{t('toReview')}</ButtonLink>
      </p>
    </div>
  );
}
