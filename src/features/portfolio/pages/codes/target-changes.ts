import { formatDate } from '../../../../vocabulary/instant.ts';
import type { TargetContent } from '../../storage/codes/target-draft.ts';
import type { CodesWords } from './say.ts';
import type { TargetChange } from './target-draft-body.tsx';

/** Field by field in words, what one rule says otherwise than another. */
export function targetChanges(before: TargetContent, after: TargetContent, t: CodesWords): readonly TargetChange[] {
  const [was, is] = [fieldsOf(before, t), fieldsOf(after, t)];
  return is.flatMap(([field, now], at) => {
    const then = was[at]?.[1] ?? '';
    return then === now
      ? []
      : [{ field, before: then === '' ? t('nothing') : then, after: now === '' ? t('nothing') : now }];
  });
}

function fieldsOf(content: TargetContent, t: CodesWords): readonly (readonly [string, string])[] {
  return [
    [t('targetKey'), content.id],
    [t('targetNameId'), content.name.id],
    [t('targetNameEn'), content.name.en],
    [t('targetAffects'), content.affects.join(', ')],
    [t('columnMeasure'), t(`measure.${content.measure}`)],
    [t('targetThreshold'), String(content.threshold)],
    [t('targetWindow'), String(content.windowDays)],
    [
      t('targetSteps'),
      content.steps
        .map(({ dueOn, sharePercent }) =>
          t('targetStep', { share: sharePercent, date: formatDate(dueOn, t.lang, 'long') }),
        )
        .join('; '),
    ],
    [t('targetGroundId'), content.legalGround.id],
    [t('targetGroundEn'), content.legalGround.en],
    [t('targetUnconfirmedId'), content.unconfirmed.id],
    [t('targetUnconfirmedEn'), content.unconfirmed.en],
  ];
}
