import { evaluate } from 'feelin';
import type { FormDocument } from '../domain/answers.ts';

/**
 * Whether a FEEL condition holds over an answer document. `unknown`: it speaks of something that has not been
 * answered yet; what a source knows not to exist is null and can be asked for with `= null`.
 */
export function holds(expression: string, document: FormDocument): boolean | 'unknown' {
  const { value, warnings } = evaluate(expression, { ...document });
  if (warnings.some(({ type }) => isAboutNothing(type))) return 'unknown';
  return typeof value === 'boolean' ? value : 'unknown';
}

/**
 * Whether an expression may stand in a definition: it reads, it asks for no clock and runs no loop without
 * bound, and everything it names is in the example document.
 */
export function readRule(expression: string, example: FormDocument): 'rule_about_nothing' | 'rule_unreadable' | null {
  const code = expression.replaceAll(/"[^"]*"/g, '""');
  if (expression.length > LONGEST || NOT_ALLOWED.test(code)) return 'rule_unreadable';
  try {
    const { warnings } = evaluate(expression, { ...example });
    return warnings.some(({ type }) => isAboutNothing(type)) ? 'rule_about_nothing' : null;
  } catch {
    return 'rule_unreadable';
  }
}

const LONGEST = 500;
/** Ranges can be endless, functions call themselves, patterns hang, and the day of a decision is given, not asked. */
const NOT_ALLOWED = /\.\.|\bfor\b|\bfunction\b|\bnow\b|\btoday\b|\bmatches\b|\breplace\b|\bsplit\b|\brepeat\b/;

function isAboutNothing(type: string): boolean {
  return type === 'NO_VARIABLE_FOUND' || type === 'NO_CONTEXT_ENTRY_FOUND' || type === 'NO_PROPERTY_FOUND';
}
