import type { LocalDate } from '../../../vocabulary/local-date.ts';
import { type Form, formOf } from '../../../kernel/http/form.ts';
import { datePartNames } from '../../../web/components/moment-fields.tsx';
import { typedFrom } from './form-reading.ts';

/** A form as it is first shown: empty but for the dates that are the likely answer. */
export function initialForm(dates: Readonly<Record<string, LocalDate>>): Form {
  return formOf(
    Object.entries(dates).flatMap(([name, date]) => {
      const names = datePartNames(name);
      const typed = typedFrom(date);
      return [
        [names.day, typed.day],
        [names.month, typed.month],
        [names.year, typed.year],
      ] as const;
    }),
  );
}
