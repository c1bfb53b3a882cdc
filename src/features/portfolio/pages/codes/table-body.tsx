import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button } from '../../../../web/components/button.tsx';
import { ErrorSummary, type FieldError } from '../../../../web/components/error-summary.tsx';
import { FileField } from '../../../../web/components/file-field.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { TextArea, TextField } from '../../../../web/components/text-fields.tsx';
import { codesPaths } from '../../http/codes/codes-paths.ts';
import { type LineFault, MOST_TABLE_LETTERS } from '../../http/codes/read-code-table.ts';
import type { CodeSetDifference } from '../../domain/codes/code-set-difference.ts';
import type { Reference } from '../../domain/codes/code.ts';
import { Code, Difference, Rest } from './code-lists.tsx';
import { type CodesWords, figure, say } from './say.ts';

export interface TypedTable {
  readonly table: string;
  readonly gaps: string;
  readonly law: string;
  readonly from: string;
  readonly to: string;
}

export interface TableView {
  readonly lang: Lang;
  readonly id: string;
  readonly reference: Reference;
  readonly revision: number;
  readonly typed: TypedTable;
  readonly errors: readonly FieldError[];
  readonly lineFaults: readonly LineFault[];
  /** From what stands now to what was typed, when another officer saved meanwhile. */
  readonly conflict: CodeSetDifference | null;
  readonly csrf: string;
  readonly onceKey: string;
}

/** The whole list at once: pasted, uploaded or changed in place. */
export function TableBody({ view }: { readonly view: TableView }) {
  const t = say(view.lang);
  return (
    <div class="stack-large">
      <ErrorSummary errors={view.errors} />
      <div class="stack">
        <p class="small">
          <a href={codesPaths.draft.to({ id: view.id })}>{t('draftBack')}</a>
        </p>
        <h1>{t('tableTitle', { reference: view.reference })}</h1>
        <p class="lead">{t('tableLead')}</p>
      </div>
      {view.conflict !== null && (
        <Note kind="warn" title={t('conflictTitle')}>
          <p>{t('conflictTable')}</p>
          <Difference difference={view.conflict} t={t} />
        </Note>
      )}
      {view.lineFaults.length > 0 && <LineFaults faults={view.lineFaults} t={t} />}
      <ListForm view={view} t={t} />
    </div>
  );
}

interface Part {
  readonly view: TableView;
  readonly t: CodesWords;
}

function ListForm({ view, t }: Part) {
  const { typed } = view;
  const errorOf = (name: string) => view.errors.find(({ field }) => field === name)?.message;
  return (
    <Form
      action={codesPaths.draftTable.to({ id: view.id })}
      csrf={view.csrf}
      idempotencyKey={view.onceKey}
      label={t('tableTitle', { reference: view.reference })}
      takesFiles
    >
      <input type="hidden" name="revisi" value={String(view.revision)} />
      <Facts view={view} t={t} />
      <TextArea
        name="daftar"
        label={t('tableList')}
        hint={t('tableListHint')}
        value={typed.table}
        rows={20}
        maxLength={MOST_TABLE_LETTERS}
        error={errorOf('daftar')}
      />
      <FileField
        name="berkas"
        label={t('tableFile')}
        hint={t('tableFileHint')}
        accept=".csv,.txt,text/csv,text/plain"
        optional
        error={errorOf('berkas')}
      />
      <TextArea
        name="lewat"
        label={t('tableGaps')}
        hint={t('tableGapsHint')}
        value={typed.gaps}
        rows={3}
        maxLength={4_000}
        optional
        error={errorOf('lewat')}
      />
      <FormEnd>
        <Button>{t('tableSave')}</Button>
      </FormEnd>
    </Form>
  );
}

/** By which rule, and for which years. */
function Facts({ view, t }: Part) {
  const { typed } = view;
  const errorOf = (name: string) => view.errors.find(({ field }) => field === name)?.message;
  return (
    <>
      <TextField
        name="hukum"
        label={t('setLaw')}
        hint={t('tableLawHint')}
        value={typed.law}
        maxLength={300}
        error={errorOf('hukum')}
      />
      <div class="row">
        <TextField
          name="dari"
          label={t('tableFrom')}
          value={typed.from}
          width="short"
          inputMode="numeric"
          maxLength={4}
          error={errorOf('dari')}
        />
        <TextField
          name="sampai"
          label={t('tableTo')}
          value={typed.to}
          width="short"
          inputMode="numeric"
          maxLength={4}
          error={errorOf('sampai')}
        />
      </div>
    </>
  );
}

function LineFaults({ faults, t }: { readonly faults: readonly LineFault[]; readonly t: CodesWords }) {
  return (
    <div>
      <DataTable<LineFault>
        id="baris-salah"
        caption={t('tableFaults', { count: faults.length })}
        phone="cards"
        rows={faults.slice(0, 60)}
        columns={[
          { key: 'line', head: t('columnLine'), cell: ({ line }) => figure(line, t.lang), rowHeader: true },
          { key: 'said', head: t('columnSaid'), cell: ({ said }) => <Code>{said}</Code> },
          { key: 'fault', head: t('columnFault'), cell: ({ code }) => t(`fault.${code}`) },
        ]}
      />
      <Rest count={faults.length} t={t} />
    </div>
  );
}
