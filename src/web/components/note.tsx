import type { Child } from 'hono/jsx';
import { classNames } from '../class-names.ts';
import { Heading, type HeadingLevel } from './heading.tsx';

interface NoteProps {
  readonly kind?: 'info' | 'ok' | 'warn' | 'bad' | undefined;
  readonly title?: string | undefined;
  readonly level?: HeadingLevel | undefined;
  readonly children: Child;
}

/** A paragraph that stands out: one per page, in the page and never over it. */
export function Note({ kind = 'info', title, level = 2, children }: NoteProps) {
  return (
    <div class={classNames('note', kind !== 'info' && `note-${kind}`)}>
      {title && <Heading level={level}>{title}</Heading>}
      {children}
    </div>
  );
}
