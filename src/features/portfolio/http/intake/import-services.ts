import type { Services } from '../../../../kernel/services.ts';
import type { ListImport } from '../../domain/intake/import.ts';

/** What the work beside the requests needs. */
export type ImportServices = Pick<Services, 'db' | 'keys' | 'clock' | 'log'>;

/** One import under way, and what stops it. */
export interface Underway {
  readonly found: ListImport;
  readonly signal: AbortSignal;
}
