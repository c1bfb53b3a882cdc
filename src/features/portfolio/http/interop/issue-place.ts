import type { ZodError } from 'zod';

/** Where a document broke its shape first, as a path; `whole` where it is the document itself. */
export function issuePlace(error: ZodError, whole: string): string {
  const path = error.issues[0]?.path.join('.') ?? '';
  return path === '' ? whole : path;
}
