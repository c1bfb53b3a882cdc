import type { Lang } from '../../../../vocabulary/lang.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import type { Domain } from '../../domain/registry/element.ts';
import { inputName, type TypedFault } from '../../http/registry/field-values.ts';
import { fieldLabel } from './element-words.ts';
import { sayOwn } from './say.ts';

/** A fault of a field as the summary and the field say it. */
export function fieldError(domain: Domain, fault: TypedFault, lang: Lang): FieldError {
  return { field: inputName(fault.field), message: faultWords(domain, fault, lang) };
}

export function faultWords(domain: Domain, fault: TypedFault, lang: Lang): string {
  const t = sayOwn(lang);
  const label = fieldLabel(domain, fault.field, lang);
  switch (fault.code) {
    case 'value_too_long':
      return t('fault.value_too_long', { label, limit: fault.maxLength });
    case 'too_many_values':
      return t('fault.too_many_values', { label, limit: fault.maxItems });
    case 'value_out_of_range':
      return t('fault.value_out_of_range', { label, min: fault.min, limit: fault.max });
    case 'code_malformed':
      return t('fault.code_malformed', { label, at: fault.at.slice(0, 40) });
    case 'code_unknown':
      return t('fault.code_unknown', { label, at: fault.at, nearest: fault.nearest ?? 'none' });
    case 'field_unknown':
    case 'value_of_wrong_type':
    case 'choice_unknown':
    case 'date_malformed':
    case 'rupiah_malformed':
    case 'number_malformed':
    case 'person_number':
    case 'characters_refused':
      return t(`fault.${fault.code}`, { label });
    default:
      return fault satisfies never;
  }
}
