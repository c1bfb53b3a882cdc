import type { FileRules } from '../../../../kernel/files/files.ts';

/** What counts as evidence, by content. */
export const evidenceRules: FileRules = {
  accepts: ['pdf', 'png', 'jpeg', 'xlsx', 'docx', 'ods', 'xls', 'xml', 'json', 'text'],
  limitBytes: 10 * 1024 * 1024,
};

export const mostFiles = 5;

/** All files of one form, and its words. */
export const uploadBytes = mostFiles * evidenceRules.limitBytes + 512 * 1024;

/** Working papers and findings have long words. */
export const wordsBytes = 192 * 1024;

/** A pasted list of hosts or names. */
export const mostSeenLines = 5_000;
