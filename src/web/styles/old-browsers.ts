import type { CssRule } from './read-css.ts';

/** Properties that Chrome 80 knows (caniuse and the browser's own `CSS.supports`). */
const known = new Set(
  `align-items background background-color block-size border border-bottom border-collapse border-color border-left
  border-radius border-right border-spacing border-style border-top border-width bottom box-shadow box-sizing
  break-after break-inside clip-path color column-gap content counter-increment counter-reset cursor display fill
  filter flex flex-direction flex-wrap float font font-display font-family font-size font-variant-numeric font-weight gap
  grid-column grid-template-columns height justify-content left letter-spacing line-height list-style margin margin-bottom
  margin-left margin-right margin-top max-height max-width min-height min-width opacity order outline outline-offset
  overflow overflow-wrap overflow-x overflow-y padding padding-bottom padding-left padding-right padding-top position
  right row-gap scroll-behavior scroll-padding-top src stroke stroke-dasharray stroke-linecap stroke-linejoin
  stroke-width text-align text-decoration text-overflow top vertical-align white-space width word-spacing z-index
  -webkit-text-size-adjust`.split(/\s+/),
);

/** Newer properties whose absence costs nothing that anybody needs, and why. */
const ornaments: ReadonlyMap<string, string> = new Map([
  ['color-scheme', '81: every colour of fields and pages is set by us'],
  ['text-underline-offset', '87: the underline stays, a little closer'],
  ['text-decoration-thickness', '89: the underline stays, as thick as the browser likes'],
  ['text-wrap', '114: headings break where they break'],
  ['accent-color', '93: ticked boxes are the blue of the system'],
  ['forced-color-adjust', '89: only inside the rule for forced colours, which came with it'],
  ['content-visibility', '85: only in the rule that opens folds on paper, which a script does too'],
]);

const functions = new Set([
  'var',
  'url',
  'calc',
  'clamp',
  'minmax',
  'repeat',
  'brightness',
  'attr',
  'counter',
  'inset',
  'format',
]);
const units = new Set(['', '%', 'px', 'rem', 'em', 'vw', 'vh', 'fr', 'mm', 'pt']);
const pseudos = new Set(['root', 'hover', 'focus', 'first-child', 'last-child', 'nth-child', 'before', 'after', 'not']);
const mediaFeatures = new Set([
  'min-width',
  'max-width',
  'prefers-color-scheme',
  'prefers-reduced-motion',
  'forced-colors',
]);
const newValues = /\b(overflow(-[xy])?: *clip|subgrid|revert-layer)\b/;

/** What a stylesheet asks of a browser that Chrome 80 does not offer and for which nothing else stands in. */
export function faultsInChrome80(rules: readonly CssRule[]): readonly string[] {
  return rules.flatMap((rule) => [
    ...rule.within.flatMap(faultsInAtRule),
    ...faultsInSelector(rule.selector),
    ...[...rule.declarations].flatMap(([property, value]) => faultsInDeclaration(property, value, rule.selector)),
    ...faultsInGaps(rule, rules),
  ]);
}

function faultsInAtRule(head: string): readonly string[] {
  if (!head.startsWith('@media')) return [`${head}: at-rule`];
  const features = [...head.matchAll(/\(([a-z-]+)/g)].map((match) => match[1] ?? '');
  const comparisons = /[<>]/.test(head) ? [`${head}: range syntax is of Chrome 104`] : [];
  return [...features.filter((feature) => !mediaFeatures.has(feature)).map((f) => `${head}: ${f}`), ...comparisons];
}

function faultsInSelector(selector: string): readonly string[] {
  if (selector === '@font-face' || selector === '@page') return [];
  // Unknown before 86 and dropped with its rule: every focus then shows its ring, which is the fallback.
  const asked = selector.replaceAll(':focus:not(:focus-visible)', '');
  // Dropped with its rule before 131; the script that opens folds before printing stands in.
  const left = asked === 'details::details-content' ? '' : asked;
  const lists = /:not\([^)]*[,\s][^)]*\)/.test(left) ? [`${selector}: list in :not() is of Chrome 88`] : [];
  const nested = left.includes('&') ? [`${selector}: nesting is of Chrome 112`] : [];
  const names = [...left.matchAll(/::?([a-z-]+)/g)].map((match) => match[1] ?? '');
  return [...names.filter((name) => !pseudos.has(name)).map((name) => `${selector}: ${name}`), ...lists, ...nested];
}

function faultsInDeclaration(property: string, value: string, selector: string): readonly string[] {
  const where = `${selector} { ${property}: ${value} }`;
  const unknown =
    property.startsWith('--') || known.has(property) || ornaments.has(property) ? [] : [`${where}: property`];
  const plain = value.replace(/url\("[^"]*"\)/g, '').replace(/"[^"]*"/g, '');
  const called = [...plain.matchAll(/([a-z-]+)\(/g)].map((match) => match[1] ?? '');
  const measured = [...plain.matchAll(/(?<![\w#-])-?[\d.]+([a-z%]*)/g)].map((match) => match[1] ?? '');
  return [
    ...unknown,
    ...called.filter((name) => !functions.has(name)).map((name) => `${where}: ${name}()`),
    ...measured.filter((unit) => !units.has(unit)).map((unit) => `${where}: unit ${unit}`),
    ...(newValues.test(`${property}: ${plain}`) ? [`${where}: value`] : []),
  ];
}

// Chrome 80 has gaps in grids only, and `@supports (gap: 1px)` cannot tell: so whoever has a gap must be a grid.
function faultsInGaps(rule: CssRule, all: readonly CssRule[]): readonly string[] {
  if (!['gap', 'row-gap', 'column-gap'].some((property) => rule.declarations.has(property))) return [];
  const displays = all
    .filter((other) => other.selector === rule.selector && isAround(other, rule))
    .map((other) => other.declarations.get('display'))
    .filter((display) => display !== undefined);
  return displays.at(-1) === 'grid' ? [] : [`${rule.selector}: gap outside a grid is of Chrome 84`];
}

function isAround(other: CssRule, rule: CssRule): boolean {
  return other.within.every((head, index) => rule.within[index] === head);
}
