import type { Lang } from '../../../../vocabulary/lang.ts';
import { Section } from '../../../../web/components/section.tsx';
import { StatusTag } from '../../../../web/components/status-tag.tsx';
import { SummaryList, type SummaryRow } from '../../../../web/components/summary-list.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import type { GroupView, PlanSection, RetiringRow, StepRow } from './group-view.ts';
import { PlanGaps } from './plan-gaps.tsx';
import { say } from './say.ts';
import { dayWords, shortDay, targetName } from './words-of.ts';

/** The plan in force, step by step with its evidence; before that its draft with what is missing. */
export function GroupPlan({ view }: { readonly view: GroupView }) {
  const { plan, lang } = view;
  if (plan === null) return null;
  const t = say(lang);
  return (
    <Section id="rencana" title={t(plan.isAdopted ? 'plan.title' : 'plan.draft', {})}>
      {!plan.isAdopted && (
        <PlanGaps gaps={plan.missing} paper={plan.paper} names={view.applicationNames} lang={lang} level={3} />
      )}
      <SummaryList rows={mainRows(view, plan)} />
      <Steps view={view} steps={plan.steps} />
      <Stopping view={view} rows={plan.retiring} />
      <Moves view={view} plan={plan} />
    </Section>
  );
}

function mainRows(view: GroupView, { paper }: PlanSection): readonly SummaryRow[] {
  const { lang, names } = view;
  const t = say(lang);
  const { targetId, cutOverOn, wayBack } = paper;
  return [
    {
      term: t('plan.target'),
      value: targetId === null ? t('plan.notYet') : targetName(targetId, view.applicationNames),
    },
    { term: t('plan.cutOver'), value: cutOverOn === null ? t('plan.notYet') : dayWords(cutOverOn, lang) },
    {
      term: t('plan.wayBack'),
      value:
        wayBack === null
          ? t('plan.notYet')
          : t('plan.wayBack.value', {
              owner: names.get(wayBack.ownerId) ?? wayBack.ownerId,
              date: dayWords(wayBack.until, lang),
              text: wayBack.text,
            }),
    },
  ];
}

function Steps({ view, steps }: { readonly view: GroupView; readonly steps: readonly StepRow[] }) {
  const { lang } = view;
  const t = say(lang);
  if (steps.length === 0) return null;
  return (
    <DataTable
      id="langkah"
      caption={t('plan.steps')}
      phone="cards"
      columns={[
        {
          key: 'title',
          head: t('plan.step'),
          rowHeader: true,
          phoneLabel: null,
          cell: ({ title }) => title,
          roomy: true,
        },
        { key: 'owner', head: t('plan.owner'), cell: ({ owner }) => owner },
        {
          key: 'dates',
          head: t('plan.dates'),
          cell: ({ startsOn, endsOn }) =>
            startsOn === null || endsOn === null
              ? null
              : t('plan.fromTo', { from: shortDay(startsOn, lang), to: shortDay(endsOn, lang) }),
        },
        {
          key: 'state',
          head: t('plan.state'),
          cell: (row) => (
            <Done row={row} late={row.endsOn !== null && row.endsOn < view.on} lang={lang} doWords={t('plan.tick')} />
          ),
        },
      ]}
      rows={steps}
      rowState={({ doneOn, endsOn }) => (doneOn === null && endsOn !== null && endsOn < view.on ? 'critical' : null)}
    />
  );
}

function Stopping({ view, rows }: { readonly view: GroupView; readonly rows: readonly RetiringRow[] }) {
  const { lang } = view;
  const t = say(lang);
  if (rows.length === 0) return null;
  return (
    <DataTable
      id="berhenti"
      caption={t('plan.retiring')}
      phone="cards"
      columns={[
        { key: 'name', head: t('members.application'), rowHeader: true, phoneLabel: null, cell: ({ name }) => name },
        { key: 'owner', head: t('plan.owner'), cell: ({ owner }) => owner },
        {
          key: 'off',
          head: t('plan.off'),
          noWrap: true,
          cell: ({ switchOffOn }) => (switchOffOn === null ? null : shortDay(switchOffOn, lang)),
        },
        {
          key: 'contract',
          head: t('plan.contract'),
          cell: ({ contract }) =>
            contract === null ? null : contract === 'none' ? t('plan.noContract') : shortDay(contract, lang),
        },
        {
          key: 'archive',
          head: t('plan.archived'),
          cell: ({ archivedOn, ...row }) => (
            <Done
              row={{ ...row, doneOn: archivedOn }}
              late={row.switchOffOn !== null && row.switchOffOn < view.on}
              lang={lang}
              doWords={t('plan.archive')}
            />
          ),
        },
      ]}
      rows={rows}
    />
  );
}

function Done(props: {
  readonly row: Pick<StepRow, 'doneOn' | 'evidence' | 'doHref'>;
  readonly late: boolean;
  readonly lang: Lang;
  readonly doWords: string;
}) {
  const { row, late, lang, doWords } = props;
  const t = say(lang);
  if (row.doneOn !== null)
    return (
      <>
        {t('plan.doneOn', { date: shortDay(row.doneOn, lang) })}
        {row.evidence !== null && (
          <div class="small">
            <a href={row.evidence.href}>{row.evidence.words}</a>
          </div>
        )}
      </>
    );
  return (
    <>
      {late ? <StatusTag kind="bad">{t('plan.late')}</StatusTag> : t('plan.open')}
      {row.doHref !== null && (
        <div class="small">
          <a href={row.doHref}>{doWords}</a>
        </div>
      )}
    </>
  );
}

function Moves({ view, plan }: { readonly view: GroupView; readonly plan: PlanSection }) {
  const { lang, names, applicationNames } = view;
  const t = say(lang);
  const { data, users } = plan.paper;
  return (
    <>
      {data.length > 0 && (
        <DataTable
          id="data"
          caption={t('plan.data')}
          phone="cards"
          columns={[
            { key: 'name', head: t('plan.dataName'), rowHeader: true, phoneLabel: null, cell: ({ name }) => name },
            { key: 'from', head: t('plan.from'), cell: ({ fromId }) => targetName(fromId, applicationNames) },
            {
              key: 'how',
              head: t('plan.handling'),
              cell: ({ handling }) => (handling === null ? null : t(`handling.${handling}`)),
            },
            {
              key: 'owner',
              head: t('plan.owner'),
              cell: ({ ownerId }) => (ownerId === null ? null : (names.get(ownerId) ?? ownerId)),
            },
          ]}
          rows={data}
        />
      )}
      {users.length > 0 && (
        <DataTable
          id="pengguna"
          caption={t('plan.users')}
          phone="cards"
          columns={[
            { key: 'name', head: t('plan.audience'), rowHeader: true, phoneLabel: null, cell: ({ name }) => name },
            { key: 'from', head: t('plan.from'), cell: ({ fromId }) => targetName(fromId, applicationNames) },
            {
              key: 'on',
              head: t('plan.movesOn'),
              noWrap: true,
              cell: ({ movesOn }) => (movesOn === null ? null : shortDay(movesOn, lang)),
            },
          ]}
          rows={users}
        />
      )}
    </>
  );
}
