import type { Lang } from '../../../vocabulary/lang.ts';
import { catalogue } from '../data/attributes.ts';
import { sources } from '../data/sources.ts';
import type { BindingFault } from '../domain/binding.ts';
import { say } from './say.ts';

/** Why a form may not be used, in a sentence for whoever publishes it. */
export function bindingFaultWords(fault: BindingFault, lang: Lang): string {
  const { code, pointer } = fault;
  const attribute = 'attribute' in fault ? (catalogue.get(fault.attribute)?.name[lang] ?? fault.attribute) : '';
  const source = 'source' in fault ? (sources.find(({ id }) => id === fault.source)?.name[lang] ?? fault.source) : '';
  return say(lang)(`fault.${code}`, { pointer, attribute, source });
}
