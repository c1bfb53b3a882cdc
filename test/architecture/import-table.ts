import type { Import } from './imports.ts';
import { lineAt, type Module, type Project, type Violation } from './project.ts';
import { FEATURE_ORDER, isFrontDoor, type Zone, zoneOf } from './zones.ts';

/** What a file imports, seen from where it stands. */
type Relation =
  | 'vocabulary'
  | 'kernel'
  | 'kernel html'
  | 'web'
  | `own ${'domain' | 'storage' | 'http' | 'pages' | 'text' | 'data' | 'commands' | 'index'}`
  | 'earlier front door'
  | 'later front door'
  | 'inside of another feature'
  | 'nation'
  | 'nation front door'
  | 'own sandbox'
  | 'sandbox front door'
  | 'inside of another sandbox'
  | 'top'
  | 'test'
  | 'contracts'
  | 'a test'
  | 'a builder'
  | 'nowhere';

const KERNEL_AND_BELOW = ['vocabulary', 'kernel', 'kernel html'] as const;
const OWN_ROOMS = ['own domain', 'own storage', 'own http', 'own pages', 'own text', 'own data'] as const;

/** The table of DESIGN section 3, line by line; text and data are read by all but storage. */
const MAY_IMPORT: Readonly<Record<string, readonly Relation[]>> = {
  vocabulary: ['vocabulary'],
  kernel: KERNEL_AND_BELOW,
  web: ['vocabulary', 'kernel html', 'web'],
  text: ['vocabulary', 'own text', 'own domain'],
  data: ['vocabulary', 'own data', 'own domain'],
  domain: ['vocabulary', 'own domain', 'own text', 'own data', 'earlier front door'],
  storage: [...KERNEL_AND_BELOW, 'own domain', 'own storage'],
  http: [...KERNEL_AND_BELOW, ...OWN_ROOMS, 'earlier front door'],
  pages: [...KERNEL_AND_BELOW, 'web', ...OWN_ROOMS, 'earlier front door'],
  index: [...KERNEL_AND_BELOW, ...OWN_ROOMS, 'own commands', 'earlier front door'],
  commands: [...KERNEL_AND_BELOW, ...OWN_ROOMS, 'own commands', 'earlier front door'],
  nation: [...KERNEL_AND_BELOW, 'earlier front door', 'nation', 'nation front door', 'sandbox front door'],
  sandbox: [...KERNEL_AND_BELOW, 'own sandbox'],
  top: [...KERNEL_AND_BELOW, 'web', 'earlier front door', 'nation front door', 'sandbox front door', 'top'],
};

/** A domain may speak of what an earlier feature knows, and words of what a domain refuses; neither may call it. */
const TYPES_ONLY: readonly (readonly [from: string, to: Relation])[] = [
  ['domain', 'earlier front door'],
  ['text', 'own domain'],
];

/** A test may also use its whole feature, the kernel, the tools of test/, and what its room may not. */
const TESTS_MAY_IMPORT: readonly Relation[] = [
  ...KERNEL_AND_BELOW,
  ...OWN_ROOMS,
  'own commands',
  'own index',
  'earlier front door',
  'test',
  'web',
  'contracts',
  'a builder',
];

/** Every file imports only what its room may (DESIGN invariant 10). */
export function checkImportTable({ modules }: Project): readonly Violation[] {
  return modules
    .filter(({ path }) => path.startsWith('src/'))
    .flatMap((module) => module.imports.flatMap((one) => faultOf(module, one)));
}

function faultOf(module: Module, one: Import): readonly Violation[] {
  const { target } = one;
  if (target.kind === 'package' || target.kind === 'node') return [];
  const line = lineAt(module.text, one.index);
  if (target.kind === 'missing') {
    return [{ rule: 'import table', path: module.path, line, message: `imports ${target.path}, which is not there` }];
  }
  const from = zoneOf(module.path);
  const relation = relationOf(from, target.path);
  const fault = ruleBroken(module, relation, one.isTypeOnly);
  if (fault === null) return [];
  return [{ rule: fault, path: module.path, line, message: `${roomOf(from)} imports ${relation}: ${target.path}` }];
}

function ruleBroken(module: Module, relation: Relation, isTypeOnly: boolean): string | null {
  if (relation === 'inside of another feature' || relation === 'inside of another sandbox') return 'front door';
  if (relation === 'later front door') return 'feature order';
  const room = roomOf(zoneOf(module.path));
  const allowed = MAY_IMPORT[room] ?? [];
  if (module.isTest && (allowed.includes(relation) || TESTS_MAY_IMPORT.includes(relation))) {
    return room === 'vocabulary' && relation.startsWith('kernel') ? 'import table' : null;
  }
  if (!allowed.includes(relation)) return 'import table';
  const isForTypes = TYPES_ONLY.some(([from, to]) => from === room && to === relation);
  return isForTypes && !isTypeOnly ? 'import table' : null;
}

function roomOf(zone: Zone): string {
  return zone.kind === 'feature' ? zone.part : zone.kind;
}

function relationOf(from: Zone, path: string): Relation {
  if (/\.test\.tsx?$/.test(path)) return 'a test';
  if (/\.builder\.tsx?$/.test(path)) return 'a builder';
  const to = zoneOf(path);
  switch (to.kind) {
    case 'kernel':
      return path === 'src/kernel/html.ts' ? 'kernel html' : 'kernel';
    case 'nation':
      return isFrontDoor(path) ? 'nation front door' : 'nation';
    case 'sandbox':
      if (from.kind === 'sandbox' && (from.sandbox === to.sandbox || to.sandbox === 'machine')) return 'own sandbox';
      return isFrontDoor(path) ? 'sandbox front door' : 'inside of another sandbox';
    case 'feature':
      if (from.kind === 'feature' && from.feature === to.feature) return `own ${to.part}`;
      if (!isFrontDoor(path)) return 'inside of another feature';
      return isEarlier(to.feature, from) ? 'earlier front door' : 'later front door';
    case 'vocabulary':
    case 'web':
    case 'top':
    case 'test':
    case 'contracts':
    case 'nowhere':
      return to.kind;
  }
}

/** Outside the features there is no order: all of them are earlier. */
function isEarlier(feature: string, from: Zone): boolean {
  return from.kind !== 'feature' || FEATURE_ORDER.indexOf(feature) < FEATURE_ORDER.indexOf(from.feature);
}
