import { Section } from '../../../../web/components/section.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import type { GroupView } from './group-view.ts';
import { say } from './say.ts';
import { dayWords, percentWords, targetName } from './words-of.ts';

/** What was decided, why, and what becomes of each application. */
export function GroupDecision({ view }: { readonly view: GroupView }) {
  const { lang, consolidation, choice } = view;
  const { decision } = consolidation;
  if (decision === null) return null;
  const t = say(lang);
  return (
    <Section id="putusan" title={t('decision.title', { outcome: t(`outcome.${decision.outcome}`) })}>
      <p>{t('decision.by', { lead: view.leadName, date: dayWords(decision.on, lang) })}</p>
      {view.reasons.length === 0 ? (
        <p class="dim">{t('decision.erased')}</p>
      ) : (
        view.reasons.map((reason) => <p>{reason}</p>)
      )}
      {choice !== null && choice.targetId !== null && (
        <p>
          {t('decision.target', { name: targetName(choice.targetId, view.applicationNames) })}{' '}
          {choice.first !== null &&
            choice.first !== choice.targetId &&
            t('decision.notFirst', { name: targetName(choice.first, view.applicationNames) })}{' '}
          {choice.contested.length > 0 && t('decision.contested')}
        </p>
      )}
      {choice !== null && (
        <DataTable
          id="perlakuan"
          caption={t('decision.caption')}
          captionHidden
          phone="cards"
          columns={[
            {
              key: 'name',
              head: t('members.application'),
              rowHeader: true,
              phoneLabel: null,
              cell: ({ entry }) => targetName(entry, view.applicationNames),
            },
            { key: 'role', head: t('decision.role'), cell: ({ role }) => t(`role.${role}`) },
            { key: 'treatment', head: t('decision.treatment'), cell: ({ treatment }) => t(`treatment.${treatment}`) },
            { key: 'rank', head: t('decision.rank'), figures: true, cell: ({ rank }) => rank },
            { key: 'score', head: t('ranking.score'), figures: true, cell: ({ score }) => percentWords(score, lang) },
          ]}
          rows={choice.members}
        />
      )}
      {decision.outcome === 'integrate' && view.plan === null && <p class="small">{t('decision.integrate')}</p>}
    </Section>
  );
}
