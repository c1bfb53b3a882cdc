import type { Lang } from '../../../../vocabulary/lang.ts';
import { StatusTag } from '../../../../web/components/status-tag.tsx';
import type { ElementStage } from '../../domain/registry/element.ts';
import { say } from './say.ts';

/** Where an object stands; only what waits for a person has a colour. */
export function StageTag({
  stage,
  isWaiting,
  lang,
}: {
  readonly stage: ElementStage;
  readonly isWaiting: boolean;
  readonly lang: Lang;
}) {
  const t = say(lang);
  if (isWaiting) return <StatusTag kind="warn">{t('waiting')}</StatusTag>;
  return <>{t(`stage.${stage}`)}</>;
}
