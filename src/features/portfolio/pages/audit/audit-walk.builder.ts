import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { asAgency } from '../../../../kernel/viewer.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { createElements } from '../../http/registry/create-elements.ts';
import { publishElements } from '../../http/registry/publish-elements.ts';
import { listRestrictedFacts } from '../../storage/registry/publication.ts';
import type { Answer, AuditServer, Officer } from './audit-server.builder.tsx';

/** A published application with a cost and an address, as its owner registered it; its id. */
export async function publishApplication({ services }: AuditServer, owner: Officer, name: string): Promise<string> {
  const agencyId = owner.agency.id;
  const at = services.clock.trueNow();
  const writing = {
    agencyId,
    actorId: owner.officerId,
    at,
    on: localDate('2026-01-05'),
    source: 'declared',
    evidence: null,
  } as const;
  const values = {
    function: 'Memantau kapal',
    status: 'active',
    yearly_cost: '900000000',
    addresses: [`https://${name.toLowerCase()}.go.id`],
  };
  return services.db.as(asAgency(agencyId), async (tx) => {
    const element = {
      domain: 'application',
      state: 'as_is',
      reportedBy: '',
      isClassified: false,
      name,
      values,
    } as const;
    const [head] = await createElements(tx, writing, [element]);
    assert.ok(head !== undefined);
    const published = await publishElements(tx, writing, {
      ids: [head.id],
      visibilityOf: (field) => (['name', 'function', 'status'].includes(field) ? 'open' : 'restricted'),
      agencyName: owner.agency.name,
      ownerIdOf: () => null,
    });
    assert.ok(published.ok);
    return head.id;
  });
}

/** Whether an agency sees what an application costs. */
export async function seesCosts(
  { services }: AuditServer,
  viewerId: string,
  application: { readonly agencyId: string; readonly elementId: string },
): Promise<boolean> {
  const facts = await services.db.as(asAgency(viewerId), (tx) => listRestrictedFacts(tx, application));
  return facts.some(({ field }) => field === 'yearly_cost');
}

/** The kinds of the notices of audits in an office, oldest first. */
export async function noticesOf({ services }: AuditServer, agencyId: string): Promise<readonly string[]> {
  return services.db.as(asAgency(agencyId), async (tx) => {
    const { rows } = await sql<{ kind: string }>`
      select kind from notices.office_notice where kind like 'audit.%' order by at, id`.execute(tx);
    return rows.map(({ kind }) => kind);
  });
}

/** The kinds of all events of audits that an agency can read in the database, each once. */
export async function eventKinds({ services }: AuditServer, agencyId: string): Promise<readonly string[]> {
  return services.db.as(asAgency(agencyId), async (tx) => {
    const { rows } = await sql<{ kind: string }>`
      select distinct body->>'kind' as kind from portfolio.audit_event order by 1`.execute(tx);
    return rows.map(({ kind }) => kind);
  });
}

/** The fields of a form by name; a list is sent as several of one name. */
export function fields(given: Readonly<Record<string, string | readonly string[]>>): (readonly [string, string])[] {
  return Object.entries(given).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : value.map((one) => [name, one] as const),
  );
}

/** Where a form that was taken leads. */
export function done(answer: Answer): string {
  assert.equal(answer.status, 303, answer.text.slice(0, 600));
  return answer.location;
}
