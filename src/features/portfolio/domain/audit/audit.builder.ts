import { localDate } from '../../../../vocabulary/local-date.ts';
import type { AuditBody, AuditEvent, SubjectKind } from './audit-event.ts';

export const AUDITORS = '019aae00-0000-7000-8000-0000000000a0';
export const COORDINATOR = '019aae00-0000-7000-8000-0000000000c0';
export const KKP = '019aae00-0000-7000-8000-000000000001';
export const HUB = '019aae00-0000-7000-8000-000000000002';
export const ESDM = '019aae00-0000-7000-8000-000000000003';
export const CAMPAIGN = '019aae00-0000-7000-8000-0000000000ca';

const START = Temporal.Instant.from('2026-11-02T02:00:00Z');

interface Given {
  readonly kind?: SubjectKind;
  readonly id?: string;
  readonly by?: string;
  readonly actor?: string;
  readonly words?: Readonly<Record<string, string>>;
}

/** Events in the order in which they are called for, an hour apart. */
export function history() {
  let count = 0;
  return (body: AuditBody, given: Given = {}): AuditEvent => {
    count += 1;
    const at = START.add({ hours: count });
    return {
      id: `019aae00-0000-7000-9000-${String(count).padStart(12, '0')}`,
      campaignId: CAMPAIGN,
      subject: { kind: given.kind ?? 'campaign', id: given.id ?? CAMPAIGN },
      agencyId: given.by ?? AUDITORS,
      actorId: given.actor ?? 'auditor-1',
      seq: count,
      at,
      recordedAt: at,
      body,
      words: given.words ?? {},
    };
  };
}

export const aPlan = {
  kind: 'campaign.planned',
  coordinatorId: COORDINATOR,
  agencyIds: [KKP, HUB, ESDM],
  domains: ['application'],
  from: localDate('2026-01-01'),
  until: localDate('2026-10-31'),
  criteria: ['perpres-95-2018'],
} as const;

export const aLetter = {
  kind: 'letter.issued',
  number: 'ST-411/D2/2026',
  on: localDate('2026-11-02'),
  from: localDate('2026-11-03'),
  until: localDate('2026-12-18'),
} as const;

export const aTeam = {
  kind: 'team.named',
  team: [
    { officerId: 'auditor-q', role: 'quality_controller' },
    { officerId: 'auditor-t', role: 'technical_controller' },
    { officerId: 'auditor-l', role: 'leader' },
    { officerId: 'auditor-1', role: 'member' },
  ],
} as const;

export const weekdays = { isNonWorking: () => false };
