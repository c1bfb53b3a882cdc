import type { Child } from 'hono/jsx';
import { useWebWords } from '../speech.ts';

interface PaginationProps {
  /** "Menampilkan 1 sampai 20 dari 214". */
  readonly summary: Child;
  readonly previousHref?: string | undefined;
  readonly nextHref?: string | undefined;
  /** Stands across: downloads. */
  readonly across?: Child;
}

/** How much is shown, and the way to the rest. */
export function Pagination({ summary, previousHref, nextHref, across }: PaginationProps) {
  const t = useWebWords();
  return (
    <div class="row between small">
      <nav class="row" aria-label={t('pages')}>
        <span>{summary}</span>
        {previousHref && (
          <a href={previousHref} rel="prev">
            {t('previous')}
          </a>
        )}
        {nextHref && (
          <a href={nextHref} rel="next">
            {t('next')}
          </a>
        )}
      </nav>
      {across && <div>{across}</div>}
    </div>
  );
}
