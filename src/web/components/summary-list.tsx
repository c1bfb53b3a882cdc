import type { Child } from 'hono/jsx';
import { classNames } from '../class-names.ts';
import { Heading, type HeadingLevel } from './heading.tsx';
import { Fold } from './section.tsx';

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

export type SummaryAction = NonNullable<SummaryRow['action']>;

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

interface SummaryGroupProps {
  readonly title: string;
  readonly level?: HeadingLevel | undefined;
  /** What holds for every row that says nothing of its own: one source, one time. */
  readonly provenance?: Child;
  /** Where all of its rows are changed at once. */
  readonly action?: SummaryAction | undefined;
  readonly rows: readonly SummaryRow[];
  /** What agrees and need not be looked at. */
  readonly folded?: { readonly summary: string; readonly rows: readonly SummaryRow[] } | undefined;
}

/** Rows that belong together, under a heading that says once where they come from. */
export function SummaryGroup({ title, level = 3, provenance, action, rows, folded }: SummaryGroupProps) {
  return (
    <div class="summary-group">
      <div class="row between">
        <Heading level={level}>{title}</Heading>
        {action && <ActionLink {...action} />}
      </div>
      {provenance}
      <SummaryList rows={rows} />
      {folded && folded.rows.length > 0 && (
        <Fold summary={folded.summary}>
          <SummaryList rows={folded.rows} />
        </Fold>
      )}
    </div>
  );
}

function ActionLink({ href, label, about }: SummaryAction) {
  return (
    <a class="summary-action" href={href}>
      {label}
      <span class="visually-hidden"> {about}</span>
    </a>
  );
}

const sets = { figures: 'figures', code: 'code' } as const;
