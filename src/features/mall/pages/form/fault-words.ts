import type { OpenDay } from '../../domain/form-schedule.ts';
import type { Bilingual } from '../../domain/service.ts';
import { say } from '../services/say.ts';

/** Why an answer cannot stay, in both languages: "Nama tempat praktik belum diisi". */
export function faultWords(code: string, label: Bilingual, detail: Bilingual = { id: '', en: '' }): Bilingual {
  const key = known.find((one) => one === code) ?? 'malformed';
  return {
    id: say('id')(`fault.${key}`, { label: label.id, detail: detail.id }),
    en: say('en')(`fault.${key}`, { label: label.en, detail: detail.en }),
  };
}

const known = [
  'required',
  'not_chosen',
  'not_agreed',
  'too_long',
  'malformed',
  'not_an_option',
  'characters_refused',
  'person_number',
  'time_malformed',
  'time_missing',
  'closes_before_opens',
  'day_twice',
  'source_has_none',
] as const;

export function sayDay(day: OpenDay): Bilingual {
  return { id: say('id')(`day.${day}`), en: say('en')(`day.${day}`) };
}
