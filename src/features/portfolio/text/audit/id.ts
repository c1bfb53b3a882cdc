import { courseId } from './course-id.ts';
import { answersId } from './answers-id.ts';
import { findingsId } from './findings-id.ts';
import { reportId } from './report-id.ts';

/** The words of audits. */
export const id = { ...courseId, ...answersId, ...findingsId, ...reportId } as const;
