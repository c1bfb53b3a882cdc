import type { FieldError } from '../../../web/components/error-summary.tsx';

/** What is wrong with a form that was sent, and the status of the page that says so. */
export interface FormFault {
  readonly errors: readonly FieldError[];
  readonly status: number;
}

export const noFault: FormFault = { errors: [], status: 200 };

/** Fields that could not be read. */
export function unreadable(errors: readonly FieldError[]): FormFault {
  return { errors, status: 422 };
}

/** The message of a field, for the field itself. */
export function errorOf(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}
