import { path } from '../kernel/http/path.ts';
import { file, page, refuse } from '../kernel/http/reply.ts';
import { type Route, routesFor } from '../kernel/http/route.ts';
import { Rows } from '../web/components/rows.tsx';
import type { GalleryPage } from '../web/gallery/gallery-page.ts';
import { renderPage } from '../web/layout.tsx';
import { words } from '../web/words.ts';
import { joinedAuthority } from './authority.ts';
import { type PublicContributions, publicPage } from './public-page.tsx';
import { en } from './text/en.ts';
import { id } from './text/id.ts';

const joinedPaths = {
  front: path('/'),
  gallery: path('/gallery'),
  galleryPage: path('/gallery/:page'),
};

export interface JoinedOptions {
  readonly front: PublicContributions;
  /** Empty in a real installation: the gallery is not there. */
  readonly gallery: readonly GalleryPage[];
}

const say = words(id, en);

/** The front page, and in a sample installation the gallery. */
export function joinedRoutes(options: JoinedOptions): readonly Route[] {
  const route = routesFor(joinedAuthority);
  const pages = new Map(options.gallery.map((one) => [one.id, one]));
  return [
    route.get(joinedPaths.front, 'front_page.read', (ask) => publicPage(ask, options.front)),
    route.get(joinedPaths.gallery, 'gallery.read', async (ask) => {
      if (pages.size === 0) return refuse('page_unknown');
      const t = say(ask.lang);
      const rows = [...pages.values()].map(({ id: name, title }) => ({
        title,
        href: joinedPaths.galleryPage.to({ page: name }),
      }));
      return page(
        t('galleryTitle'),
        <div class="stack-large">
          <h1>{t('galleryTitle')}</h1>
          <p class="lead">{t('galleryLead')}</p>
          <Rows rows={rows} label={t('galleryTitle')} />
        </div>,
      );
    }),
    route.get(joinedPaths.galleryPage, 'gallery.read', async (ask) => {
      const found = pages.get(ask.params.page);
      return found === undefined
        ? refuse('page_unknown')
        : file('text/html; charset=utf-8', renderPage(found.render(ask.lang)));
    }),
  ];
}
