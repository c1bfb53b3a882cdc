import { documentsPaths } from '../features/documents/index.ts';
import { exchangePaths } from '../features/exchange/index.ts';
import { directoryPaths } from '../features/directory/index.ts';
import type { Feature, NavigationEntry } from '../kernel/feature.ts';
import { words } from '../web/words.ts';
import { homeNavigation } from './home/routes.ts';
import { en } from './text/en.ts';
import { id } from './text/id.ts';

const say = words(id, en);

/** What people come for stands first; the rest follows in the order of the features. */
const FIRST = ['/beranda', '/layanan', '/meja', '/rekomendasi', '/permohonan', '/dokumen', '/data-saya'];

/** The sections of the header. */
export function navigationOf(features: readonly Feature[]): readonly NavigationEntry[] {
  const all = [homeNavigation, ...features.flatMap((feature) => feature.navigation)];
  const placeOf = ({ href }: NavigationEntry) => (FIRST.includes(href) ? FIRST.indexOf(href) : FIRST.length);
  return all.toSorted((one, other) => placeOf(one) - placeOf(other));
}

/** At the end of every page: what is open to everybody, and fits no citizen's header. */
export const footerNavigation: readonly NavigationEntry[] = [
  { href: documentsPaths.checkAny.to({}), label: (lang) => say(lang)('footerCheck'), seenBy: ['anyone'] },
  { href: directoryPaths.home.to({}), label: (lang) => say(lang)('footerDirectory'), seenBy: ['anyone'] },
  { href: exchangePaths.catalogue.to({}), label: (lang) => say(lang)('footerExchange'), seenBy: ['anyone'] },
];
