import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button } from '../../../../web/components/button.tsx';
import { Form } from '../../../../web/components/form.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { Rows } from '../../../../web/components/rows.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import type { Reference } from '../../domain/codes/code.ts';
import { codesPaths } from '../../http/codes/codes-paths.ts';
import { type CodesWords, figure, say } from './say.ts';

/** One reference as the overview shows it. */
export interface ReferenceRow {
  readonly reference: Reference;
  /** In force today; null: none yet. */
  readonly setId: string | null;
  readonly since: string | null;
  readonly codes: number;
  readonly objects: number;
  readonly unverified: number;
  /** "RAB-2025-2029, mulai 1 Januari 2027". */
  readonly coming: string | null;
}

export interface CodesView {
  readonly lang: Lang;
  readonly rows: readonly ReferenceRow[];
  /** Open re-coding tasks of the own agency; null for whoever has none to do. */
  readonly openTasks: number | null;
  /** For the national architect alone. */
  readonly drafting: {
    readonly drafts: readonly { readonly id: string; readonly reference: Reference; readonly changed: string }[];
    readonly csrf: string;
    readonly onceKeys: Readonly<Partial<Record<Reference, string>>>;
  } | null;
}

/** The six references, each with the version in force, where it comes from and who uses it. */
export function CodesBody({ view }: { readonly view: CodesView }) {
  const t = say(view.lang);
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>{t('codesTitle')}</h1>
        <p class="lead">{t('codesLead')}</p>
        {view.openTasks !== null && view.openTasks > 0 && (
          <Note kind="warn">
            <p>
              <a href={codesPaths.tasks.to({})}>{t('codesTasks', { count: view.openTasks })}</a>
            </p>
          </Note>
        )}
      </div>
      <ReferenceTable rows={view.rows} t={t} />
      {view.drafting !== null && <Drafting drafting={view.drafting} t={t} />}
      <p class="small">
        <a href={codesPaths.targets.to({})}>{t('codesToTargets')}</a>
      </p>
    </div>
  );
}

function ReferenceTable({ rows, t }: { readonly rows: readonly ReferenceRow[]; readonly t: CodesWords }) {
  return (
    <DataTable<ReferenceRow>
      id="acuan"
      caption={t('codesCaption')}
      phone="cards"
      rows={rows}
      columns={[
        {
          key: 'reference',
          head: t('columnReference'),
          rowHeader: true,
          cell: ({ reference }) => (
            <a href={codesPaths.set.to({ reference })}>
              {reference} · {t(`ref.${reference}`)}
            </a>
          ),
        },
        { key: 'set', head: t('columnVersion'), cell: ({ setId }) => setId },
        { key: 'since', head: t('columnSince'), cell: ({ since }) => since },
        { key: 'codes', head: t('columnCodes'), cell: ({ codes }) => figure(codes, t.lang), figures: true },
        { key: 'objects', head: t('columnObjects'), cell: ({ objects }) => figure(objects, t.lang), figures: true },
        {
          key: 'unverified',
          head: t('columnUnverified'),
          cell: ({ unverified }) => figure(unverified, t.lang),
          figures: true,
        },
        { key: 'coming', head: t('columnComing'), cell: ({ coming }) => coming },
      ]}
    />
  );
}

interface DraftingProps {
  readonly drafting: NonNullable<CodesView['drafting']>;
  readonly t: CodesWords;
}

function Drafting({ drafting, t }: DraftingProps) {
  const { drafts, csrf, onceKeys } = drafting;
  const startable = Object.entries(onceKeys) as [Reference, string][];
  return (
    <Section id="rancangan" title={t('draftsTitle')}>
      {drafts.length > 0 && (
        <Rows
          label={t('draftsTitle')}
          rows={drafts.map(({ id, reference, changed }) => ({
            title: `${reference} · ${t(`ref.${reference}`)}`,
            href: codesPaths.draft.to({ id }),
            detail: changed,
          }))}
        />
      )}
      {startable.length > 0 && <p>{t('draftsStartLead')}</p>}
      <div class="row">
        {startable.map(([reference, onceKey]) => (
          <Form
            action={codesPaths.startDraft.to({ reference })}
            csrf={csrf}
            idempotencyKey={onceKey}
            label={t('draftStart', { reference })}
          >
            <Button kind="plain">{t('draftStart', { reference })}</Button>
          </Form>
        ))}
      </div>
    </Section>
  );
}
