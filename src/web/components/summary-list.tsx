import type { Child } from 'hono/jsx';
import { classNames } from '../class-names.ts';

export interface SummaryRow {
  readonly term: string;
  readonly value: Child;
  /** One or more `Provenance` tags. */
  readonly provenance?: Child;
  /** "Ubah" for own entries, "Ini keliru" for fetched ones; `about` names the row to those who do not see it. */
  readonly action?: { readonly href: string; readonly label: string; readonly about: string } | undefined;
  /** Figures keep their columns; codes are set in monospace. */
  readonly set?: 'figures' | 'code' | undefined;
}

interface SummaryListProps {
  readonly rows: readonly SummaryRow[];
  /** For an aside or a sheet: a narrow column of terms, no column of actions. */
  readonly narrow?: boolean | undefined;
}

/** Terms and values on ruled lines. */
export function SummaryList({ rows, narrow }: SummaryListProps) {
  return (
    <dl class={classNames('summary-list', narrow && 'summary-list-narrow')}>
      {rows.map((row) => (
        <div>
          <dt>{row.term}</dt>
          <dd class={row.set && sets[row.set]}>
            {row.value}
            {row.provenance}
          </dd>
          {row.action && (
            <dd class="summary-action">
              <a href={row.action.href}>
                {row.action.label}
                <span class="visually-hidden"> {row.action.about}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

const sets = { figures: 'figures', code: 'code' } as const;
