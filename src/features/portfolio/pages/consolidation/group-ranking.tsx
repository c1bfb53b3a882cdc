import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button } from '../../../../web/components/button.tsx';
import { Fold, Section } from '../../../../web/components/section.tsx';
import { StatusTag } from '../../../../web/components/status-tag.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { whole } from '../../domain/consolidation/basis-points.ts';
import {
  type Ranked,
  survivorCriteria,
  type SurvivorRanking,
  type SurvivorWeights,
} from '../../domain/consolidation/survivor.ts';
import { survivorWeightsSource } from '../../data/consolidation/survivor-weights.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import type { GroupView } from './group-view.ts';
import { say } from './say.ts';
import { dayWords, percentWords, targetName } from './words-of.ts';

/** Which application would stay by the published weights, and how sure that is. */
export function GroupRanking({ view }: { readonly view: GroupView }) {
  const { lang, ranking: shown } = view;
  if (shown === null) return null;
  const t = say(lang);
  const { ranking } = shown;
  return (
    <Section id="peringkat" title={t('ranking.title')} across={<Contested ranking={ranking} lang={lang} />}>
      <p>{survivorWords(view, ranking)}</p>
      <DataTable
        id="urutan"
        caption={t('ranking.caption')}
        captionHidden
        phone="scroll"
        columns={[
          {
            key: 'name',
            head: t('members.application'),
            rowHeader: true,
            cell: ({ applicationId }) => targetName(applicationId, view.applicationNames),
          },
          {
            key: 'score',
            head: t('ranking.score'),
            figures: true,
            noWrap: true,
            cell: (row) => <Score row={row} full={ranking.full} lang={lang} />,
          },
          ...survivorCriteria.map((criterion) => ({
            key: criterion,
            head: t('ranking.weighted', { criterion: t(`criterion.${criterion}`), weight: shown.weights[criterion] }),
            figures: true,
            cell: (row: Ranked) => {
              const value = row.parts.find((part) => part.criterion === criterion)?.value ?? null;
              return value === null ? <span class="small dim">{t('ranking.unknown')}</span> : percentWords(value, lang);
            },
          })),
        ]}
        rows={ranking.ranked}
      />
      <p class="small dim">{t('ranking.note', { date: dayWords(localDate(survivorWeightsSource.from), lang) })}</p>
      <Fold summary={t('ranking.weights')} open={shown.isTrial}>
        <WeightsForm view={view} weights={shown.weights} />
        {shown.isTrial && (
          <p>
            {t('ranking.trial')} <a href={consolidationPaths.group.to({ id: view.head.id })}>{t('ranking.reset')}</a>
          </p>
        )}
      </Fold>
    </Section>
  );
}

function WeightsForm({ view, weights }: { readonly view: GroupView; readonly weights: SurvivorWeights }) {
  const t = say(view.lang);
  return (
    <form method="get" action={consolidationPaths.group.to({ id: view.head.id })} class="filters">
      <div class="row row-end">
        {survivorCriteria.map((criterion) => (
          <div class="filter">
            <label for={`w-${criterion}`}>{t(`criterion.${criterion}`)}</label>
            <input
              id={`w-${criterion}`}
              name={`w-${criterion}`}
              class="width-short"
              inputmode="numeric"
              autocomplete="off"
              maxlength={4}
              value={String(weights[criterion])}
            />
          </div>
        ))}
        <Button kind="plain">{t('ranking.try')}</Button>
      </div>
    </form>
  );
}

function Contested({ ranking, lang }: { readonly ranking: SurvivorRanking; readonly lang: Lang }) {
  const { survivor } = ranking;
  if (survivor.by !== 'ranking' || survivor.contested.length === 0) return null;
  return <StatusTag kind="warn">{say(lang)('ranking.contested')}</StatusTag>;
}

function survivorWords(view: GroupView, { survivor }: SurvivorRanking): string {
  const t = say(view.lang);
  if (survivor.by === 'nobody') return t('ranking.nobody');
  const name = targetName(survivor.applicationId, view.applicationNames);
  if (survivor.by === 'decree') return t('ranking.decree', { name });
  if (survivor.contested.length === 0) return t('ranking.stable', { name });
  const why = survivor.contested.map((one) => t(`contest.${one}`)).join('; ');
  return t('ranking.unstable', { name, why });
}

function Score({ row, full, lang }: { readonly row: Ranked; readonly full: number; readonly lang: Lang }) {
  const share = (score: number): string => percentWords(Math.floor((score * whole) / full), lang);
  if (row.low === row.high) return <b>{share(row.score)}</b>;
  return (
    <>
      <b>{share(row.score)}</b>
      <div class="small dim">{say(lang)('ranking.between', { low: share(row.low), high: share(row.high) })}</div>
    </>
  );
}
