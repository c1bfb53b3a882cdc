import type { Child } from 'hono/jsx';
import { csrfToken } from '../../../kernel/http/csrf.ts';
import type { Ask } from '../../../kernel/http/ask.ts';
import { page, type PageReply } from '../../../kernel/http/reply.ts';
import { newId } from '../../../kernel/ids.ts';
import { authorise } from '../../../vocabulary/authority.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { ErrorSummary, type FieldError } from '../../../web/components/error-summary.tsx';
import type { NavigationLink } from '../../../web/frame.ts';
import { operationsAuthority } from '../domain/authority.ts';
import { thisNode } from '../http/act-once.ts';
import { operationsPaths } from '../http/operations-paths.ts';
import { say, type Words } from './say.ts';

/** What stands above every page of this desk. */
export interface DeskTop {
  readonly lang: Lang;
  readonly links: readonly NavigationLink[];
}

/** What a form that writes carries. */
export interface FormSecrets {
  readonly csrf: string;
  readonly idempotencyKey: string;
}

/** The desk's pages that this actor may open. */
export function deskTop(ask: Ask): DeskTop {
  const node = thisNode(ask);
  const may = (action: 'node.read' | 'clock.read' | 'sandbox.read') =>
    authorise(operationsAuthority[action], ask.actor, node).ok;
  const mayAudit = authorise(operationsAuthority['audit_log.read'], ask.actor, null).ok;
  const here = ask.address.split('?')[0] ?? '';
  const open: readonly (readonly [boolean, keyof typeof DESK_PAGES])[] = [
    [may('node.read'), 'state'],
    [may('node.read'), 'outbox'],
    [may('clock.read'), 'clock'],
    [may('sandbox.read'), 'sandboxes'],
    [mayAudit, 'audit'],
    [true, 'authority'],
  ];
  return {
    lang: ask.lang,
    links: linksOf(
      open.flatMap(([isOpen, name]) => (isOpen ? [name] : [])),
      here,
      say(ask.lang),
    ),
  };
}

/** The links to some pages of the desk, the current one marked. */
export function linksOf(names: readonly DeskPage[], here: string, t: Words): readonly NavigationLink[] {
  return names.map((name) => {
    const href = operationsPaths[name].to({});
    const isHere = here === href || (name !== 'state' && here.startsWith(`${href}/`));
    return { href, label: t(DESK_PAGES[name]), current: isHere };
  });
}

export type DeskPage = keyof typeof DESK_PAGES;

export const DESK_PAGES = {
  state: 'navState',
  outbox: 'navOutbox',
  clock: 'navClock',
  sandboxes: 'navSandboxes',
  audit: 'navAudit',
  authority: 'navAuthority',
} as const;

export function formSecrets(ask: Ask): FormSecrets {
  return { csrf: ask.session === null ? '' : csrfToken(ask.session.csrfSecret), idempotencyKey: newId() };
}

/** A page of the desk whose title is its h1. */
export function deskPage(
  title: string,
  body: PageReply['body'],
  options: { readonly hasErrors?: boolean } = {},
): PageReply {
  const hasErrors = options.hasErrors ?? false;
  return page(title, body, { layout: 'desk', hasErrors, status: hasErrors ? 422 : 200 });
}

interface DeskBodyProps {
  readonly desk: DeskTop;
  readonly errors?: readonly FieldError[] | undefined;
  readonly children: Child;
}

/** Errors first, then the desk's own sections, then the page. */
export function DeskBody({ desk, errors = [], children }: DeskBodyProps) {
  const t = say(desk.lang);
  return (
    <div class="stack">
      <ErrorSummary errors={errors} />
      {desk.links.length > 1 && (
        <nav class="sections" aria-label={t('navDesk')}>
          {desk.links.map(({ href, label, current }) => (
            <a href={href} aria-current={current ? 'page' : undefined}>
              {label}
            </a>
          ))}
        </nav>
      )}
      {children}
    </div>
  );
}
