import type { Feature, NavigationEntry } from '../../kernel/feature.ts';
import { operationsAuthority } from './domain/authority.ts';
import type { FeatureRules } from './domain/rule-lines.ts';
import type { SandboxControl } from './domain/sandbox-control.ts';
import { operationsPaths } from './http/operations-paths.ts';
import type { NodeProbe } from './http/read-node.ts';
import { operationsRoutes } from './pages/routes.ts';
import { say } from './pages/say.ts';
import { operationsMigrations } from './storage/migration-set.ts';
import { operationsErrors } from './text/errors.ts';

export type { FeatureRules } from './domain/rule-lines.ts';
export type { SandboxChange, SandboxControl, SandboxState } from './domain/sandbox-control.ts';
export type { NodeProbe } from './http/read-node.ts';
export { operationsErrors, operationsMigrations };
export { operationsGallery } from './pages/gallery.tsx';

export interface OperationsOptions {
  /** The tables of the kernel and of every other feature, in their order; this feature adds its own at the end. */
  readonly authorityTables: readonly FeatureRules[];
  /** The played agencies; null where there are none. */
  readonly sandboxes: SandboxControl | null;
  /** What other features' workers say of themselves on the state page. */
  readonly probes?: readonly NodeProbe[];
}

/** The desk of whoever runs the installation, and of whoever audits it. */
export function operationsFeature(options: OperationsOptions): Feature {
  const isListed = options.authorityTables.some(({ feature }) => feature === NAME);
  const own: readonly FeatureRules[] = isListed ? [] : [{ feature: NAME, table: operationsAuthority }];
  return {
    name: NAME,
    migrations: operationsMigrations,
    routes: operationsRoutes({
      rules: [...options.authorityTables, ...own],
      sandboxes: options.sandboxes,
      probes: options.probes ?? [],
    }),
    errors: operationsErrors,
    authority: operationsAuthority,
    navigation: [
      { href: operationsPaths.state.to({}), label: (lang) => say(lang)('navDesk'), seenBy: [{ role: 'operator' }] },
      { href: operationsPaths.audit.to({}), label: (lang) => say(lang)('navAudit'), seenBy: [{ role: 'auditor' }] },
    ],
  };
}

/** For the footer of every page: by which rules the state acts is nobody's secret. */
export const operationsFooter: readonly NavigationEntry[] = [
  { href: operationsPaths.authority.to({}), label: (lang) => say(lang)('authorityLink'), seenBy: ['anyone'] },
];

const NAME = 'operations';
