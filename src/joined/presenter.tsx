import type { Child } from 'hono/jsx';
import { fill, type ErrorText } from '../kernel/errors.ts';
import type { NavigationEntry } from '../kernel/feature.ts';
import type { Presenter } from '../kernel/http/answer.ts';
import type { Ask } from '../kernel/http/ask.ts';
import { csrfToken } from '../kernel/http/csrf.ts';
import { kernelPaths } from '../kernel/http/own-routes.ts';
import type { PageReply, RefusalReply } from '../kernel/http/reply.ts';
import { isNamed } from '../vocabulary/authority.ts';
import { formatDateTimeZone } from '../vocabulary/instant.ts';
import { ButtonLink } from '../web/components/button.tsx';
import { ErrorPage } from '../web/error-page.tsx';
import type { Frame, NavigationLink, SampleStrip } from '../web/frame.ts';
import { Desk, Page, renderPage } from '../web/layout.tsx';
import { id } from './text/id.ts';
import { en } from './text/en.ts';
import { words } from '../web/words.ts';

/** What the features add to the frame of every page. */
export interface Contributions {
  readonly navigation: readonly NavigationEntry[];
  readonly footer: readonly NavigationEntry[];
  /** Where strangers sign in, and where whoever is signed in finds her account. */
  readonly signIn: NavigationEntry;
  readonly account: string;
  /** The office an officer works for, as the header names it. */
  readonly officeOf: (ask: Ask) => Promise<string | undefined>;
  readonly sampleStrip: (ask: Ask) => SampleStrip | null;
  /** The inbox of whoever is signed in, with what is unread: one count a page. */
  readonly inboxOf: (ask: Ask) => Promise<NonNullable<Frame['person']>['inbox']>;
  readonly origin: string;
}

const say = words(id, en);

/** Puts pages and refusals into the frame that app.ts has joined. */
export function presenterOf(contributions: Contributions): Presenter {
  return {
    async page(ask, page) {
      const frame = await frameOf(contributions, ask, { title: page.title, hasErrors: page.hasErrors });
      return renderPage(inLayout(frame, page));
    },
    async refusal(ask, refusal, text) {
      const { first, rest } = sentences(fill(text[ask.lang], refusal.values));
      const frame = await frameOf(contributions, ask, { title: first, hasErrors: true });
      return renderPage(
        <ErrorPage
          frame={frame}
          code={refusal.code}
          sentence={rest}
          next={null}
          actions={<WayOn ask={ask} refusal={refusal} text={text} />}
          reference={ask.trace}
        />,
      );
    },
  };
}

function inLayout(frame: Frame, page: PageReply): Child {
  const body = page.body as Child;
  if (page.layout !== 'page') {
    return (
      <Desk frame={frame} width={page.layout === 'desk' ? 'wide' : 'text'}>
        {body}
      </Desk>
    );
  }
  return (
    <Page frame={frame} bare={page.isBare}>
      {body}
    </Page>
  );
}

async function frameOf(
  contributions: Contributions,
  ask: Ask,
  page: { readonly title: string; readonly hasErrors: boolean },
): Promise<Frame> {
  const [office, person] = await Promise.all([contributions.officeOf(ask), signedIn(contributions, ask)]);
  return {
    lang: ask.lang,
    title: page.title,
    hasErrors: page.hasErrors,
    path: ask.address,
    sampleStrip: contributions.sampleStrip(ask),
    navigation: linksFor(contributions.navigation, ask),
    person,
    signIn: linksFor([contributions.signIn], ask)[0],
    ...(office === undefined ? {} : { office }),
    footer: linksFor(contributions.footer, ask),
    printedAt: formatDateTimeZone(ask.now, 'Asia/Jakarta', ask.lang),
    pageAddress: `${contributions.origin}${ask.address}`,
  };
}

function linksFor(entries: readonly NavigationEntry[], ask: Ask): readonly NavigationLink[] {
  const here = ask.address.replace(/\?.*$/s, '');
  const seen = entries.filter((entry) => isNamed(entry.seenBy, ask.actor));
  const around = seen.filter(({ href }) => here === href || (href !== '/' && here.startsWith(`${href}/`)));
  // Of /meja and /meja/setujui, which both are around /meja/setujui, the longer one is where we are.
  const current = around.toSorted((one, other) => other.href.length - one.href.length)[0];
  return seen.map((entry) => ({ href: entry.href, label: entry.label(ask.lang), current: entry === current }));
}

async function signedIn({ account, inboxOf }: Contributions, ask: Ask): Promise<Frame['person']> {
  if (ask.session === null) return null;
  const inbox = await inboxOf?.(ask);
  return {
    name: ask.session.displayName,
    menuHref: account,
    signOutAction: kernelPaths.signOut.to({}),
    csrf: csrfToken(ask.session.csrfSecret),
    inbox,
  };
}

/** The first sentence says what happened and heads the page; what follows says what was kept and what to do. */
function sentences(text: string): { readonly first: string; readonly rest: string } {
  const end = text.search(/[.;] /);
  if (end === -1) return { first: text.replace(/\.$/, ''), rest: '' };
  return { first: text.slice(0, end), rest: text.slice(end + 2) };
}

interface WayOnProps {
  readonly ask: Ask;
  readonly refusal: RefusalReply;
  readonly text: ErrorText;
}

function WayOn({ ask, refusal, text }: WayOnProps) {
  const t = say(ask.lang);
  if (text.status === 401) {
    return <ButtonLink href={`/masuk?${new URLSearchParams({ dari: refusal.next ?? '/' })}`}>{t('signIn')}</ButtonLink>;
  }
  return <ButtonLink href={refusal.next ?? '/'}>{refusal.next === null ? t('toHome') : t('goBack')}</ButtonLink>;
}
