import { type FormTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button } from '../../../../web/components/button.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { type Column, DataTable } from '../../../../web/components/table.tsx';
import type { AssertedValue } from '../../domain/registry/element.ts';
import type { BulkField, PlannedRow, RowProblem } from '../../http/registry/bulk-change.ts';
import { registryPaths as at } from '../../http/registry/registry-paths.ts';
import { attributeOf, fieldLabel, valueWords } from './element-words.ts';
import { faultWords } from './fault-words.ts';
import { sayOwn } from './say.ts';

export interface BulkView {
  readonly lang: Lang;
  readonly field: BulkField;
  /** As typed. */
  readonly value: string;
  readonly rows: readonly PlannedRow[];
  /** Rows changed between looking and saving. */
  readonly isAgain: boolean;
  readonly tokens: FormTokens;
}

export function bulkTitle({ lang, field }: Pick<BulkView, 'lang' | 'field'>): string {
  const t = sayOwn(lang);
  return t('bulkPreviewTitle', {
    field: field === 'reported_by' ? t('columnUnit') : fieldLabel('application', field, lang),
  });
}

/** Row by row what is and what will be; rows that cannot be changed say why and are left out. */
export function BulkBody({ view }: { readonly view: BulkView }) {
  const { lang, rows, tokens } = view;
  const t = sayOwn(lang);
  const fit = rows.filter(({ problem }) => problem === null);
  const problems = rows.filter(({ problem }) => problem !== null);
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>{bulkTitle(view)}</h1>
        <p class="lead">{t('bulkPreviewLead', { fit: fit.length, problems: problems.length })}</p>
        {view.isAgain && (
          <Note kind="warn">
            <p>{t('bulkAgain')}</p>
          </Note>
        )}
      </div>
      <DataTable
        id="perubahan"
        caption={bulkTitle(view)}
        captionHidden
        phone="cards"
        rows={[...problems, ...fit]}
        rowState={({ problem }) => (problem === null ? null : 'flagged')}
        columns={columnsOf(view)}
      />
      {fit.length > 0 && (
        <Form action={at.bulkSave.to({})} csrf={tokens.csrf} idempotencyKey={tokens.key} label={bulkTitle(view)}>
          {fit.map(({ id, head }) => (
            <input type="hidden" name="pilih" value={`${id}~${head?.revision ?? 0}`} />
          ))}
          <input type="hidden" name="isian" value={view.field} />
          <input type="hidden" name="nilai" value={view.value} />
          <FormEnd>
            <Button>{t('bulkSave')}</Button>
            <a href={at.own.to({})}>{t('bulkBack')}</a>
          </FormEnd>
        </Form>
      )}
      {fit.length === 0 && (
        <p>
          <a href={at.own.to({})}>{t('bulkBack')}</a>
        </p>
      )}
    </div>
  );
}

function columnsOf({ lang, field }: BulkView): readonly Column<PlannedRow>[] {
  const t = sayOwn(lang);
  const words = ({ head }: PlannedRow, value: AssertedValue) =>
    valueWords(attributeOf(head?.domain ?? 'application', field), value, lang);
  return [
    {
      key: 'name',
      head: t('columnName'),
      rowHeader: true,
      cell: ({ id, head }) => (head === null ? id.slice(0, 8) : <a href={at.element.to({ id })}>{head.name}</a>),
    },
    { key: 'before', head: t('bulkBefore'), cell: (row) => words(row, row.before) },
    {
      key: 'after',
      head: t('bulkAfter'),
      cell: (row) => (row.problem === null ? <b>{words(row, row.after)}</b> : null),
    },
    {
      key: 'problem',
      head: t('bulkProblem'),
      cell: ({ problem, head }) =>
        problem === null ? null : problemWords(problem, head?.domain ?? 'application', lang),
    },
  ];
}

function problemWords(problem: RowProblem, domain: Parameters<typeof faultWords>[0], lang: Lang): string {
  if (problem.code === 'value') return faultWords(domain, problem.fault, lang);
  return sayOwn(lang)(`bulk.${problem.code}`);
}
