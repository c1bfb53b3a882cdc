import type { Lang } from '../../../vocabulary/lang.ts';
import { ButtonLink } from '../../../web/components/button.tsx';
import { SummaryList } from '../../../web/components/summary-list.tsx';
import { Confirmation } from '../../../web/components/verdict.tsx';
import { identityPaths } from '../http/identity-paths.ts';
import { say } from './say.ts';

export interface CodeShownView {
  readonly lang: Lang;
  /** `482 915 306`. */
  readonly spoken: string;
  /** `09.27 WIB`. */
  readonly until: string;
  readonly origin: string;
}

/** The one page on which the digits stand. */
export function CodeShown({ lang, spoken, until, origin }: CodeShownView) {
  const t = say(lang);
  return (
    <div class="stack-large">
      <Confirmation title={t('codeShownTitle')}>
        <p class="figure figures">{spoken}</p>
        <p>{t('codeShownLead')}</p>
      </Confirmation>
      <SummaryList
        rows={[
          { term: t('codeShownUntil'), value: until },
          { term: t('codeShownWhere'), value: `${origin}${identityPaths.code.to({})}`, set: 'code' },
        ]}
      />
      <div class="stack">
        <p>{t('codeShownNext')}</p>
        <p>{t('codeShownNever')}</p>
        <p>
          <ButtonLink kind="plain" href={identityPaths.counter.to({})}>
            {t('codeNext')}
          </ButtonLink>
        </p>
      </div>
    </div>
  );
}

/** Six letters and digits by which two officers name a recovery to each other; the random end of its id. */
export function referenceOf(id: string): string {
  return id.slice(-6).toUpperCase();
}
