import { path } from '../../kernel/http/path.ts';
import { type Route, routesFor } from '../../kernel/http/route.ts';
import { joinedAuthority } from '../authority.ts';
import { tourPage } from './tour.tsx';

export const tourPaths = { tour: path('/coba') };

const route = routesFor(joinedAuthority);

/** The tour of a sample installation. */
export const tourRoutes: readonly Route[] = [route.get(tourPaths.tour, 'tour.read', tourPage)];
