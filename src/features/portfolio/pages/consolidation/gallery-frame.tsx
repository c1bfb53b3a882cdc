import type { Child } from 'hono/jsx';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { GalleryPage } from '../../../../web/gallery/gallery-page.ts';
import { deskFrame } from '../../../../web/gallery/sample-frame.ts';
import { Desk } from '../../../../web/layout.tsx';

/** A page of the gallery that is worked on. */
export function wide(state: string, title: string, body: (lang: Lang) => Child): GalleryPage {
  return pageOf(state, { title, width: 'wide' }, body);
}

/** A page of the gallery that is read. */
export function text(state: string, title: string, body: (lang: Lang) => Child): GalleryPage {
  return pageOf(state, { title, width: 'text' }, body);
}

function pageOf(
  state: string,
  { title, width }: { readonly title: string; readonly width: 'wide' | 'text' },
  body: (lang: Lang) => Child,
): GalleryPage {
  return {
    id: `portfolio-consolidation-${state}`,
    title: `Consolidation: ${title}`,
    render: (lang) => (
      <Desk frame={deskFrame(lang, '/penggabungan', { title })} width={width}>
        {body(lang)}
      </Desk>
    ),
  };
}
