import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button } from '../../../../web/components/button.tsx';
import { ErrorSummary, type FieldError } from '../../../../web/components/error-summary.tsx';
import { Filters } from '../../../../web/components/filters.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { Pagination } from '../../../../web/components/pagination.tsx';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { TextField } from '../../../../web/components/text-fields.tsx';
import type { ReferenceCode } from '../../domain/codes/code.ts';
import type { CrosswalkKind } from '../../domain/codes/crosswalk.ts';
import { codesPaths } from '../../http/codes/codes-paths.ts';
import { type CodesWords, say } from './say.ts';

/** One old code with what is said of it. */
export interface CrosswalkRow {
  readonly from: ReferenceCode;
  readonly name: string;
  /** null: nothing is known of it yet. */
  readonly kind: CrosswalkKind | null;
  /** As typed, else as it stands; `-` for a code that ends. */
  readonly typed: string;
  /** What stands now, where another officer saved something else meanwhile. */
  readonly standing: string | null;
  /** Names of the successors that stand. */
  readonly successors: string;
}

export interface CrosswalkView {
  readonly lang: Lang;
  readonly id: string;
  readonly setId: string;
  readonly revision: number;
  readonly open: number;
  readonly which: 'open' | 'changed' | 'all';
  readonly rows: readonly CrosswalkRow[];
  readonly page: number;
  readonly pages: number;
  readonly errors: readonly FieldError[];
  readonly isConflict: boolean;
  readonly csrf: string;
  readonly onceKey: string;
}

/** Old codes to new ones: what follows by itself is filled in, the rest a person says. */
export function CrosswalkBody({ view }: { readonly view: CrosswalkView }) {
  const t = say(view.lang);
  return (
    <div class="stack-large">
      <ErrorSummary errors={view.errors} />
      <div class="stack">
        <p class="small">
          <a href={codesPaths.draft.to({ id: view.id })}>{t('draftBack')}</a>
        </p>
        <h1>{t('crosswalkTitle', { id: view.setId })}</h1>
        <p class="lead">{t('crosswalkLead', { count: view.open })}</p>
        {view.isConflict && (
          <Note kind="warn" title={t('conflictTitle')}>
            <p>{t('conflictCrosswalk')}</p>
          </Note>
        )}
      </div>
      <Filters
        action={codesPaths.crosswalk.to({ id: view.id })}
        label={t('crosswalkShow')}
        filters={[
          {
            kind: 'select',
            name: 'yang',
            label: t('crosswalkShow'),
            value: view.which,
            options: (['open', 'changed', 'all'] as const).map((value) => ({ value, label: t(`which.${value}`) })),
          },
        ]}
      />
      {view.rows.length === 0 ? (
        <EmptyState
          kind="all_done"
          level={2}
          title={t('crosswalkDone')}
          way={{ href: codesPaths.draft.to({ id: view.id }), label: t('draftBack') }}
        >
          {t('crosswalkDoneSays')}
        </EmptyState>
      ) : (
        <SuccessorForm view={view} t={t} />
      )}
      <Pages view={view} t={t} />
    </div>
  );
}

interface Part {
  readonly view: CrosswalkView;
  readonly t: CodesWords;
}

function SuccessorForm({ view, t }: Part) {
  return (
    <Form
      action={codesPaths.crosswalk.to({ id: view.id }, { yang: view.which, halaman: String(view.page) })}
      csrf={view.csrf}
      idempotencyKey={view.onceKey}
      label={t('crosswalkTitle', { id: view.setId })}
    >
      <input type="hidden" name="revisi" value={String(view.revision)} />
      {view.rows.map((row) => (
        <TextField
          name={row.from}
          label={`${row.from} ${row.name}`}
          hint={hintOf(row, view.lang)}
          value={row.typed}
          width="medium"
          maxLength={300}
          error={view.errors.find(({ field }) => field === row.from)?.message}
        />
      ))}
      <FormEnd>
        <Button>{t('crosswalkSave')}</Button>
      </FormEnd>
    </Form>
  );
}

function Pages({ view, t }: Part) {
  const here = (halaman: number) =>
    codesPaths.crosswalk.to({ id: view.id }, { yang: view.which, halaman: String(halaman) });
  if (view.pages === 1) return null;
  return (
    <Pagination
      summary={t('pageOf', { page: view.page, pages: view.pages })}
      previousHref={view.page > 1 ? here(view.page - 1) : undefined}
      nextHref={view.page < view.pages ? here(view.page + 1) : undefined}
    />
  );
}

function hintOf({ kind, standing, successors }: CrosswalkRow, lang: Lang): string {
  const t = say(lang);
  const now = kind === null ? t('kind.none') : t(`kind.${kind}`);
  const said = successors === '' ? now : `${now}: ${successors}`;
  return standing === null ? said : `${said}. ${t('conflictStands', { value: standing })}`;
}
