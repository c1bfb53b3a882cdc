import { ButtonLink } from '../../../../web/components/button.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { Panes, Section } from '../../../../web/components/section.tsx';
import { SummaryList } from '../../../../web/components/summary-list.tsx';
import { Timeline, type TimelineEntry } from '../../../../web/components/timeline.tsx';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import { GroupDecision } from './group-decision.tsx';
import { GroupMembers } from './group-members.tsx';
import { GroupMoney } from './group-money.tsx';
import { GroupOwners } from './group-owners.tsx';
import { GroupPlan } from './group-plan.tsx';
import { GroupRanking } from './group-ranking.tsx';
import type { GroupView } from './group-view.ts';
import { HistoryTable } from './history-table.tsx';
import { say } from './say.ts';
import { dayWords, targetName } from './words-of.ts';

/** Says how the group stands, before its name. */
export function groupTitle(view: GroupView): string {
  const { head, owners, consolidation, lang, on } = view;
  const t = say(lang);
  const count = (standing: string): number => owners.filter((one) => one.standing === standing).length;
  const name = head.title;
  switch (consolidation.stage) {
    case 'proposed':
      return t('title.proposed', { name });
    case 'asked': {
      const open = count('open');
      if (open > 0) return t('title.waiting', { name, count: open });
      return t('title.to_decide', { name, objections: count('objects'), silent: count('silent') });
    }
    case 'decided':
      return t(`title.decided.${head.outcome ?? 'consolidate'}`, { name });
    case 'planned': {
      const steps = view.plan?.steps ?? [];
      const late = steps.filter(({ doneOn, endsOn }) => doneOn === null && endsOn !== null && endsOn < on).length;
      const done = steps.filter(({ doneOn }) => doneOn !== null).length;
      return t('title.planned', { name, done, all: steps.length, late });
    }
    case 'ended':
      return t(`title.ended.${head.endHow ?? 'dissolved'}`, { name });
    default:
      return consolidation.stage satisfies never;
  }
}

export function GroupBody({ view }: { readonly view: GroupView }) {
  const { lang } = view;
  const t = say(lang);
  return (
    <Panes
      back={{ href: consolidationPaths.list.to({}), label: t('back.list') }}
      actions={<Side view={view} />}
      actionsLabel={t('side')}
    >
      <div class="stack-large">
        <div class="stack">
          <h1>{groupTitle(view)}</h1>
          <p class="lead">{leadWords(view)}</p>
          {!view.leadsStill && view.consolidation.stage !== 'ended' && (
            <Note kind="warn" title={t('left.title')}>
              <p>{t('left.body', { lead: view.leadName })}</p>
            </Note>
          )}
          {view.decree.kind === 'wins' && <p>{t('decree.wins', { name: decreedName(view) })}</p>}
          {view.decree.kind === 'exception' && <p>{t('decree.exception', { name: decreedName(view) })}</p>}
          {view.unconfirmed.length > 0 && (
            <p class="small">{t('decree.unconfirmed', { names: view.unconfirmed.join(', ') })}</p>
          )}
        </div>
        <GroupPlan view={view} />
        <GroupDecision view={view} />
        <GroupMoney view={view} />
        <GroupOwners view={view} />
        <GroupMembers view={view} />
        <GroupRanking view={view} />
        <HistoryTable rows={view.history} caption={t('history.caption')} lang={lang} />
      </div>
    </Panes>
  );
}

function decreedName({ decree, applicationNames }: GroupView): string {
  if (decree.kind === 'none') return '';
  return targetName(decree.generalApplicationId, applicationNames);
}

function leadWords({ lang, members, owners, topic, leadName, head }: GroupView): string {
  const t = say(lang);
  const values = { applications: members.length, owners: owners.length, lead: leadName };
  const first = t(`lead.${head.verdict}`, values);
  return topic === '' ? first : `${first} ${t('lead.topic', { topic })}`;
}

function Side({ view }: { readonly view: GroupView }) {
  const { lang, actions, consolidation } = view;
  const t = say(lang);
  const [first, ...others] = actions;
  const { hearing } = consolidation;
  return (
    <>
      <Section id="tindakan" title={t('actions')} ground="sheet">
        {first === undefined ? (
          <p>{t('actions.none')}</p>
        ) : (
          <p>
            <ButtonLink href={first.href}>{t(`action.${first.name}`)}</ButtonLink>
          </p>
        )}
        {others.length > 0 && (
          <ul class="stack">
            {others.map(({ name, href }) => (
              <li>
                <a href={href}>{t(`action.${name}`)}</a>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="perjalanan" title={t('course')}>
        <Timeline entries={courseOf(view)} label={t('course')} />
      </Section>
      {hearing !== null && (
        <SummaryList
          narrow
          rows={[
            { term: t('hearing.asked'), value: dayWords(hearing.askedOn, lang) },
            { term: t('hearing.due'), value: dayWords(hearing.dueOn, lang) },
          ]}
        />
      )}
      <p class="small">
        <a href={`/tumpang-tindih/kelompok/${view.head.groupId}`}>{t('toOverlap')}</a>
      </p>
    </>
  );
}

const COURSE = ['proposed', 'asked', 'decided', 'planned', 'ended'] as const;

function courseOf({ consolidation, lang }: GroupView): readonly TimelineEntry[] {
  const t = say(lang);
  const at = COURSE.indexOf(consolidation.stage);
  return COURSE.map((stage, index) => ({
    state: index < at || consolidation.stage === 'ended' ? 'done' : index === at ? 'now' : 'next',
    title: t(`course.${stage}`),
  }));
}
