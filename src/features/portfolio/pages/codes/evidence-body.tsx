import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button } from '../../../../web/components/button.tsx';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { ErrorSummary, type FieldError } from '../../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { SelectField } from '../../../../web/components/text-fields.tsx';
import { codesPaths } from '../../http/codes/codes-paths.ts';
import { type CodesWords, say } from './say.ts';

export interface LinkRow {
  readonly elementId: string;
  readonly name: string;
  readonly subsystem: string;
}

export interface EvidenceView {
  readonly lang: Lang;
  /** Published applications of the own agency. */
  readonly applications: readonly { readonly id: string; readonly name: string }[];
  /** Subsystems of the own agency on the exchange. */
  readonly subsystems: readonly { readonly id: string; readonly name: string }[];
  readonly links: readonly LinkRow[];
  readonly typed: { readonly application: string; readonly subsystem: string };
  readonly errors: readonly FieldError[];
  readonly csrf: string;
  readonly onceKey: string;
}

/** Says which subsystem of the exchange an application is, so that its traffic can be counted. */
export function EvidenceBody({ view }: { readonly view: EvidenceView }) {
  const t = say(view.lang);
  return (
    <div class="stack-large">
      <ErrorSummary errors={view.errors} />
      <div class="stack">
        <p class="small">
          <a href={codesPaths.targets.to({})}>{t('targetsTitle')}</a>
        </p>
        <h1>{t('evidenceTitle')}</h1>
        <p class="lead">{t('evidenceLead')}</p>
      </div>
      {view.links.length > 0 && (
        <DataTable<LinkRow>
          id="bukti"
          caption={t('evidenceCaption')}
          phone="cards"
          rows={view.links}
          columns={[
            { key: 'name', head: t('columnApplication'), cell: ({ name }) => name, rowHeader: true },
            {
              key: 'subsystem',
              head: t('columnSubsystem'),
              cell: ({ subsystem }) => <span class="code">{subsystem}</span>,
            },
          ]}
        />
      )}
      {view.subsystems.length === 0 || view.applications.length === 0 ? (
        <EmptyState
          kind="nothing_yet"
          level={2}
          title={t(view.applications.length === 0 ? 'evidenceNoApplication' : 'evidenceNoSubsystem')}
        >
          {t(view.applications.length === 0 ? 'evidenceNoApplicationSays' : 'evidenceNoSubsystemSays')}
        </EmptyState>
      ) : (
        <LinkForm view={view} t={t} />
      )}
    </div>
  );
}

function LinkForm({ view, t }: { readonly view: EvidenceView; readonly t: CodesWords }) {
  const errorOf = (name: string) => view.errors.find(({ field }) => field === name)?.message;
  return (
    <Form action={codesPaths.evidence.to({})} csrf={view.csrf} idempotencyKey={view.onceKey} label={t('evidenceTitle')}>
      <SelectField
        name="aplikasi"
        label={t('columnApplication')}
        value={view.typed.application}
        options={view.applications.map(({ id, name }) => ({ value: id, label: name }))}
        error={errorOf('aplikasi')}
      />
      <SelectField
        name="subsistem"
        label={t('columnSubsystem')}
        hint={t('evidenceSubsystemHint')}
        value={view.typed.subsystem}
        options={[
          ...view.subsystems.map(({ id, name }) => ({ value: id, label: `${name} (${id})` })),
          { value: '-', label: t('evidenceNone') },
        ]}
        error={errorOf('subsistem')}
      />
      <FormEnd>
        <Button>{t('evidenceSave')}</Button>
      </FormEnd>
    </Form>
  );
}
