import type { Lang } from '../../../../vocabulary/lang.ts';
import { formatDate } from '../../../../vocabulary/instant.ts';
import { Button } from '../../../../web/components/button.tsx';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { Filters } from '../../../../web/components/filters.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { StatStrip } from '../../../../web/components/stat-strip.tsx';
import { StatusTag } from '../../../../web/components/status-tag.tsx';
import { SummaryList } from '../../../../web/components/summary-list.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import type { AdoptionStanding, TargetMilestone } from '../../domain/codes/target-adoption.ts';
import { codesPaths } from '../../http/codes/codes-paths.ts';
import type { PublishedTarget } from '../../storage/codes/shared-target.ts';
import { Code } from './code-lists.tsx';
import { type CodesWords, figure, say } from './say.ts';

/** An agency with applications concerned. */
export interface AdoptingAgency {
  readonly id: string;
  readonly name: string;
  readonly affected: number;
  readonly adopted: number;
  readonly noEvidence: number;
  /** Successful calls between this agency and others in the window; null: not counted for this target. */
  readonly calls: number | null;
  readonly pairs: number | null;
}

export interface ListedApplication {
  readonly name: string;
  readonly agency: string;
  readonly standing: AdoptionStanding;
  readonly count: number | null;
}

export interface TargetView {
  readonly lang: Lang;
  readonly target: PublishedTarget;
  readonly affected: number;
  readonly adopters: number;
  readonly belowThreshold: number;
  readonly noEvidence: number;
  /** "24 Nov 2026 16.02 WIB" */
  readonly countedAt: string;
  readonly windowFrom: string;
  /** null: no machine counts this measure. */
  readonly logSize: number | null;
  readonly agencies: readonly AdoptingAgency[];
  /** The agency whose applications are listed; '' for all. */
  readonly filter: string;
  readonly nonAdopters: readonly ListedApplication[];
  readonly milestones: readonly (Pick<TargetMilestone, 'key' | 'dueOn' | 'needed' | 'reached' | 'isReached'> & {
    readonly agency: string;
    readonly share: number;
  })[];
  /** Earlier and later versions, the latest first. */
  readonly versions: readonly PublishedTarget[];
  /** The national architect starts the next version here. */
  readonly revise: { readonly csrf: string; readonly onceKey: string } | null;
}

interface Part {
  readonly view: TargetView;
  readonly t: CodesWords;
}

const SHOWN = 60;

/** One target: its rule, its figures with the day of counting, and who does not use it yet, by name. */
export function TargetBody({ view }: { readonly view: TargetView }) {
  const t = say(view.lang);
  const { target, unconfirmed } = view.target;
  return (
    <div class="stack-large">
      <div class="stack">
        <p class="small">
          <a href={codesPaths.targets.to({})}>{t('targetsTitle')}</a>
        </p>
        <h1>{target.name[view.lang]}</h1>
        <p class="lead">
          {view.logSize === null
            ? t('targetLeadGrey', { affected: view.affected })
            : t('targetLead', { adopters: view.adopters, affected: view.affected })}
        </p>
        {unconfirmed[view.lang] !== '' && (
          <Note>
            <p>{unconfirmed[view.lang]}</p>
          </Note>
        )}
      </div>
      <StatStrip
        stats={[
          { label: t('columnAffected'), figure: figure(view.affected, t.lang), compared: t('statAffectedSays') },
          { label: t('columnAdopted'), figure: figure(view.adopters, t.lang), compared: t('statAdoptedSays') },
          { label: t('statBelow'), figure: figure(view.belowThreshold, t.lang), compared: t('statBelowSays') },
          { label: t('noEvidence'), figure: figure(view.noEvidence, t.lang), compared: t('statNoEvidenceSays') },
        ]}
      />
      <Rule view={view} t={t} />
      <Milestones view={view} t={t} />
      <Agencies view={view} t={t} />
      <NonAdopters view={view} t={t} />
      {view.versions.length > 1 && <Versions view={view} t={t} />}
      {view.revise !== null && (
        <Form
          action={codesPaths.startTarget.to({})}
          csrf={view.revise.csrf}
          idempotencyKey={view.revise.onceKey}
          label={t('targetRevise')}
        >
          <input type="hidden" name="dari" value={target.id} />
          <FormEnd>
            <Button kind="plain">{t('targetRevise')}</Button>
          </FormEnd>
        </Form>
      )}
    </div>
  );
}

function Rule({ view, t }: Part) {
  const { target, legalGround, number } = view.target;
  return (
    <Section id="aturan" title={t('targetRule')}>
      <SummaryList
        rows={[
          { term: t('columnMeasure'), value: t(`measure.${target.measure}`) },
          {
            term: t('targetThreshold'),
            value: t('targetThresholdSays', { count: target.threshold, days: target.windowDays }),
          },
          { term: t('targetAffects'), value: <Code>{target.affects.join(', ')}</Code> },
          {
            term: t('columnSince'),
            value: t('targetVersion', {
              from: formatDate(target.standing.inForceFrom, t.lang, 'long'),
              number,
            }),
          },
          { term: t('setLaw'), value: legalGround[t.lang] },
          {
            term: t('targetCounted'),
            value:
              view.logSize === null
                ? t('targetNotCounted')
                : t('targetCountedSays', {
                    at: view.countedAt,
                    from: view.windowFrom,
                    size: figure(view.logSize, t.lang),
                  }),
          },
        ]}
      />
    </Section>
  );
}

