import type { Child } from 'hono/jsx';
import { useWebWords } from '../speech.ts';
import { Icon } from './icon.tsx';

interface OutageBannerProps {
  readonly source: string;
  /** "09.05 WIB" */
  readonly since: string;
  /** The source is back; shown once. */
  readonly over?: boolean | undefined;
  /** What it means for this person: that she can go on, and what we do. */
  readonly children: Child;
}

/** Who is down since when and what that means; in the page, never over it. */
export function OutageBanner({ source, since, over, children }: OutageBannerProps) {
  const t = useWebWords();
  return (
    <div class={over ? 'note note-ok' : 'note note-warn'}>
      <p>
        <Icon name={over ? 'check' : 'unreachable'} /> <b>{t(over ? 'outageOver' : 'outage', { source, since })}</b>{' '}
        {children}
      </p>
    </div>
  );
}
