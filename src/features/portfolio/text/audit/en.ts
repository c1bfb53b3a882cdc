import { courseEn } from './course-en.ts';
import { answersEn } from './answers-en.ts';
import { findingsEn } from './findings-en.ts';
import { reportEn } from './report-en.ts';

/** The words of audits. */
export const en = { ...courseEn, ...answersEn, ...findingsEn, ...reportEn } as const;
