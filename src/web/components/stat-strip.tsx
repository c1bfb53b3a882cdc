import type { Child } from 'hono/jsx';

export interface Stat {
  readonly label: string;
  readonly figure: string;
  /** "dari 412", "hari kerja". */
  readonly unit?: string | undefined;
  /** What the figure is compared with, or what it counts. */
  readonly compared: Child;
  readonly evidence?: { readonly href: string; readonly label: string; readonly about: string } | undefined;
}

/** At most five figures in one ruled strip, each with the way to its proof. */
export function StatStrip({ stats }: { readonly stats: readonly Stat[] }) {
  if (stats.length > 5) throw new Error('a stat strip holds at most five figures');
  return (
    <dl class="stats">
      {stats.map((stat) => (
        <div>
          <dt>{stat.label}</dt>
          <dd class="stat-figure">
            <span class="figure">
              {stat.figure}
              {stat.unit && <span class="figure-unit"> {stat.unit}</span>}
            </span>
          </dd>
          <dd class="dim">{stat.compared}</dd>
          {stat.evidence && (
            <dd class="stat-evidence">
              <a href={stat.evidence.href}>
                {stat.evidence.label}
                <span class="visually-hidden"> {stat.evidence.about}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
