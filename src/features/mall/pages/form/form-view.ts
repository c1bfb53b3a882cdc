import type { JsonPointer } from '../../../onceonly/index.ts';
import type { Form } from '../../../../kernel/http/form.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import { rangePartNames } from '../../../../web/components/moment-fields.tsx';
import type { FormDocument } from '../../domain/answers.ts';
import type { AnswerFault, FieldLook } from '../../domain/form.ts';
import { openDays, type OpenDay, readDay } from '../../domain/form-schedule.ts';
import type { ServiceDefinition } from '../../domain/service.ts';
import type { Places } from '../../http/form-places.ts';
import { faultWords, sayDay } from './fault-words.ts';
import { dayName, districtName, inputName } from './read-page.ts';

export interface FormView {
  readonly definition: ServiceDefinition;
  /** The fields to ask, in order. */
  readonly fields: readonly JsonPointer[];
  /** What is saved so far. */
  readonly document: FormDocument;
  /** What was sent and is shown again as it was typed; null: nothing was. */
  readonly sent: Pick<Form, 'text'> | null;
  readonly faults: readonly AnswerFault[];
  /** For the village finder; null where no field needs it. */
  readonly places: Places | null;
  readonly lang: Lang;
}

/** What every kind of field is given. */
export interface OneField {
  readonly view: FormView;
  readonly at: JsonPointer;
}

/** The faults as the summary on top of the page lists them, in the order of the fields, each leading to a control. */
export function fieldErrors(view: FormView): readonly FieldError[] {
  return view.fields.flatMap((at) => {
    const one = view.faults.find(({ pointer }) => pointer === at);
    if (one === undefined) return [];
    const days = wrongDays(view, at);
    if (days.length > 0)
      return days.map((day) => ({ field: dayName(at, day), message: dayError(view, at, day) ?? '' }));
    return [{ field: controlOf(view, at), message: one.message[view.lang] }];
  });
}

function controlOf(view: FormView, at: JsonPointer): string {
  const kind = view.definition.form.fields[at]?.widget.kind;
  if (kind === 'village' && (view.places?.district ?? null) === null) return districtName(at);
  return kind === 'schedule' ? dayName(at, 'mon') : inputName(at);
}

/** The days of a schedule whose times cannot stay as they were typed. */
export function wrongDays(view: FormView, at: JsonPointer): readonly OpenDay[] {
  if (view.definition.form.fields[at]?.widget.kind !== 'schedule') return [];
  return openDays.filter((day) => dayError(view, at, day) !== undefined);
}

/** What is wrong with the times of one day as they were typed; undefined: nothing, or nothing was sent. */
export function dayError(
  ...[view, at, day]: readonly [view: FormView, at: JsonPointer, day: OpenDay]
): string | undefined {
  if (view.sent === null) return undefined;
  const names = rangePartNames(dayName(at, day));
  const read = readDay(view.sent.text(names.from), view.sent.text(names.until));
  return read.kind === 'wrong' ? faultWords(read.code, { id: '', en: '' }, sayDay(day))[view.lang] : undefined;
}

/** Name, label, hint and error of a field. */
export function commonOf(view: FormView, at: JsonPointer) {
  const { lang, faults } = view;
  const { label, hint } = lookOf(view, at);
  return {
    name: inputName(at),
    label: label[lang],
    hint: hint?.[lang],
    error: faults.find(({ pointer }) => pointer === at)?.message[lang],
  };
}

export function lookOf({ definition }: FormView, at: JsonPointer): FieldLook {
  const look = definition.form.fields[at];
  if (look === undefined) throw new Error(`The form has no field ${at}.`);
  return look;
}
