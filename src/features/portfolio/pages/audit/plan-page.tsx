import { formTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { ok } from '../../../../vocabulary/result.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import { todayInCapital } from '../../../directory/index.ts';
import { auditCriteria } from '../../data/audit/criteria.ts';
import { outsideCoordination } from '../../domain/audit/campaign.ts';
import { criteriaOn } from '../../domain/audit/criteria.ts';
import { domains } from '../../domain/registry/element.ts';
import { auditPaths as at } from '../../http/audit/audit-paths.ts';
import { wordsBytes } from '../../http/audit/audit-limits.ts';
import { askingAuditOfficer } from '../../http/audit/open-audit.ts';
import { auditKey, planAudit } from '../../http/audit/plan-audit.ts';
import { type Branch, branchesAt, courseReaders, namesOf } from '../../http/audit/readers.ts';
import { FormBody } from './form-body.tsx';
import type { FormView } from './form-spec.ts';
import { PlanBody } from './plan-body.tsx';
import { type FieldValues, readFields, typedIn } from './read-fields.ts';
import { say } from './say.ts';

export const planBytes = wordsBytes;

interface Planning {
  readonly branch: Branch;
  readonly names: ReadonlyMap<string, string>;
  readonly today: ReturnType<typeof todayInCapital>;
}

/** First whose ministries; then everything that a plan says. */
export async function planPage(ask: Ask): Promise<Reply> {
  const { branches, names, today } = await ground(ask);
  const t = say(ask.lang);
  const branch = branches.find(({ coordinatorId }) => coordinatorId === ask.query.get('koordinator'));
  if (branch !== undefined) return draw(ask, { branch, names, today }, { errors: [], isTyped: false });
  const rows = branches.map(({ coordinatorId, memberIds }) => ({
    href: at.plan.to({}, { koordinator: coordinatorId }),
    name: names.get(coordinatorId) ?? '-',
    ministries: memberIds.length,
  }));
  return page(t('plan.title'), <PlanBody rows={rows} lang={ask.lang} />, { layout: 'desk-text' });
}

export async function sendPlan(ask: Ask, permit: Permit<void>): Promise<Reply> {
  const permitted = permit();
  if (!permitted.ok) return permitted.error;
  const { branches, names, today } = await ground(ask);
  const branch = branches.find(({ coordinatorId }) => coordinatorId === ask.query.get('koordinator'));
  if (branch === undefined) return planPage(ask);
  const planning = { branch, names, today };
  const t = say(ask.lang);
  const read = readFields(ask.form, formOf(ask, planning).fields, t);
  const errors = read.ok ? faultsOf(read.value, ask, planning) : read.error;
  if (!read.ok || errors.length > 0) return draw(ask, planning, { errors, isTyped: true });
  const { agencyId, officerId } = askingAuditOfficer(ask);
  const scope = read.value.list('instansi');
  const { coordinatorId } = branch;
  const readerIds = await courseReaders(ask.services.db, { scope, coordinatorId, on: today });
  const key = await auditKey(ask.services);
  const options = { viewer: { kind: 'agency', agencyId }, agencyId, permitted: permitted.value } as const;
  return write(ask, options, async (tx) => {
    const id = await planAudit(tx, ask.services, {
      key,
      plan: {
        agencyId,
        actorId: officerId,
        readerIds,
        body: {
          kind: 'campaign.planned',
          coordinatorId,
          agencyIds: scope,
          domains: domains.filter((domain) => read.value.list('domain').includes(domain)),
          from: read.value.date('dari'),
          until: read.value.date('sampai'),
          criteria: read.value.list('ukuran'),
        },
        words: { name: read.value.text('nama'), purpose: read.value.text('tujuan') },
      },
    });
    return ok({ location: at.campaign.to({ id }), subject: { kind: 'audit_campaign', id }, personId: null });
  });
}

async function ground({ services }: Ask) {
  const today = todayInCapital(services.clock.caseworkNow());
  const branches = await branchesAt(services.db, today);
  const ids = branches.flatMap(({ coordinatorId, memberIds }) => [coordinatorId, ...memberIds]);
  return { branches, names: await namesOf(services.db, ids, today), today };
}

function formOf({ lang }: Ask, { branch, names, today }: Planning): FormView {
  const t = say(lang);
  return {
    title: t('plan.title'),
    lead: t('plan.lead', { coordinator: names.get(branch.coordinatorId) ?? '-' }),
    back: { href: at.plan.to({}), label: t('plan.otherCoordinator') },
    button: t('plan.button'),
    fields: [
      { kind: 'line', name: 'nama', label: t('plan.name'), hint: t('plan.nameHint'), max: 150 },
      { kind: 'words', name: 'tujuan', label: t('plan.purpose'), max: 2_000, rows: 3 },
      {
        kind: 'many',
        name: 'instansi',
        label: t('plan.agencies'),
        choices: branch.memberIds.map((id) => ({ value: id, label: names.get(id) ?? id })),
      },
      {
        kind: 'many',
        name: 'domain',
        label: t('plan.domains'),
        choices: domains.map((domain) => ({ value: domain, label: t(`domain.${domain}`) })),
        values: ['application'],
      },
      { kind: 'date', name: 'dari', label: t('plan.from'), hint: t('plan.fromHint') },
      { kind: 'date', name: 'sampai', label: t('plan.until') },
      {
        kind: 'many',
        name: 'ukuran',
        label: t('plan.criteria'),
        hint: t('plan.criteriaHint'),
        choices: criteriaOn(auditCriteria, today).map(({ code, name, isConfirmed, source }) => ({
          value: code,
          label: name[lang],
          hint: isConfirmed ? source : t('criterion.unconfirmed'),
        })),
      },
    ],
  };
}

function faultsOf(values: FieldValues, { lang }: Ask, { branch }: Planning): readonly FieldError[] {
  const t = say(lang);
  const outside = outsideCoordination(values.list('instansi'), branch.memberIds);
  return [
    ...(outside.length > 0 ? [{ field: 'instansi', message: t('error.notCoordinated') }] : []),
    ...(values.date('sampai') < values.date('dari') ? [{ field: 'sampai', message: t('error.untilBeforeFrom') }] : []),
  ];
}

function draw(
  ask: Ask,
  planning: Planning,
  { errors, isTyped }: { readonly errors: readonly FieldError[]; readonly isTyped: boolean },
): Reply {
  const view = formOf(ask, planning);
  const drawn = {
    ...view,
    action: at.plan.to({}, { koordinator: planning.branch.coordinatorId }),
    tokens: formTokens(ask),
    errors,
    typed: isTyped ? typedIn(ask.form) : null,
    changed: [],
  };
  const hasErrors = errors.length > 0;
  const status = hasErrors ? 422 : 200;
  return page(view.title, <FormBody view={drawn} lang={ask.lang} />, { layout: 'desk-text', hasErrors, status });
}
