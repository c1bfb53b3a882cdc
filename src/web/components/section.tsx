import type { Child } from 'hono/jsx';
import { classNames } from '../class-names.ts';
import { Heading, type HeadingLevel } from './heading.tsx';

interface SectionProps {
  readonly id: string;
  readonly title: Child;
  /** For a section whose place says what it is; readers hear the title all the same. */
  readonly titleHidden?: boolean | undefined;
  readonly level?: HeadingLevel | undefined;
  /** Stands across from the title: a tag, a link. */
  readonly across?: Child;
  /** Left out on paper: actions. */
  readonly screenOnly?: boolean | undefined;
  /** sheet: the one part that asks for action; sunk: a quiet panel. */
  readonly ground?: 'sheet' | 'sunk' | undefined;
  readonly children: Child;
}

/** A named part of a page. */
export function Section({ id, title, titleHidden, level = 2, across, screenOnly, ground, children }: SectionProps) {
  const heading = (
    <Heading level={level} id={`${id}-judul`} class={titleHidden ? 'visually-hidden' : undefined}>
      {title}
    </Heading>
  );
  return (
    <section id={id} class={classNames('stack', ground, screenOnly && 'only-screen')} aria-labelledby={`${id}-judul`}>
      {across ? (
        <div class="row between">
          {heading}
          {across}
        </div>
      ) : (
        heading
      )}
      {children}
    </section>
  );
}

interface ColumnsProps {
  readonly children: Child;
  /** What happens next, what we no longer ask: never the main action. On a phone it follows the task. */
  readonly aside?: Child;
  readonly asideLabel?: string | undefined;
}

/** The text column, and from 992 px an aside beside it. */
export function Columns({ children, aside, asideLabel }: ColumnsProps) {
  return (
    <div class="columns">
      <div class="stack-large">{children}</div>
      {aside && (
        <aside class="stack-large" aria-label={asideLabel}>
          {aside}
        </aside>
      )}
    </div>
  );
}

/** Two halves of equal weight. */
export function Halves({ children }: { readonly children: Child }) {
  return <div class="columns columns-even">{children}</div>;
}

interface PanesProps {
  /** Shown from 1200 px; below that the case stands alone with `back`. */
  readonly queue?: Child;
  readonly queueLabel?: string | undefined;
  readonly back?: { readonly href: string; readonly label: string } | undefined;
  readonly children: Child;
  /** Pinned beside the case. */
  readonly actions?: Child;
  readonly actionsLabel?: string | undefined;
}

/** The panes of a desk: queue, case, actions. */
export function Panes({ queue, queueLabel, back, children, actions, actionsLabel }: PanesProps) {
  return (
    <div class={classNames('panes', !queue && 'panes-without-queue', !actions && 'panes-without-actions')}>
      {queue && (
        <section class="stack pane-queue" aria-label={queueLabel}>
          {queue}
        </section>
      )}
      <div class="stack">
        {back && (
          <p class="pane-back">
            <a href={back.href}>{back.label}</a>
          </p>
        )}
        {children}
      </div>
      {actions && (
        <aside class="stack pane-actions" aria-label={actionsLabel}>
          {actions}
        </aside>
      )}
    </div>
  );
}

interface FoldProps {
  readonly summary: Child;
  readonly open?: boolean | undefined;
  readonly children: Child;
}

/** Agreement folded away; opens on paper. */
export function Fold({ summary, open, children }: FoldProps) {
  return (
    <details open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
