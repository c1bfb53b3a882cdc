import { type Route, routesFor } from '../../kernel/http/route.ts';
import { joinedAuthority } from '../authority.ts';
import { tourPage } from './tour.tsx';
import { tourPaths } from './tour-paths.ts';

const route = routesFor(joinedAuthority);

/** The tour of a sample installation. */
export const tourRoutes: readonly Route[] = [route.get(tourPaths.tour, 'tour.read', tourPage)];
