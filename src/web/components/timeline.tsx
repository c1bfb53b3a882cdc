import type { Child } from 'hono/jsx';
import { classNames } from '../class-names.ts';
import { useWebWords } from '../speech.ts';
import { Heading, type HeadingLevel } from './heading.tsx';

export interface TimelineEntry {
  readonly state: 'done' | 'now' | 'next';
  readonly title: string;
  /** Who does it and by which date; the deadline as a date, never "5 hari". */
  readonly detail?: Child;
}

interface TimelineProps {
  readonly entries: readonly TimelineEntry[];
  readonly label?: string | undefined;
  /** Numbers instead of dots: for "how it works", where nothing has a state yet. */
  readonly numbered?: boolean | undefined;
  readonly level?: HeadingLevel | undefined;
}

/** A rail with dots: past filled, now yellow, future hollow. */
export function Timeline({ entries, label, numbered, level = 3 }: TimelineProps) {
  const t = useWebWords();
  const said = { done: t('entryDone'), now: t('entryNow'), next: t('entryNext') } as const;
  return (
    <ol class={classNames('timeline', numbered && 'timeline-numbered')} aria-label={label}>
      {entries.map((entry) => (
        <li
          class={numbered ? undefined : entry.state}
          aria-current={!numbered && entry.state === 'now' ? 'step' : undefined}
        >
          <Heading level={level}>
            {!numbered && <span class="visually-hidden">{said[entry.state]} </span>}
            {entry.title}
          </Heading>
          {entry.detail && <div class="small dim">{entry.detail}</div>}
        </li>
      ))}
    </ol>
  );
}
