import type { Child } from 'hono/jsx';

export interface QueueItem {
  readonly href: string;
  readonly number: string;
  readonly words: string;
  /** A `StatusTag` with the deadline. */
  readonly tag?: Child;
  readonly current?: boolean | undefined;
}

/** An officer's queue; J and K move through it, Enter opens. */
export function Queue({ items, label }: { readonly items: readonly QueueItem[]; readonly label: string }) {
  return (
    <ul class="queue" aria-label={label} data-queue>
      {items.map((item) => (
        <li class={item.current ? 'queue-current' : undefined}>
          <a class="row-title" href={item.href} aria-current={item.current ? 'true' : undefined}>
            {item.number}
          </a>
          <div>{item.words}</div>
          {item.tag}
        </li>
      ))}
    </ul>
  );
}
