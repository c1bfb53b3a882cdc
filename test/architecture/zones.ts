/** The order of dependency: a feature imports only earlier ones (DESIGN section 3). */
export const FEATURE_ORDER: readonly string[] = [
  'directory',
  'operations',
  'exchange',
  'identity',
  'documents',
  'notices',
  'onceonly',
  'payments',
  'mall',
  'aid',
  'justice',
  'portfolio',
  'coordination',
];

export type FeaturePart = 'domain' | 'storage' | 'http' | 'pages' | 'text' | 'data' | 'commands' | 'index';

/** The room of the house a file stands in. */
export type Zone =
  | { readonly kind: 'vocabulary' | 'kernel' | 'web' | 'nation' | 'top' | 'test' | 'contracts' }
  | { readonly kind: 'feature'; readonly feature: string; readonly part: FeaturePart }
  | { readonly kind: 'sandbox'; readonly sandbox: string }
  | { readonly kind: 'nowhere' };

/** The only files directly in src; with the folders `verbs` (one per command) and `joined` they are where features meet. */
const TOP_FILES: readonly string[] = ['src/main.ts', 'src/app.ts', 'src/presenter.tsx'];

export function zoneOf(path: string): Zone {
  const [root, first = '', second, third] = path.split('/');
  if (root === 'test' || root === 'bench') return { kind: 'test' };
  if (root === 'contracts') return { kind: 'contracts' };
  if (root !== 'src') return { kind: 'nowhere' };
  if (second === undefined) return { kind: isTopFile(path) ? 'top' : 'nowhere' };
  switch (first) {
    case 'vocabulary':
    case 'kernel':
    case 'web':
    case 'nation':
      return { kind: first };
    case 'joined':
    case 'verbs':
      return { kind: 'top' };
    case 'features':
      return featureZone(second, third);
    case 'sandbox':
      return third === undefined ? { kind: 'nowhere' } : { kind: 'sandbox', sandbox: second };
    default:
      return { kind: 'nowhere' };
  }
}

/** The one file others may import: `features/<x>/index.ts`, `sandbox/<x>/index.ts`, `nation/index.ts`. */
export function isFrontDoor(path: string): boolean {
  return /^src\/(features\/[^/]+|sandbox\/[^/]+|nation)\/index\.ts$/.test(path);
}

function isTopFile(path: string): boolean {
  return TOP_FILES.includes(path.replace(/\.test(\.tsx?)$/, '$1'));
}

function featureZone(feature: string, third: string | undefined): Zone {
  if (third === undefined || !FEATURE_ORDER.includes(feature)) return { kind: 'nowhere' };
  if (/^index(\.\w+)*\.tsx?$/.test(third) || third === 'README.md') return { kind: 'feature', feature, part: 'index' };
  const part = PARTS.find((name) => name === third);
  return part === undefined ? { kind: 'nowhere' } : { kind: 'feature', feature, part };
}

const PARTS: readonly FeaturePart[] = ['domain', 'storage', 'http', 'pages', 'text', 'data', 'commands'];
