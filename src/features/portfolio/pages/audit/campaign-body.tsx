import type { Lang } from '../../../../vocabulary/lang.ts';
import { ButtonLink } from '../../../../web/components/button.tsx';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { Rows } from '../../../../web/components/rows.tsx';
import { Columns, Section } from '../../../../web/components/section.tsx';
import { StatStrip } from '../../../../web/components/stat-strip.tsx';
import { StatusTag } from '../../../../web/components/status-tag.tsx';
import { SummaryList } from '../../../../web/components/summary-list.tsx';
import { type Column, DataTable } from '../../../../web/components/table.tsx';
import { Timeline } from '../../../../web/components/timeline.tsx';
import { auditPaths as at } from '../../http/audit/audit-paths.ts';
import { AuditPage } from './audit-frame.tsx';
import { ReplyTag } from './audit-tags.tsx';
import { dateWords } from './audit-words.ts';
import { type CampaignView, campaignTitle, type MatrixRow } from './campaign-view.ts';
import { say } from './say.ts';

/** The overview: what is missing first, then what it rests on. */
export function CampaignBody({ view, lang }: { readonly view: CampaignView; readonly lang: Lang }) {
  const t = say(lang);
  return (
    <AuditPage frame={view.frame} current="campaign" title={campaignTitle(view, lang)} lead={view.purpose} lang={lang}>
      <Figures view={view} lang={lang} />
      {view.steps.length > 0 && (
        <p class="row">
          {view.steps.map(({ href, label, isFirst }) => (
            <ButtonLink href={href} kind={isFirst ? 'primary' : 'plain'}>
              {label}
            </ButtonLink>
          ))}
        </p>
      )}
      {view.side === 'audited' ? <OwnRequests view={view} lang={lang} /> : <Matrix view={view} lang={lang} />}
      <Columns aside={<Course view={view} lang={lang} />} asideLabel={t('campaign.course')}>
        <Section id="dasar" title={t('campaign.ground')}>
          <SummaryList rows={view.facts} />
        </Section>
        <Section id="tim" title={t('campaign.team')}>
          {view.team.length === 0 ? (
            <p>{t('campaign.noTeam')}</p>
          ) : (
            <SummaryList rows={view.team.map(({ role, name }) => ({ term: t(`role.${role}`), value: name }))} />
          )}
        </Section>
      </Columns>
    </AuditPage>
  );
}

function Figures({ view, lang }: { readonly view: CampaignView; readonly lang: Lang }) {
  const t = say(lang);
  const { id } = view.frame;
  const asked = view.rows.flatMap(({ standings }) => standings).filter(({ state }) => ASKED.includes(state));
  const answered = asked.filter(({ state }) => state === 'answered' || state === 'accepted').length;
  const silent = view.rows.filter(({ isSilent }) => isSilent).length;
  const link = (href: string, about: string) => ({ href, label: t('figure.open'), about });
  return (
    <StatStrip
      stats={[
        {
          label: t('figure.answered'),
          figure: String(answered),
          unit: t('figure.of', { count: asked.length }),
          compared: t('figure.answeredOf', { count: view.requestCount }),
          evidence: link(at.requests.to({ id }), t('figure.answered')),
        },
        ...(view.side === 'audited'
          ? []
          : [
              {
                label: t('figure.silent'),
                figure: String(silent),
                unit: t('figure.of', { count: view.rows.length }),
                compared: t('figure.silentMeans'),
              },
            ]),
        {
          label: t('figure.attested'),
          figure: String(view.rows.filter(({ attestedAsOf }) => attestedAsOf !== null).length),
          unit: t('figure.of', { count: view.rows.length }),
          compared: t('figure.attestedMeans'),
          evidence: link(at.completeness.to({ id }), t('figure.attested')),
        },
        {
          label: t('figure.findings'),
          figure: String(view.findings.told),
          compared: t('figure.settled', { count: view.findings.settled }),
          evidence: link(at.board.to({ id }), t('figure.findings')),
        },
      ]}
    />
  );
}

const ASKED: readonly string[] = ['waiting', 'late', 'incomplete', 'answered', 'accepted'];

/** What a ministry was asked, each leading to where it is answered. */
function OwnRequests({ view, lang }: { readonly view: CampaignView; readonly lang: Lang }) {
  const t = say(lang);
  const standings = view.rows[0]?.standings ?? [];
  if (view.requests.length === 0) return <Matrix view={view} lang={lang} />;
  return (
    <Section id="permintaan" title={t('matrix.own')}>
      <Rows
        rows={view.requests.map(({ href, number, title }, place) => {
          const standing = standings[place];
          if (standing === undefined) return { href, title: `${number} ${title}` };
          return {
            href,
            title: `${number} ${title}`,
            detail: t('matrix.dueOn', { day: dateWords(standing.dueOn, lang) }),
            tag: <ReplyTag standing={standing} lang={lang} />,
          };
        })}
      />
    </Section>
  );
}

function Matrix({ view, lang }: { readonly view: CampaignView; readonly lang: Lang }) {
  const t = say(lang);
  if (view.requests.length === 0)
    return (
      <EmptyState kind="nothing_yet" title={t('matrix.empty')} level={2}>
        {t(view.side === 'auditor' ? 'matrix.emptyAuditor' : 'matrix.emptyOther')}
      </EmptyState>
    );
  return (
    <Section
      id="jawaban"
      title={t('matrix.title')}
      across={<a href={at.requests.to({ id: view.frame.id })}>{t('matrix.all', { count: view.requestCount })}</a>}
    >
      <DataTable
        id="tabel-jawaban"
        caption={t('matrix.caption')}
        columns={matrixColumns(view, lang)}
        rows={view.rows}
        rowState={(row) => (row.isSilent ? 'critical' : null)}
        phone="scroll"
        stickyHead
      />
      <p class="small dim">{t('matrix.note')}</p>
    </Section>
  );
}

function matrixColumns(view: CampaignView, lang: Lang): readonly Column<MatrixRow>[] {
  const t = say(lang);
  return [
    {
      key: 'agency',
      head: t('matrix.agency'),
      rowHeader: true,
      cell: (row) => (
        <>
          {row.name}
          {row.isSilent && (
            <>
              {' '}
              <StatusTag kind="bad">{t('matrix.silent')}</StatusTag>
            </>
          )}
        </>
      ),
    },
    {
      key: 'late',
      head: t('matrix.daysLate'),
      cell: (row) => (row.late === 0 ? null : String(row.mostDaysLate)),
      figures: true,
    },
    ...view.requests.map(({ number, title }, place): Column<MatrixRow> => ({
      key: number,
      head: `${number} ${title}`,
      cell: (row) => {
        const standing = row.standings[place];
        return standing === undefined ? null : <ReplyTag standing={standing} lang={lang} />;
      },
    })),
    {
      key: 'attested',
      head: t('matrix.attested'),
      cell: (row) => (row.attestedAsOf === null ? t('matrix.notAttested') : dateWords(row.attestedAsOf, lang)),
    },
  ];
}

function Course({ view, lang }: { readonly view: CampaignView; readonly lang: Lang }) {
  const t = say(lang);
  return (
    <Section id="tahap" title={t('campaign.course')}>
      <Timeline
        label={t('campaign.course')}
        entries={view.reached.map(({ phase, at: when, isNow }) => {
          const past = when === null ? ('next' as const) : ('done' as const);
          return { state: isNow ? 'now' : past, title: t(`phase.${phase}`), detail: when ?? undefined };
        })}
      />
    </Section>
  );
}
