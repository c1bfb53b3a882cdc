import { fieldId } from '../frame.ts';
import { useWebWords } from '../speech.ts';

export interface FieldError {
  /** The name of the field; a group's first control is found by it too. */
  readonly field: string;
  readonly message: string;
}

/** All errors of a form, first in `main`. Takes the focus by itself, also without script. */
export function ErrorSummary({ errors }: { readonly errors: readonly FieldError[] }) {
  const t = useWebWords();
  if (errors.length === 0) return null;
  return (
    <div class="errors" role="group" tabindex={-1} autofocus data-focus aria-labelledby="galat">
      <h2 id="galat">{t('errorCount', { count: errors.length })}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li>
            <a href={`#${fieldId(field)}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
