import type { Child } from 'hono/jsx';
import { webAssets } from './assets.ts';
import { classNames } from './class-names.ts';
import { Header, SampleNotice, SignOut } from './components/header.tsx';
import { KeyList } from './components/key-list.tsx';
import type { Frame } from './frame.ts';
import { renderPart } from './render.tsx';
import { PageLang, webWords } from './speech.ts';

interface PageProps {
  readonly frame: Frame;
  readonly children?: Child;
  /** Leaves `main` without margins, for a page that begins with a full-width picture. */
  readonly bare?: boolean | undefined;
}

interface DeskProps {
  readonly frame: Frame;
  readonly children?: Child;
  /** `text` keeps the citizen's width, for pages that are read rather than worked on. */
  readonly width?: 'wide' | 'text' | undefined;
}

/** A citizen's page: head, frame and `main`. */
export function Page({ frame, children, bare }: PageProps) {
  return (
    <Shell frame={frame}>
      <main id="isi" tabindex={-1} class={bare ? 'main-bare' : 'main wrap'}>
        {children}
      </main>
    </Shell>
  );
}

/** A page of a desk or a board: denser type, wide, with the office beside the wordmark and keys where the page has any. */
export function Desk({ frame, children, width = 'wide' }: DeskProps) {
  const wide = width === 'wide';
  return (
    <Shell frame={frame} desk wide={wide}>
      <main id="isi" tabindex={-1} class={classNames('main wrap', wide && 'wrap-wide')}>
        {children}
        <KeyList />
      </main>
    </Shell>
  );
}

/** The page as a document; without the doctype browsers would fall back to the habits of the nineties. */
export function renderPage(page: Child): string {
  return `<!doctype html>${renderPart(page)}`;
}

interface ShellProps {
  readonly frame: Frame;
  readonly children?: Child;
  readonly desk?: boolean;
  readonly wide?: boolean;
}

function Shell({ frame, children, desk, wide = false }: ShellProps) {
  const t = webWords(frame.lang);
  return (
    <PageLang.Provider value={frame.lang}>
      <html lang={frame.lang}>
        <Head frame={frame} />
        <body class={desk ? 'desk' : undefined}>
          <a class="skip-link" href="#isi">
            {t('skipLink')}
          </a>
          {frame.sampleStrip && <SampleNotice strip={frame.sampleStrip} wide={wide} />}
          <Header frame={frame} wide={wide} />
          {children}
          <Footer frame={frame} wide={wide} />
        </body>
      </html>
    </PageLang.Provider>
  );
}

function Head({ frame }: { readonly frame: Frame }) {
  const assets = webAssets();
  const prefix = frame.hasErrors ? `${webWords(frame.lang)('errorPrefix')} ` : '';
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${prefix}${frame.title} - Terpadu`}</title>
      <link rel="preload" href={assets.font.path} as="font" type={assets.font.type} crossorigin="anonymous" />
      <link rel="stylesheet" href={assets.style.path} />
      <link rel="icon" href={assets.mark.path} type={assets.mark.type} />
      <script type="module" src={assets.script.path} />
    </head>
  );
}

function Footer({ frame, wide }: { readonly frame: Frame; readonly wide: boolean }) {
  const t = webWords(frame.lang);
  return (
    <footer class={classNames('wrap', wide && 'wrap-wide')}>
      <div class="footer">
        <nav class="row footer-links" aria-label={t('footerNavigation')}>
          {frame.footer.map((link) => (
            <a href={link.href} aria-current={link.current ? 'page' : undefined}>
              {link.label}
            </a>
          ))}
        </nav>
        {frame.person && <SignOut person={frame.person} />}
        <p>{t('about')}</p>
        <p class="only-print">{t('printed', { time: frame.printedAt, address: frame.pageAddress })}</p>
      </div>
    </footer>
  );
}
