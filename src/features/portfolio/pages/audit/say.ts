import { words } from '../../../../web/words.ts';
import { en } from '../../text/audit/en.ts';
import { id } from '../../text/audit/id.ts';

/** The words of audits in one language. */
export const say = words(id, en);

export type AuditWords = ReturnType<typeof say>;
export type AuditKey = Parameters<AuditWords>[0];
