import type { Child } from 'hono/jsx';
import { Heading, type HeadingLevel } from './heading.tsx';
import { Icon, type IconName } from './icon.tsx';

interface EmptyStateProps {
  readonly kind: 'nothing_yet' | 'nothing_found' | 'all_done';
  readonly title: string;
  /** What will appear here, or what to try instead. */
  readonly children: Child;
  /** One way on. */
  readonly way?: { readonly href: string; readonly label: string } | undefined;
  readonly icon?: IconName | undefined;
  readonly level?: HeadingLevel | undefined;
}

const icons = { nothing_yet: 'document', nothing_found: 'search', all_done: 'check' } as const;

/** A place with nothing in it, which says why and where to go. */
export function EmptyState({ kind, title, children, way, icon, level = 3 }: EmptyStateProps) {
  return (
    <div class="empty">
      <Icon name={icon ?? icons[kind]} large />
      <Heading level={level}>{title}</Heading>
      <p>{children}</p>
      {way && (
        <p>
          <a href={way.href}>{way.label}</a>
        </p>
      )}
    </div>
  );
}
