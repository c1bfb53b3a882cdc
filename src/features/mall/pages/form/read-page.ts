import type { JsonPointer } from '../../../onceonly/index.ts';
import type { Form } from '../../../../kernel/http/form.ts';
import { parsePlainText } from '../../../../vocabulary/plain-text.ts';
import { rangePartNames } from '../../../../web/components/moment-fields.tsx';
import { declaredName, withValue } from '../../domain/answers.ts';
import type { Answers, AnswerFault, AnswerValue, FieldLook, OpenHours } from '../../domain/form.ts';
import { printFault, withoutUnseen } from '../../domain/printable-text.ts';
import { openDays, type OpenDay, readDay } from '../../domain/form-schedule.ts';
import { longestIn, schemaAt } from '../../domain/service-soundness.ts';
import type { ServiceDefinition } from '../../domain/service.ts';
import { fault } from '../../http/form-answers.ts';
import type { Places } from '../../http/form-places.ts';

/** A page as it was sent. */
export interface SentPage {
  readonly form: Pick<Form, 'text'>;
  /** What the village finder offered; null where the page has none. */
  readonly places: Places | null;
}

export interface PageReading {
  /** What could be read; what was left empty is not there. */
  readonly answers: Answers;
  /** What could not be read at all; what is missing, checkPage says. */
  readonly faults: readonly AnswerFault[];
}

/** Under these names a field and the parts of it are sent. */
export function inputName(at: JsonPointer): string {
  return declaredName(at);
}

export function districtName(at: JsonPointer): string {
  return `${inputName(at)}-kecamatan`;
}

/** The button that only shows the villages of a district; nothing is saved then. */
export const LOOK_UP = 'tampilkan';

export function isLookingUp(form: Pick<Form, 'text'>): boolean {
  return form.text(LOOK_UP) !== '';
}

/** The field under which opening hours of one day are sent. */
export function dayName(at: JsonPointer, day: OpenDay): string {
  return `${inputName(at)}-${day}`;
}

/** Reads the answers to some fields of the form as they were sent. */
export function readPage(definition: ServiceDefinition, fields: readonly JsonPointer[], sent: SentPage): PageReading {
  return fields.reduce<PageReading>(
    ({ answers, faults }, at) => {
      const look = definition.form.fields[at];
      if (look === undefined) throw new Error(`The form has no field ${at}.`);
      const read = readField({ definition, at, look, ...sent });
      return {
        answers: 'value' in read ? withValue(answers, at, read.value) : answers,
        faults: 'fault' in read ? [...faults, read.fault] : faults,
      };
    },
    { answers: {}, faults: [] },
  );
}

interface Reading extends SentPage {
  readonly definition: ServiceDefinition;
  readonly at: JsonPointer;
  readonly look: FieldLook;
}

type Read = { readonly value: AnswerValue | undefined } | { readonly fault: AnswerFault };

function readField(reading: Reading): Read {
  const { widget } = reading.look;
  switch (widget.kind) {
    case 'text':
      return readText(reading, 'one');
    case 'paragraph':
      return readText(reading, 'many');
    case 'choice':
      return readOption(
        reading,
        widget.options.map(({ value }) => value),
      );
    case 'village':
      return readVillage(reading);
    case 'schedule':
      return readSchedule(reading);
    case 'statement':
      return { value: typed(reading) === AGREED ? true : undefined };
    case 'fetched':
      return { value: undefined };
    default:
      return widget satisfies never;
  }
}

export const AGREED = 'ya';

function readText(reading: Reading, lines: 'one' | 'many'): Read {
  const schema = schemaAt(reading.definition.form.schema, reading.at);
  const maxLength = schema === null ? null : longestIn(schema);
  const parsed = parsePlainText(withoutUnseen(typed(reading)), { maxLength: maxLength ?? 0, lines });
  if (parsed.ok) {
    const wrong = printFault(parsed.value);
    return wrong === null ? { value: parsed.value } : refused(reading, wrong);
  }
  switch (parsed.error) {
    case 'text_empty':
      return { value: undefined };
    case 'text_too_long':
      return refused(reading, 'too_long');
    case 'text_malformed':
    case 'text_control_characters':
      return refused(reading, 'characters_refused');
    default:
      return parsed.error satisfies never;
  }
}

function readOption(reading: Reading, offered: readonly string[]): Read {
  const given = typed(reading);
  if (given === '') return { value: undefined };
  return offered.includes(given) ? { value: given } : refused(reading, 'not_an_option');
}

/** A village is kept with its names, as addresses are: codes change, and what she chose stays readable. */
function readVillage(reading: Reading): Read {
  const { places } = reading;
  const given = typed(reading);
  if (given === '') return { value: undefined };
  const village = places?.villages.find(({ code }) => code === given);
  const district = places?.districts.find(({ code }) => code === places.district);
  if (village === undefined || district === undefined) return refused(reading, 'not_an_option');
  return { value: { code: village.code, name: village.name, district: district.name } };
}

function readSchedule(reading: Reading): Read {
  const { form, at, definition } = reading;
  const hours: OpenHours[] = [];
  for (const day of openDays) {
    const names = rangePartNames(dayName(at, day));
    const read = readDay(form.text(names.from), form.text(names.until));
    if (read.kind === 'wrong') return { fault: fault(definition, at, { code: read.code, day }) };
    if (read.kind === 'open') hours.push({ day, opens: read.opens, closes: read.closes });
  }
  return { value: hours.length === 0 ? undefined : hours.map((one) => ({ ...one })) };
}

function typed({ form, at }: Reading): string {
  return form.text(inputName(at)).trim();
}

function refused({ definition, at }: Reading, code: string): Read {
  return { fault: fault(definition, at, { code }) };
}
