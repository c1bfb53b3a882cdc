import type { Ask } from '../../../../kernel/http/ask.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { overlapPaths } from '../../http/overlap-review/overlap-paths.ts';
import { say } from './say.ts';

/** Who reads: which ways on are shown. */
export interface Reader {
  readonly mayReview: boolean;
  readonly mayRun: boolean;
  readonly mayOwn: boolean;
  readonly mayDecideWords: boolean;
}

export function readerOf({ actor }: Pick<Ask, 'actor'>): Reader {
  const has = (...roles: readonly string[]): boolean =>
    actor.kind === 'officer' && roles.some((role) => actor.roles.includes(role));
  return {
    mayReview: has('overlap_reviewer'),
    mayRun: has('overlap_reviewer', 'national_architect'),
    mayOwn: has('architect', 'architecture_approver'),
    mayDecideWords: has('national_architect'),
  };
}

type Place = 'groups' | 'review' | 'disputes' | 'own' | 'offers' | 'quality' | 'runs' | 'words';

/** The pages of overlap beside each other. */
export function OverlapNav({
  current,
  reader,
  lang,
}: {
  readonly current: Place;
  readonly reader: Reader;
  readonly lang: Lang;
}) {
  const t = say(lang);
  const places: readonly (readonly [Place, boolean])[] = [
    ['groups', true],
    ['review', reader.mayReview],
    ['disputes', reader.mayReview],
    ['own', reader.mayOwn],
    ['offers', reader.mayOwn],
    ['quality', true],
    ['runs', true],
    ['words', true],
  ];
  return (
    <nav class="row small only-screen" aria-label={t('nav.label')}>
      {places
        .filter(([, isShown]) => isShown)
        .map(([place]) => (
          <a href={overlapPaths[place].to({})} aria-current={place === current ? 'page' : undefined}>
            {t(`nav.${place}`)}
          </a>
        ))}
    </nav>
  );
}
