import { FieldGroup } from '../../../../web/components/field.tsx';
import { rangePartNames, TimeRangeField } from '../../../../web/components/moment-fields.tsx';
import { answerAt } from '../../domain/answers.ts';
import type { OpenHours } from '../../domain/form.ts';
import { type OpenDay, openDays } from '../../domain/form-schedule.ts';
import { say } from '../services/say.ts';
import { timeWords } from './answer-words.ts';
import { commonOf, dayError, type FormView, type OneField, wrongDays } from './form-view.ts';
import { dayName } from './read-page.ts';

/** Opening hours, a line for each day of the week; a day left empty is a day off. */
export function ScheduleField({ view, at }: OneField) {
  const t = say(view.lang);
  const field = commonOf(view, at);
  // Said once, at the day it is about.
  const group = wrongDays(view, at).length > 0 ? { ...field, error: undefined } : field;
  return (
    <FieldGroup field={group}>
      <div class="week">
        {openDays.map((day) => (
          <TimeRangeField
            name={dayName(at, day)}
            label={t(`day.${day}`)}
            error={dayError(view, at, day)}
            {...hoursOf(view, at, day)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

function hoursOf(...[view, at, day]: readonly [view: FormView, at: OneField['at'], day: OpenDay]) {
  const { sent, document, lang } = view;
  if (sent !== null) {
    const names = rangePartNames(dayName(at, day));
    return { from: sent.text(names.from), until: sent.text(names.until) };
  }
  const saved = answerAt(document, at);
  const hours = Array.isArray(saved) ? (saved as readonly OpenHours[]).find((one) => one.day === day) : undefined;
  return hours === undefined ? {} : { from: timeWords(hours.opens, lang), until: timeWords(hours.closes, lang) };
}
