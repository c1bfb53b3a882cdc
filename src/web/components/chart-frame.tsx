import type { Child } from 'hono/jsx';
import { useWebWords } from '../speech.ts';
import { Heading, type HeadingLevel } from './heading.tsx';
import { Fold } from './section.tsx';

interface ChartFrameProps {
  readonly id: string;
  /** The title says what was found: "Pembacaan naik sejak permohonan dikirim". */
  readonly finding: string;
  /** Unit and date. */
  readonly subtitle: string;
  readonly level?: HeadingLevel | undefined;
  /** An SVG with `role="img"` and a name that says the same as the finding. */
  readonly children: Child;
  /** The same figures as a table, under a fold. */
  readonly table: Child;
  readonly csvHref?: string | undefined;
  /** What is missing in the data. */
  readonly note?: Child;
  /** Keeps wide pictures readable on a phone: the region scrolls instead of shrinking. */
  readonly wide?: boolean | undefined;
}

/** A picture of figures, never without its table. */
export function ChartFrame({
  id,
  finding,
  subtitle,
  level = 2,
  children,
  table,
  csvHref,
  note,
  wide,
}: ChartFrameProps) {
  const t = useWebWords();
  return (
    <figure class="chart" aria-labelledby={`${id}-temuan`}>
      <figcaption>
        <Heading level={level} id={`${id}-temuan`}>
          {finding}
        </Heading>
        <p class="small dim">{subtitle}</p>
      </figcaption>
      {wide ? (
        <div class="scroll" tabindex={0} role="region" aria-labelledby={`${id}-temuan`}>
          <div class="picture-wide">{children}</div>
        </div>
      ) : (
        children
      )}
      {note && <p class="small dim">{note}</p>}
      <Fold summary={t('showTable')}>
        {table}
        {csvHref && (
          <p class="small">
            <a href={csvHref} download>
              {t('downloadCsv')}
            </a>
          </p>
        )}
      </Fold>
    </figure>
  );
}
