import type { Feature } from '../../src/kernel/feature.ts';
import type { Lang } from '../../src/vocabulary/lang.ts';

/** What of a feature, or of the kernel, says who may do what and by which routes. */
export type AuthorityPart = Pick<Feature, 'name' | 'authority' | 'routes'>;

/**
 * Where tables of authority and tables of routes do not fit together, in words: an action without a route, a
 * route without an action, a rule that says too little, a name that two parts use. Only what the worker alone
 * may do needs no route.
 */
export function authorityFaults(parts: readonly AuthorityPart[]): readonly string[] {
  const actions = parts.flatMap(({ authority }) => Object.keys(authority));
  const rules = parts.flatMap(({ authority }) => Object.values(authority).flat());
  return [
    ...parts.flatMap(actionFaults),
    ...parts.flatMap(routeFaults),
    ...rules.flatMap(ruleFaults),
    ...twice(actions).map((action) => `the action ${action} stands in two tables`),
    ...twice(rules.map(({ id }) => id)).map((id) => `the rule ${id} stands twice`),
  ];
}

function actionFaults({ name, authority, routes }: AuthorityPart): readonly string[] {
  const routed = new Set(routes.map(({ action }) => action));
  return Object.entries(authority).flatMap(([action, rules]) => {
    if (rules.length === 0) return [`${name}: the action ${action} has no rule`];
    const isWorkersOnly = rules.every(({ who }) => who.every((pattern) => pattern === 'worker'));
    return routed.has(action) || isWorkersOnly ? [] : [`${name}: the action ${action} has no route`];
  });
}

/** A route carries the rules of its action; others could be slipped in beside the table that auditors read. */
function routeFaults({ name, authority, routes }: AuthorityPart): readonly string[] {
  return routes.flatMap(({ method, path, action, rules }) => {
    const route = `${name}: ${method} ${path.pattern}`;
    const table = Object.hasOwn(authority, action) ? authority[action] : undefined;
    if (table === undefined) return [`${route} performs ${action}, which is no action`];
    return table === rules ? [] : [`${route} has other rules than ${action}`];
  });
}

type AnyRule = AuthorityPart['authority'][string][number];

function ruleFaults({ id, who, purpose, source, says }: AnyRule): readonly string[] {
  return [
    ...(/^[A-Z]{3}-[A-Z]?\d{2}$/.test(id) ? [] : [`the rule ${id} is not numbered as in DIR-03`]),
    ...(who.length > 0 ? [] : [`the rule ${id} names nobody`]),
    ...(source.trim() === '' ? [`the rule ${id} has no source`] : []),
    ...unshaped(purpose, /^[A-Z].*[^.\s]$/).map((lang) => `the rule ${id} names no purpose (${lang})`),
    ...unshaped(says, /^[A-Z].*[^.\s]\.$/).map((lang) => `the rule ${id} is not said in a sentence (${lang})`),
    ...(purpose.id === purpose.en ? [`the rule ${id} has one purpose for both languages`] : []),
    ...(says.id === says.en ? [`the rule ${id} has one sentence for both languages`] : []),
  ];
}

function unshaped(words: AnyRule['says'], shape: RegExp): readonly Lang[] {
  return (['id', 'en'] as const).filter((lang) => !shape.test(words[lang]));
}

function twice(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
