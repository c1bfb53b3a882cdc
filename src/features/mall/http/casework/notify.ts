import { notifyPerson, notifyRole } from '../../../notices/index.ts';
import type { Tx } from '../../../../kernel/database.ts';
import type { RoleCode } from '../../../directory/index.ts';
import type { ApplicationEvent } from '../../domain/application-event.ts';
import { runningStretch } from '../../domain/casework-clock.ts';
import { applicantPaths } from '../applicant/applicant-paths.ts';
import { deskPaths } from '../desk/desk-paths.ts';
import type { Happened } from './happened.ts';

type Values = Readonly<Record<string, string | number>>;

interface Told {
  readonly kind: string;
  readonly values?: Values;
}

/** Tells the applicant and the office what an event means to them. */
export async function notifyOf(tx: Tx, event: ApplicationEvent, happened: Happened): Promise<void> {
  const told = PERSON[event.kind]?.(event, happened);
  if (told !== undefined && told !== null) await tellPerson(tx, happened, { ...told, mark: String(event.seq) });
  for (const { role, ...notice } of officeNotices(event, happened))
    await tellOffice(tx, happened, { role, ...notice, mark: String(event.seq) });
}

/** Writes to the applicant; `mark` tells this notice from others of its kind. */
export async function tellPerson(tx: Tx, happened: Telling, told: Told & { readonly mark: string }): Promise<void> {
  const { application, at, now } = happened;
  await notifyPerson(tx, {
    personId: application.personId,
    agencyId: application.agencyId,
    kind: told.kind,
    key: `${told.kind}:${application.id}:${told.mark}`,
    href: applicantPaths.application.to({ id: application.id }),
    values: { ...valuesOf(happened), ...told.values },
    at,
    now,
  });
}

/** Writes to everybody with that role in the office. */
export async function tellOffice(
  tx: Tx,
  happened: Telling,
  told: Told & { readonly role: RoleCode; readonly mark: string },
): Promise<void> {
  const { application, at, now } = happened;
  await notifyRole(tx, {
    agencyId: application.agencyId,
    role: told.role,
    kind: told.kind,
    key: `${told.kind}:${application.id}:${told.mark}`,
    href: deskPaths.case.to({ id: application.id }),
    values: { ...valuesOf(happened), ...told.values },
    at,
    now,
  });
}

export type Telling = Pick<Happened, 'application' | 'service' | 'at' | 'now'>;

function valuesOf({ application, service }: Telling): Values {
  const dueOn = runningStretch(application)?.dueOn;
  return { caseNumber: application.caseNumber, service, ...(dueOn === undefined ? {} : { dueOn }) };
}

type PersonNotices = {
  readonly [K in ApplicationEvent['kind']]?: (
    event: Extract<ApplicationEvent, { readonly kind: K }>,
    happened: Happened,
  ) => Told | null;
};

const BY_KIND: PersonNotices = {
  'application.submitted': () => ({ kind: 'application.submitted' }),
  'application.returned': ({ fields }) => ({ kind: 'application.returned', values: { fields: fields.length } }),
  'application.resubmitted': () => ({ kind: 'application.resubmitted' }),
  'evidence.arrived': ({ source }) => ({ kind: 'application.evidence_arrived', values: { source } }),
  'application.refused': ({ ground }) => ({ kind: 'application.refused', values: { ground } }),
  'licence.issued': ({ number, validUntil }, { application }) => ({
    kind: 'application.issued',
    values: { number, validUntil, by: application.approval?.by ?? 'head' },
  }),
  'licence.revoked': ({ reason }, { application }) => ({
    kind: 'application.revoked',
    values: { reason, number: application.licence?.number ?? '-' },
  }),
  'deadline.passed': ({ missing }) => ({ kind: 'application.overdue', values: { missing: missing.length } }),
};

// Each function gets events of its own kind only, by the key it stands under.
const PERSON = BY_KIND as Readonly<
  Record<string, ((event: ApplicationEvent, happened: Happened) => Told | null) | undefined>
>;

function officeNotices(
  event: ApplicationEvent,
  { application, ground, events }: Happened,
): readonly (Told & { readonly role: RoleCode })[] {
  switch (event.kind) {
    case 'application.submitted':
      return [{ role: firstRole(ground), kind: 'case.arrived' }];
    case 'application.resubmitted':
      return [{ role: firstRole(ground), kind: 'case.came_back' }];
    case 'step.passed': {
      const next = ground.version.terms.steps.find(({ id }) => id === event.next);
      if (next?.kind === 'decide')
        // The answer that ended the step is a notice of its own to the head.
        return events.some(({ kind }) => kind === 'recommendation.received')
          ? []
          : [{ role: 'licensing_head', kind: 'case.to_decide' }];
      return next?.kind === 'check' ? [{ role: 'licensing_verifier', kind: 'case.to_check' }] : [];
    }
    case 'recommendation.received':
      return [{ role: 'licensing_head', kind: `case.${event.verdict}` }];
    case 'deadline.warned':
      return (['licensing_head', 'licensing_verifier'] as const).map((role) => ({
        role,
        kind: 'case.warned',
        values: { daysLeft: event.daysLeft },
      }));
    case 'deadline.passed':
      return [{ role: 'licensing_head', kind: 'case.overdue', values: { missing: event.missing.length } }];
    case 'application.approved':
      return application.approval?.by === 'system' ? [{ role: 'licensing_head', kind: 'case.decided_by_system' }] : [];
    case 'application.withdrawn':
      return [{ role: 'licensing_verifier', kind: 'case.withdrawn' }];
    case 'case.taken':
    case 'field.accepted':
    case 'recommendation.requested':
    case 'evidence.arrived':
    case 'application.returned':
    case 'application.refused':
    case 'licence.issued':
    case 'licence.revoked':
      return [];
    default:
      return event satisfies never;
  }
}

function firstRole({ version }: Happened['ground']): RoleCode {
  return version.terms.steps[0]?.kind === 'decide' ? 'licensing_head' : 'licensing_verifier';
}
