import { classNames } from '../class-names.ts';
import type { Lang } from '../../vocabulary/lang.ts';
import type { Frame, SampleStrip, SignedIn } from '../frame.ts';
import { useWebWords } from '../speech.ts';
import { Icon, Mark } from './icon.tsx';

/** Says that the country shown is an example, and whether its clock was moved. */
export function SampleNotice({ strip, wide }: { readonly strip: SampleStrip; readonly wide: boolean }) {
  const t = useWebWords();
  return (
    <aside class="sample-strip" aria-label={t('sampleNotice')}>
      <div class={classNames('wrap', wide && 'wrap-wide')}>
        {strip.text}
        {strip.clockShifted && <span class="sample-clock"> {strip.clockShifted}</span>}
        {strip.link && (
          <>
            {' '}
            <a href={strip.link.href}>{strip.link.label}</a>
          </>
        )}
      </div>
    </aside>
  );
}

/** Mark and wordmark, office, sections, person and language over the plaited band. */
export function Header({ frame, wide }: { readonly frame: Frame; readonly wide: boolean }) {
  const t = useWebWords();
  return (
    <header class="header">
      <div class={classNames('wrap', wide && 'wrap-wide', 'header-row')}>
        <a class="brand" href={frame.homeHref ?? '/'} aria-label={t('home')}>
          <Mark />
          <span class="wordmark">Terpadu</span>
        </a>
        {frame.office && <span class="office">{frame.office}</span>}
        {frame.navigation.length > 0 && (
          <nav class="sections" aria-label={t('mainNavigation')}>
            {frame.navigation.map((link) => (
              <a href={link.href} aria-current={link.current ? 'page' : undefined}>
                {link.label}
              </a>
            ))}
          </nav>
        )}
        {frame.person && <Account person={frame.person} />}
        {!frame.person && frame.signIn && (
          <div class="account">
            <a class="with-icon" href={frame.signIn.href} aria-current={frame.signIn.current ? 'page' : undefined}>
              <Icon name="person" />
              {frame.signIn.label}
            </a>
          </div>
        )}
        <Languages lang={frame.lang} path={frame.path} />
      </div>
      <div class="plait" />
    </header>
  );
}

function Account({ person }: { readonly person: SignedIn }) {
  const t = useWebWords();
  const name = (
    <>
      <Icon name="person" />
      {person.name}
    </>
  );
  return (
    <div class="account" role="group" aria-label={t('account')}>
      {person.menuHref ? (
        <a class="with-icon" href={person.menuHref}>
          {name}
        </a>
      ) : (
        <span class="with-icon">{name}</span>
      )}
      {person.inbox && (
        <a class="with-icon" href={person.inbox.href}>
          <Icon name="mail" />
          <InboxWords unread={person.inbox.unread} />
        </a>
      )}
      <SignOut person={person} />
    </div>
  );
}

/** Stands in the header, and on a phone, where that has no room for it, at the end of the page. */
export function SignOut({ person }: { readonly person: SignedIn }) {
  const t = useWebWords();
  return (
    <form class="only-screen" method="post" action={person.signOutAction}>
      <input type="hidden" name="csrf" value={person.csrf} />
      <button class="button-link" type="submit">
        {t('signOut')}
      </button>
    </form>
  );
}

/** More is said as "99+". */
const MOST_SAID = 99;

/** "Pesan (2)", to readers "Pesan (2) belum dibaca". */
function InboxWords({ unread }: { readonly unread: number }) {
  const t = useWebWords();
  if (unread === 0) return <>{t('inbox')}</>;
  return (
    <span>
      {unread > MOST_SAID ? t('inboxMany', { count: MOST_SAID }) : t('inboxUnread', { count: unread })}
      <span class="visually-hidden"> {t('unread')}</span>
    </span>
  );
}

const languageNames: readonly (readonly [Lang, string])[] = [
  ['id', 'Indonesia'],
  ['en', 'English'],
];

function Languages({ lang, path }: { readonly lang: Lang; readonly path: string }) {
  const t = useWebWords();
  return (
    <nav class="languages" aria-label={t('language')}>
      {languageNames.map(([code, name]) => (
        <a
          href={`/bahasa/${code}?dari=${encodeURIComponent(path)}`}
          lang={code}
          hreflang={code}
          aria-current={code === lang ? 'true' : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