function Milestones({ view, t }: Part) {
  const rows = view.milestones.slice(0, SHOWN);
  return (
    <Section id="tahap" title={t('milestonesTitle', { count: view.milestones.length })}>
      <p>{t('milestonesLead')}</p>
      {rows.length > 0 && (
        <DataTable<TargetView['milestones'][number]>
          id="tahap-tabel"
          caption={t('milestonesCaption')}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            { key: 'agency', head: t('columnAgency'), cell: ({ agency }) => agency, rowHeader: true },
            { key: 'due', head: t('columnDue'), cell: ({ dueOn }) => formatDate(dueOn, t.lang, 'long') },
            { key: 'share', head: t('columnShare'), cell: ({ share }) => figure(share, t.lang), figures: true },
            { key: 'needed', head: t('columnNeeded'), cell: ({ needed }) => figure(needed, t.lang), figures: true },
            { key: 'reached', head: t('columnReached'), cell: ({ reached }) => figure(reached, t.lang), figures: true },
            {
              key: 'state',
              head: t('columnState'),
              cell: ({ isReached }) =>
                view.logSize === null ? (
                  <StatusTag kind="mute">{t('noEvidence')}</StatusTag>
                ) : isReached ? (
                  <StatusTag kind="ok">{t('milestoneReached')}</StatusTag>
                ) : (
                  t('milestoneNotYet')
                ),
            },
          ]}
        />
      )}
    </Section>
  );
}

function Agencies({ view, t }: Part) {
  if (view.agencies.length === 0) return null;
  const number = (value: number | null) => (value === null ? null : figure(value, t.lang));
  return (
    <Section id="instansi" title={t('agenciesTitle')}>
      <DataTable<AdoptingAgency>
        id="instansi-tabel"
        caption={t('agenciesCaption', { from: view.windowFrom, at: view.countedAt })}
        phone="cards"
        rows={view.agencies.slice(0, SHOWN)}
        columns={[
          { key: 'name', head: t('columnAgency'), cell: ({ name }) => name, rowHeader: true },
          { key: 'affected', head: t('columnAffected'), cell: (row) => number(row.affected), figures: true },
          { key: 'adopted', head: t('columnAdopted'), cell: (row) => number(row.adopted), figures: true },
          { key: 'grey', head: t('noEvidence'), cell: (row) => number(row.noEvidence), figures: true },
          { key: 'calls', head: t('columnCalls'), cell: (row) => number(row.calls), figures: true },
          { key: 'pairs', head: t('columnPairs'), cell: (row) => number(row.pairs), figures: true },
        ]}
      />
    </Section>
  );
}

function NonAdopters({ view, t }: Part) {
  const key = view.target.target.id;
  return (
    <Section id="belum" title={t('nonAdoptersTitle', { count: view.belowThreshold + view.noEvidence })}>
      <Filters
        action={codesPaths.target.to({ key })}
        label={t('columnAgency')}
        filters={[
          {
            kind: 'select',
            name: 'instansi',
            label: t('columnAgency'),
            value: view.filter,
            options: [
              { value: '', label: t('allAgencies') },
              ...view.agencies.map(({ id, name }) => ({ value: id, label: name })),
            ],
          },
        ]}
      />
      {view.nonAdopters.length === 0 ? (
        <EmptyState kind="all_done" title={t('nonAdoptersNone')}>
          {t('nonAdoptersNoneSays')}
        </EmptyState>
      ) : (
        <DataTable<ListedApplication>
          id="belum-tabel"
          caption={t('nonAdoptersCaption', { at: view.countedAt })}
          phone="cards"
          rows={view.nonAdopters.slice(0, SHOWN)}
          columns={[
            { key: 'name', head: t('columnApplication'), cell: ({ name }) => name, rowHeader: true },
            { key: 'agency', head: t('columnAgency'), cell: ({ agency }) => agency },
            {
              key: 'count',
              head: t('columnCount'),
              cell: ({ count }) => (count === null ? null : figure(count, t.lang)),
              figures: true,
            },
            {
              key: 'standing',
              head: t('columnState'),
              cell: ({ standing }) =>
                standing === 'no_evidence' ? <StatusTag kind="mute">{t('noEvidence')}</StatusTag> : t('statBelow'),
            },
          ]}
        />
      )}
      <p class="small">
        {view.nonAdopters.length > SHOWN && t('andMore', { count: figure(view.nonAdopters.length - SHOWN, t.lang) })}{' '}
        <a href={codesPaths.targetFile.to({ key })} download>
          {t('targetCsv')}
        </a>
      </p>
    </Section>
  );
}

function Versions({ view, t }: Part) {
  return (
    <Section id="versi" title={t('targetVersions')}>
      <DataTable<PublishedTarget>
        id="versi-tabel"
        caption={t('targetVersions')}
        captionHidden
        phone="cards"
        rows={view.versions}
        columns={[
          { key: 'number', head: t('columnVersion'), cell: ({ number }) => figure(number, t.lang), rowHeader: true },
          {
            key: 'from',
            head: t('columnSince'),
            cell: ({ target }) => formatDate(target.standing.inForceFrom, t.lang, 'long'),
          },
          { key: 'affects', head: t('targetAffects'), cell: ({ target }) => <Code>{target.affects.join(', ')}</Code> },
          {
            key: 'threshold',
            head: t('targetThreshold'),
            cell: ({ target }) => figure(target.threshold, t.lang),
            figures: true,
          },
        ]}
      />
    </Section>
  );
}
