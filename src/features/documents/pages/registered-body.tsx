import { formatDateTimeZone } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import { Verbs } from '../../../web/components/button.tsx';
import { Panes, Section } from '../../../web/components/section.tsx';
import { SummaryList } from '../../../web/components/summary-list.tsx';
import { standingOn } from '../domain/verdict.ts';
import { documentsPaths as paths } from '../http/documents-paths.ts';
import type { OpenedDocument } from '../http/open-document.ts';
import { documentFacts } from './document-facts.ts';
import { RevokedNote } from './own-document-body.tsx';
import { say } from './say.ts';
import { StandingTag } from './standing-tag.tsx';

export interface RegisteredView {
  readonly lang: Lang;
  readonly today: LocalDate;
  readonly opened: OpenedDocument;
}

/** One issued document as its office sees it. */
export function RegisteredBody({ lang, today, opened }: RegisteredView) {
  const t = say(lang);
  const { document, code } = opened;
  const { id, revocation } = document;
  const verbs = [
    { href: paths.registeredFile.to({ id }), label: t('issuedOpen'), shortcut: 'u' },
    { href: paths.check.to({ code }), label: t('issuedCheck'), shortcut: 'p' },
    ...(revocation === null
      ? [{ href: paths.revoke.to({ id }), label: t('issuedRevoke'), shortcut: 'c', kind: 'danger' as const }]
      : []),
  ];
  return (
    <Panes
      actionsLabel={t('issuedActions')}
      actions={
        <Section id="tindakan" title={t('issuedActions')} screenOnly>
          <Verbs verbs={verbs} />
        </Section>
      }
    >
      <div class="stack">
        <p class="only-screen">
          <a href={paths.register.to({})}>{t('registerBack')}</a>
        </p>
        <h1>{document.number}</h1>
        <p>
          <StandingTag standing={standingOn(document, today)} lang={lang} />
        </p>
      </div>
      {revocation !== null && <RevokedNote revocation={revocation} lang={lang} />}
      <Section id="isi-dokumen" title={t('issuedFacts')}>
        <SummaryList
          narrow
          rows={[
            ...documentFacts(opened, lang),
            { term: t('issuedSealed'), value: formatDateTimeZone(document.issuedAt, 'Asia/Jakarta', lang) },
            { term: t('issuedDigest'), value: `sha-256 ${document.sha256}`, set: 'code' },
          ]}
        />
      </Section>
    </Panes>
  );
}
