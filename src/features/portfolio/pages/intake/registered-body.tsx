import type { Lang } from '../../../../vocabulary/lang.ts';
import { ButtonLink } from '../../../../web/components/button.tsx';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { ErrorSummary } from '../../../../web/components/error-summary.tsx';
import { Columns, Section } from '../../../../web/components/section.tsx';
import { Verdict } from '../../../../web/components/verdict.tsx';
import { importPaths as at } from '../../http/intake/import-paths.ts';
import { registryPaths } from '../../http/registry/registry-paths.ts';
import type { ComparedFigures } from '../../storage/intake/registered-row.ts';
import { AlikeTable } from './alike-table.tsx';
import type { AlikeLine } from './alike-view.ts';
import { RegisteredFigures } from './review-body.tsx';
import { RepairSection } from './review-problems.tsx';
import { TakenOut } from './review-taken-out.tsx';
import type { ReviewView } from './review-view.ts';
import { say } from './say.ts';
import type { Tokens } from './tokens.ts';

export interface RegisteredView {
  readonly review: ReviewView;
  readonly compared: ComparedFigures;
  readonly isComparing: boolean;
  readonly lines: readonly AlikeLine[];
  /** null: may not record a use. */
  readonly tokens: Tokens | null;
}

/** What came of a list, and at once which of it others have already. */
export function RegisteredBody({ view }: { readonly view: RegisteredView }) {
  const { review } = view;
  const { lang, found } = review;
  const t = say(lang);
  return (
    <Columns aside={<TakenOut summary={found.figures} lang={lang} />} asideLabel={t('strippedTitle')}>
      <ErrorSummary errors={review.errors} />
      <Verdict kind="ok" title={t('registeredTitle', { count: found.done })} icon="check">
        <p>{t('registeredLead')}</p>
        <p>
          <ButtonLink href={registryPaths.own.to({}, { tahap: 'draft' })}>{t('toDrafts')}</ButtonLink>
        </p>
      </Verdict>
      <Alike view={view} />
      <RegisteredFigures view={review} />
      <RepairSection view={review} />
      <p>
        <a href={at.home.to({})}>{t('back')}</a>
      </p>
    </Columns>
  );
}

function Alike({ view }: { readonly view: RegisteredView }) {
  const { review, lines, tokens, compared, isComparing } = view;
  const { lang, found } = review;
  const t = say(lang);
  const isMore = compared.alike > lines.length;
  if (!isComparing && compared.alike === 0 && compared.compared === compared.all)
    return (
      <Section id="mirip" title={t('alikeTitle')} titleHidden>
        <EmptyState kind="all_done" title={t('alikeNone')}>
          {t('alikeNoneSay', { compared: compared.compared })}
        </EmptyState>
      </Section>
    );
  return (
    <Section id="mirip" title={t('alikeTitle')}>
      {isComparing ? <Running view={view} /> : <p>{t('alikeSome', { ...compared })}</p>}
      {!isComparing && compared.compared < compared.all && (
        <p class="small dim">{t('alikeLeft', { count: compared.all - compared.compared })}</p>
      )}
      {lines.length > 0 && <AlikeTable lang={lang} id={found.id} lines={lines} tokens={tokens} />}
      {isMore && (
        <p>
          <a href={at.alike.to({ id: found.id })}>{t('alikeAll')}</a>
        </p>
      )}
    </Section>
  );
}

function Running({ view }: { readonly view: RegisteredView }) {
  const { review, compared } = view;
  const t = say(review.lang);
  return (
    <p>
      {t('alikeRunning', { ...compared })} <a href={at.one.to({ id: review.found.id })}>{t('progressLook')}</a>
    </p>
  );
}

export interface AlikeView {
  readonly lang: Lang;
  readonly id: string;
  readonly lines: readonly AlikeLine[];
  readonly tokens: Tokens | null;
  readonly nextHref: string | null;
}

/** All that looks alike, a page at a time. */
export function AlikeBody({ view }: { readonly view: AlikeView }) {
  const { lang, id, lines, tokens, nextHref } = view;
  const t = say(lang);
  return (
    <div class="stack-large">
      <h1>{t('alikeTitle')}</h1>
      {lines.length === 0 ? (
        <EmptyState kind="nothing_found" title={t('alikeNone')} level={2}>
          {t('rowsNoneSay')}
        </EmptyState>
      ) : (
        <AlikeTable lang={lang} id={id} lines={lines} tokens={tokens} />
      )}
      <p class="row">
        <a href={at.one.to({ id })}>{t('toSummary')}</a>
        {nextHref !== null && (
          <a href={nextHref} rel="next">
            {t('alikeAll')}
          </a>
        )}
      </p>
    </div>
  );
}
