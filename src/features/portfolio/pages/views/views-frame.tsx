import type { Child } from 'hono/jsx';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { Fold } from '../../../../web/components/section.tsx';
import type { Picture } from '../../domain/views/picture.ts';
import { viewsPaths as at } from '../../http/views/views-paths.ts';
import { PictureView } from './picture-view.tsx';
import { say } from './say.ts';

export type ViewPlace = 'home' | 'heat' | 'landscape' | 'flows' | 'roadmap' | 'costs';
const places: readonly ViewPlace[] = ['home', 'heat', 'landscape', 'flows', 'roadmap', 'costs'];

/** The pictures beside each other. */
export function ViewsNav({ current, lang }: { readonly current: ViewPlace | null; readonly lang: Lang }) {
  const t = say(lang);
  return (
    <nav class="row small only-screen" aria-label={t('navLabel')}>
      {places.map((place) => (
        <a href={at[place].to({})} aria-current={place === current ? 'page' : undefined}>
          {place === current ? <b>{t(`nav.${place}`)}</b> : t(`nav.${place}`)}
        </a>
      ))}
    </nav>
  );
}

interface ViewHeadProps {
  readonly lang: Lang;
  readonly current: ViewPlace | null;
  /** The finding of the picture: the answer comes first. */
  readonly finding: string;
  readonly subtitle: string;
}

export function ViewHead({ lang, current, finding, subtitle }: ViewHeadProps) {
  return (
    <div class="stack">
      <ViewsNav current={current} lang={lang} />
      <h1 id="temuan">{finding}</h1>
      <p class="dim">{subtitle}</p>
    </div>
  );
}

interface FigureProps {
  readonly lang: Lang;
  /** null: the table itself is what the page shows. */
  readonly picture: Picture | null;
  readonly finding: string;
  readonly note?: Child;
  readonly csvHref: string;
  readonly pngHref: string;
  readonly table: Child;
}

/** A picture in its own size, scrolled where it is wider than the screen; its figures in a table, as CSV and as PNG. */
export function Figure({ lang, picture, finding, note, csvHref, pngHref, table }: FigureProps) {
  const t = say(lang);
  return (
    <figure class="stack" aria-labelledby="temuan">
      {picture === null ? (
        table
      ) : (
        <div class="scroll" tabindex={0} role="region" aria-labelledby="temuan">
          <PictureView picture={picture} label={finding} />
        </div>
      )}
      {note && <p class="small dim">{note}</p>}
      <p class="row small only-screen">
        <span>{t('downloads')}:</span>
        <a href={csvHref} download>
          {t('csv')}
        </a>
        <a href={pngHref} download>
          {t('png')}
        </a>
      </p>
      {picture !== null && <Fold summary={t('table')}>{table}</Fold>}
    </figure>
  );
}
