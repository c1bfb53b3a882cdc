import type { Child } from 'hono/jsx';

export type HeadingLevel = 1 | 2 | 3 | 4;

interface HeadingProps {
  readonly level: HeadingLevel;
  readonly id?: string | undefined;
  readonly class?: string | undefined;
  readonly children?: Child;
}

const tags = { 1: 'h1', 2: 'h2', 3: 'h3', 4: 'h4' } as const;

/** A heading whose level the place decides, not the look. */
export function Heading({ level, children, ...attributes }: HeadingProps) {
  const Tag = tags[level];
  return <Tag {...attributes}>{children}</Tag>;
}
