import type { Lang } from '../../../vocabulary/lang.ts';

/** Words in both languages. */
export type Bilingual = Readonly<Record<Lang, string>>;
