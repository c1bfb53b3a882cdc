import { routesFor, type Route } from '../../../kernel/http/route.ts';
import { operationsAuthority } from '../domain/authority.ts';
import type { FeatureRules } from '../domain/rule-lines.ts';
import type { SandboxControl } from '../domain/sandbox-control.ts';
import { downloadAudit } from '../http/audit-log.ts';
import { authorityJson } from '../http/authority-json.ts';
import { operationsPaths } from '../http/operations-paths.ts';
import type { NodeProbe } from '../http/read-node.ts';
import { auditPage } from './audit-page.tsx';
import { authorityPage } from './authority-page.tsx';
import { clockMovePage, moveClock } from './clock-move-page.tsx';
import { clockPage } from './clock-page.tsx';
import { effectPage, retryEffect } from './effect-page.tsx';
import { outboxPage } from './outbox-page.tsx';
import { sandboxPage, switchSandbox } from './sandbox-page.tsx';
import { setAsideEffect, setAsidePage } from './set-aside-page.tsx';
import { statePage } from './state-page.tsx';

export interface RouteSources {
  readonly rules: readonly FeatureRules[];
  readonly sandboxes: SandboxControl | null;
  readonly probes: readonly NodeProbe[];
}

export function operationsRoutes({ rules, sandboxes, probes }: RouteSources): readonly Route[] {
  const route = routesFor(operationsAuthority);
  return [
    route.get(operationsPaths.state, 'node.read', (ask, permit) => statePage(probes, ask, permit)),

    route.get(operationsPaths.outbox, 'outbox_effect.read', outboxPage),
    route.get(operationsPaths.effect, 'outbox_effect.read', effectPage),
    route.post(operationsPaths.retry, 'outbox_effect.retry', { audit: 'outbox_effect.retried', handle: retryEffect }),
    route.get(operationsPaths.setAside, 'outbox_effect.set_aside', setAsidePage),
    route.post(operationsPaths.setAside, 'outbox_effect.set_aside', {
      audit: 'outbox_effect.set_aside',
      handle: setAsideEffect,
    }),

    route.get(operationsPaths.clock, 'clock.read', clockPage),
    route.get(operationsPaths.clockMove, 'clock.advance', clockMovePage),
    route.post(operationsPaths.clockMove, 'clock.advance', { audit: 'clock.advanced', handle: moveClock }),

    route.get(operationsPaths.sandboxes, 'sandbox.read', (ask, permit) => sandboxPage(sandboxes, ask, permit)),
    route.post(operationsPaths.sandboxOff, 'sandbox.switch', {
      audit: 'sandbox.switched_off',
      handle: (ask, permit) => switchSandbox(sandboxes, ask, { name: ask.params.name, outage: true, permit }),
    }),
    route.post(operationsPaths.sandboxOn, 'sandbox.switch', {
      audit: 'sandbox.switched_on',
      handle: (ask, permit) => switchSandbox(sandboxes, ask, { name: ask.params.name, outage: false, permit }),
    }),

    route.get(operationsPaths.audit, 'audit_log.read', auditPage),
    route.get(operationsPaths.auditCsv, 'audit_log.download', { handle: downloadAudit, perMinute: 6 }),

    route.get(operationsPaths.authority, 'authority.read', (ask) => authorityPage(rules, ask)),
    route.json(operationsPaths.authorityJson, 'authority.read', {
      method: 'GET',
      audit: null,
      handle: async () => authorityJson(rules),
    }),
  ];
}
