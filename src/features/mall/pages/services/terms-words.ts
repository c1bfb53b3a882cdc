import type { FieldError } from '../../../../web/components/error-summary.tsx';
import type { TermsBounds } from '../../domain/service.ts';
import type { TermsChange } from '../../domain/terms-edit.ts';
import { termsFields, type TermsFormFault } from '../../http/terms-form.ts';
import { timeWords } from '../form/answer-words.ts';
import type { Words } from './say.ts';

/** Where a fault of the terms is shown, and what it says. */
export function termsError(fault: TermsFormFault, bounds: TermsBounds, t: Words): FieldError {
  return { field: fieldOf(fault), message: t(`terms.${fault.code}`, { most: bounds.mostWorkingDays }) };
}

function fieldOf(fault: TermsFormFault): string {
  switch (fault.code) {
    case 'step_id_wrong':
    case 'step_name_wrong':
      return termsFields.step(fault.step, 'nama-id');
    case 'step_days_wrong':
      return termsFields.step(fault.step, 'hari');
    case 'closing_time_wrong':
      return termsFields.closing;
    case 'date_malformed':
    case 'date_past':
    case 'date_too_far':
      return termsFields.date;
    case 'steps_count':
    case 'decide_missing':
    case 'decide_not_last':
    case 'recommend_twice':
    case 'recommend_needed':
    case 'recommend_unknown':
      return termsFields.step(0, 'nama-id');
    case 'steps_longer_than_total':
    case 'days_out_of_bounds':
    case 'fee_out_of_bounds':
      return termsFields.total;
    default:
      return fault satisfies never;
  }
}

/** One line of the difference: "Rekomendasi Dinas Kesehatan: 2 menjadi 1 hari kerja". */
export function changeWords(change: TermsChange, t: Words): string {
  const { lang } = t;
  switch (change.kind) {
    case 'added':
      return t('change.added', { name: change.step.name[lang], days: change.step.workingDays });
    case 'removed':
      return t('change.removed', { name: change.step.name[lang] });
    case 'renamed':
      return t('change.renamed', renaming(change, lang));
    case 'days':
      return t('change.days', {
        name: change.step.name[lang],
        before: change.before.workingDays,
        days: change.step.workingDays,
      });
    case 'order':
      return t('change.order');
    case 'total':
      return t('change.total', change);
    case 'closing':
      return t('change.closing', { before: timeWords(change.before, lang), after: timeWords(change.after, lang) });
    default:
      return change satisfies never;
  }
}

/** In the page's language; where only the other name changed, that one. */
function renaming(
  { step, before }: Extract<TermsChange, { readonly kind: 'renamed' }>,
  lang: Words['lang'],
): { readonly name: string; readonly before: string } {
  const shown = step.name[lang] === before.name[lang] ? (lang === 'id' ? 'en' : 'id') : lang;
  return { name: step.name[shown], before: before.name[shown] };
}
