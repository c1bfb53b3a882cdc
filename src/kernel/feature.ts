import type { ActorPattern, AuthorityTable } from '../vocabulary/authority.ts';
import type { Lang } from '../vocabulary/lang.ts';
import type { ErrorTable } from './errors.ts';
import type { Route } from './http/route.ts';
import type { MigrationSet } from './migrate.ts';

/** What every feature's front door offers; app.ts joins them in the order of dependency. */
export interface Feature {
  readonly name: string;
  readonly migrations: MigrationSet;
  readonly routes: readonly Route[];
  readonly errors: ErrorTable;
  /** Shown as a page auditors can read, and checked against the routes. */
  readonly authority: AuthorityTable<Readonly<Record<string, never>>>;
  readonly navigation: readonly NavigationEntry[];
}

/** One section in the header, for those who can open it. */
export interface NavigationEntry {
  readonly href: string;
  readonly label: (lang: Lang) => string;
  readonly seenBy: readonly ActorPattern[];
}
