import { type FormTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { ElementHead } from '../../domain/registry/element.ts';
import type { ElementFilter } from '../../storage/registry/element.ts';

export type OwnFilter = Omit<ElementFilter, 'agencyId' | 'limit' | 'after'>;

export interface OwnRow {
  readonly head: ElementHead;
  readonly isWaiting: boolean;
}

/** The own list as its page shows it. */
export interface OwnView {
  readonly lang: Lang;
  readonly agency: string;
  readonly roles: readonly string[];
  readonly filter: OwnFilter;
  readonly address: Readonly<Record<string, string>>;
  readonly rows: readonly OwnRow[];
  readonly isFirst: boolean;
  readonly firstHref: string | undefined;
  readonly nextHref: string | undefined;
  /** What has just been done, and to how many. */
  readonly happened: { readonly what: string | null; readonly count: number };
  readonly tokens: FormTokens;
}
