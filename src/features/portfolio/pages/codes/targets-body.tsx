import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button } from '../../../../web/components/button.tsx';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { Rows } from '../../../../web/components/rows.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { StatusTag } from '../../../../web/components/status-tag.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { codesPaths } from '../../http/codes/codes-paths.ts';
import { type CodesWords, figure, say } from './say.ts';

/** One target as the overview shows it. */
export interface TargetRow {
  readonly key: string;
  readonly name: string;
  readonly measure: string;
  readonly affected: number;
  /** null: no machine counts it yet. */
  readonly adopters: number | null;
  readonly from: string;
  /** "50 % sampai 30 April 2027" */
  readonly nextStep: string | null;
}

export interface TargetsView {
  readonly lang: Lang;
  readonly rows: readonly TargetRow[];
  readonly countedAt: string;
  /** Architects of agencies name the subsystems of their applications. */
  readonly mayLink: boolean;
  readonly drafting: {
    readonly drafts: readonly { readonly id: string; readonly name: string; readonly changed: string }[];
    readonly csrf: string;
    readonly onceKey: string;
  } | null;
}

/** The shared targets of the national architecture, with what machines have counted. */
export function TargetsBody({ view }: { readonly view: TargetsView }) {
  const t = say(view.lang);
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>{t('targetsTitle')}</h1>
        <p class="lead">{t('targetsLead')}</p>
      </div>
      {view.rows.length === 0 ? (
        <EmptyState kind="nothing_yet" level={2} title={t('targetsNone')}>
          {t('targetsNoneSays')}
        </EmptyState>
      ) : (
        <TargetTable view={view} t={t} />
      )}
      {view.mayLink && (
        <p>
          <a href={codesPaths.evidence.to({})}>{t('targetsLink')}</a>
        </p>
      )}
      {view.drafting !== null && <Drafts drafting={view.drafting} t={t} />}
      <p class="small">
        <a href={codesPaths.codes.to({})}>{t('codesTitle')}</a>
      </p>
    </div>
  );
}

function TargetTable({ view, t }: { readonly view: TargetsView; readonly t: CodesWords }) {
  return (
    <DataTable<TargetRow>
      id="sasaran"
      caption={t('targetsCaption', { at: view.countedAt })}
      phone="cards"
      rows={view.rows}
      columns={[
        {
          key: 'name',
          head: t('columnTarget'),
          rowHeader: true,
          cell: ({ key, name }) => <a href={codesPaths.target.to({ key })}>{name}</a>,
        },
        { key: 'measure', head: t('columnMeasure'), cell: ({ measure }) => measure, roomy: true },
        {
          key: 'affected',
          head: t('columnAffected'),
          cell: ({ affected }) => figure(affected, t.lang),
          figures: true,
        },
        {
          key: 'adopters',
          head: t('columnAdopted'),
          cell: ({ adopters }) =>
            adopters === null ? <StatusTag kind="mute">{t('noEvidence')}</StatusTag> : figure(adopters, t.lang),
          figures: true,
        },
        { key: 'from', head: t('columnSince'), cell: ({ from }) => from },
        { key: 'next', head: t('columnNextStep'), cell: ({ nextStep }) => nextStep },
      ]}
    />
  );
}

interface DraftsProps {
  readonly drafting: NonNullable<TargetsView['drafting']>;
  readonly t: CodesWords;
}

function Drafts({ drafting, t }: DraftsProps) {
  return (
    <Section id="rancangan" title={t('targetDrafts')}>
      {drafting.drafts.length > 0 && (
        <Rows
          label={t('targetDrafts')}
          rows={drafting.drafts.map(({ id, name, changed }) => ({
            title: name,
            href: codesPaths.targetDraft.to({ id }),
            detail: changed,
          }))}
        />
      )}
      <Form
        action={codesPaths.startTarget.to({})}
        csrf={drafting.csrf}
        idempotencyKey={drafting.onceKey}
        label={t('targetNew')}
      >
        <FormEnd>
          <Button kind="plain">{t('targetNew')}</Button>
        </FormEnd>
      </Form>
    </Section>
  );
}
