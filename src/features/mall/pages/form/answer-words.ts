import { absentWords, type EvidenceItem, type JsonPointer, valueWords } from '../../../onceonly/index.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { OpenHours } from '../../domain/form.ts';
import { groupedHours } from '../../domain/form-schedule.ts';
import type { ServiceDefinition } from '../../domain/service.ts';
import { say } from '../services/say.ts';

/** How an answer reads on pages and documents; null for a picture. What is not there reads as such. */
export function answerWords(
  ...[definition, at, value, lang]: readonly [
    definition: ServiceDefinition,
    at: JsonPointer,
    value: unknown,
    lang: Lang,
  ]
): string | null {
  const t = say(lang);
  const binding = definition.bindings.find(({ pointer }) => pointer === at);
  const attribute = binding?.mode === 'FETCH' || binding?.mode === 'PREFILL_EDIT' ? binding.attribute : null;
  if (value === undefined || value === null)
    return (value === null && attribute !== null ? absentWords(attribute, lang) : null) ?? t('answer.none');
  if (attribute !== null && isSourceValue(value)) return valueWords(attribute, value, lang);
  const widget = definition.form.fields[at]?.widget;
  switch (widget?.kind) {
    case 'choice':
      return widget.options.find((option) => option.value === value)?.label[lang] ?? plain(value);
    case 'village':
      return villageWords(value, lang);
    case 'schedule':
      return scheduleWords(value as readonly OpenHours[], lang);
    case 'statement':
      return value === true ? t('answer.agreed') : t('answer.none');
    case 'text':
    case 'paragraph':
    case 'fetched':
    case undefined:
      return plain(value);
    default:
      return widget satisfies never;
  }
}

/** "Senin sampai Jumat, 16.00 sampai 20.00; Sabtu, 08.00 sampai 12.00" */
function scheduleWords(hours: readonly OpenHours[], lang: Lang): string {
  const t = say(lang);
  return groupedHours(hours)
    .map(({ from, to, opens, closes }) => {
      const days = from === to ? t(`day.${from}`) : t('answer.days', { from: t(`day.${from}`), to: t(`day.${to}`) });
      return t('answer.hours', { days, opens: timeWords(opens, lang), closes: timeWords(closes, lang) });
    })
    .join('; ');
}

/** `16:00` as people write it: 16.00 in Indonesian. */
export function timeWords(time: string, lang: Lang): string {
  return lang === 'id' ? time.replace(':', '.') : time;
}

function villageWords(value: unknown, lang: Lang): string {
  if (typeof value !== 'object' || value === null) return plain(value);
  const [name, district] = [Reflect.get(value, 'name'), Reflect.get(value, 'district')].map(plain);
  return say(lang)('answer.village', { name, district });
}

type SourceValue = NonNullable<EvidenceItem['value']>;

// Values of sources were read by their attribute's shape before they were kept.
function isSourceValue(value: unknown): value is SourceValue {
  if (typeof value === 'string') return true;
  return typeof value === 'object' && value !== null && ('base64' in value || 'jalan' in value);
}

function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
