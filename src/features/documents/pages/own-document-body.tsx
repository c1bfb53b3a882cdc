import { formatDate } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import { ButtonLink } from '../../../web/components/button.tsx';
import { Note } from '../../../web/components/note.tsx';
import { QrBlock } from '../../../web/components/qr-block.tsx';
import { Columns, Section } from '../../../web/components/section.tsx';
import { SummaryList } from '../../../web/components/summary-list.tsx';
import { formatCode } from '../domain/code.ts';
import type { Revocation } from '../domain/verdict.ts';
import { standingOn } from '../domain/verdict.ts';
import { documentsPaths as paths } from '../http/documents-paths.ts';
import type { OpenedDocument } from '../http/open-document.ts';
import type { QrPicture } from '../http/qr.ts';
import { documentFacts } from './document-facts.ts';
import { reasonWords } from './revocation-words.ts';
import { say } from './say.ts';
import { StandingTag } from './standing-tag.tsx';

export interface OwnDocumentView {
  readonly lang: Lang;
  readonly today: LocalDate;
  readonly opened: OpenedDocument;
  readonly qr: QrPicture;
}

/** One of her documents: what it says, the file, and the code to show. */
export function OwnDocumentBody({ lang, today, opened, qr }: OwnDocumentView) {
  const t = say(lang);
  const { document, code } = opened;
  return (
    <Columns
      asideLabel={t('ownAside')}
      aside={
        <Section id="tunjukkan" title={t('ownShow')}>
          <QrBlock {...qr} label={t('qrLabel')} code={formatCode(code)}>
            <p>{t('ownShowDetail')}</p>
          </QrBlock>
          <p class="only-screen">
            <a href={paths.check.to({ code })}>{t('ownCheckLink')}</a>
          </p>
        </Section>
      }
    >
      <div class="stack">
        <p class="only-screen">
          <a href={paths.mine.to({})}>{t('ownBack')}</a>
        </p>
        <h1>{document.title[lang]}</h1>
        <p>
          <StandingTag standing={standingOn(document, today)} lang={lang} />
        </p>
      </div>
      {document.revocation !== null && <RevokedNote revocation={document.revocation} lang={lang} />}
      <Section id="isi-dokumen" title={t('issuedFacts')}>
        <SummaryList narrow rows={documentFacts(opened, lang)} />
        <div class="row only-screen">
          <ButtonLink href={paths.ownFile.to({ id: document.id })} icon="download" download>
            {t('ownDownload')}
          </ButtonLink>
        </div>
      </Section>
    </Columns>
  );
}

export function RevokedNote({ revocation, lang }: { readonly revocation: Revocation; readonly lang: Lang }) {
  const t = say(lang);
  return (
    <Note kind="bad" title={t('revokedNote', { on: formatDate(revocation.on, lang, 'long') })}>
      <p>{t('revokedNoteDetail', { reason: reasonWords(revocation, lang), source: revocation.legalSource })}</p>
    </Note>
  );
}
