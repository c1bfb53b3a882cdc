import { formatDate } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Rows } from '../../../web/components/rows.tsx';
import { standingOn } from '../domain/verdict.ts';
import { documentsPaths as paths } from '../http/documents-paths.ts';
import type { KnownDocument } from '../http/known-document.ts';
import { say } from './say.ts';
import { StandingTag } from './standing-tag.tsx';

export interface OwnDocumentsView {
  readonly lang: Lang;
  readonly today: LocalDate;
  readonly documents: readonly KnownDocument[];
}

/** Everything issued to her, latest first. */
export function OwnDocumentsBody({ lang, today, documents }: OwnDocumentsView) {
  const t = say(lang);
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>{t('ownTitle')}</h1>
        <p class="lead">{t('ownLead')}</p>
      </div>
      {documents.length === 0 ? (
        <EmptyState kind="nothing_yet" level={2} title={t('ownNone')}>
          {t('ownNoneDetail')}
        </EmptyState>
      ) : (
        <Rows
          label={t('ownTitle')}
          rows={documents.map((document) => ({
            icon: 'document',
            title: document.title[lang],
            href: paths.own.to({ id: document.id }),
            detail: (
              <>
                {t('ownDetail', { number: document.number, on: formatDate(document.decidedOn, lang, 'long') })}
                <br />
                {document.officeName}
              </>
            ),
            tag: <StandingTag standing={standingOn(document, today)} lang={lang} />,
          }))}
        />
      )}
    </div>
  );
}
