import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import { type LocalDate, localDate, parseLocalDate } from '../../../../vocabulary/local-date.ts';
import type { PublishedIndex } from '../../domain/registry/published-index.ts';
import {
  type RoadmapItem,
  roadmapIn,
  type RoadmapKind,
  roadmapKinds,
  type RoadmapWindow,
  usualWindow,
} from '../../domain/views/roadmap.ts';
import type { SeenFact } from '../../storage/views/overseen.ts';
import type { ConsolidationMilestone } from '../consolidation/milestones.ts';
import { agencyNames } from '../registry/agency-names.ts';
import { dayOf } from '../registry/registry-office.ts';
import { seenFacts } from './seen-facts.ts';
import type { Deadline, ViewsPort } from './views-port.ts';

/** What is planned and what ends, of the own agency and of those it oversees. */
export interface Roadmap {
  readonly today: LocalDate;
  readonly window: RoadmapWindow;
  readonly agencyId: string | null;
  readonly kind: RoadmapKind | null;
  readonly items: readonly RoadmapItem[];
  readonly deadline: Deadline | null;
  /** Agencies that have lines at all, for the filter. */
  readonly agencies: readonly string[];
  readonly agencyName: (id: string) => string;
}

const FIELDS = ['name', 'plan_activity', 'plan_starts_on', 'plan_due_on', 'contract_ends_on', 'retired_on'] as const;

/** Restricted dates are read as the viewer's agency: the database decides which there are. */
export async function roadmap(
  port: ViewsPort,
  ask: Pick<Ask, 'actor' | 'services' | 'query' | 'now'>,
): Promise<Roadmap> {
  const { agencyId: viewerId } = askingOfficer(ask);
  const today = dayOf(ask);
  const index = await port.inventory.published();
  const { facts } = await seenFacts(ask.services.db, { viewerId, at: ask.now, fields: FIELDS });
  const milestones = await port.milestones(ask.services, { viewerId });
  const all = [...itemsOfFacts(facts, index), ...itemsOfPlans(milestones, index)];
  const agencies = [...new Set(all.map((item) => item.agencyId))];
  const given = (name: string) => ask.query.get(name) ?? '';
  const agencyId = agencies.find((id) => id === given('instansi')) ?? null;
  const kind = roadmapKinds.find((one) => one === given('jenis')) ?? null;
  const window = windowFrom(given('tahun'), today);
  const items = roadmapIn(
    all.filter((item) => (agencyId === null || item.agencyId === agencyId) && (kind === null || item.kind === kind)),
    window,
  );
  return {
    today,
    window,
    agencyId,
    kind,
    items,
    deadline: await port.deadline(ask.services),
    agencies,
    agencyName: await agencyNames(ask.services, agencies, today),
  };
}

function windowFrom(year: string, today: LocalDate): RoadmapWindow {
  if (!/^20\d{2}$/.test(year)) return usualWindow(today);
  return usualWindow(localDate(`${year}-01-01`));
}

function* itemsOfFacts(facts: readonly SeenFact[], index: PublishedIndex): Generator<RoadmapItem> {
  for (const own of factsByObject(facts)) {
    const [first] = own;
    if (first === undefined) continue;
    const { agencyId, elementId } = first;
    const published = index.find(agencyId, elementId);
    const valueOf = (field: (typeof FIELDS)[number]) => own.find((fact) => fact.field === field)?.value ?? null;
    const name = published?.name ?? valueOf('name');
    if (published === null || name === null) continue;
    const dateOf = (field: (typeof FIELDS)[number]) => {
      const parsed = parseLocalDate(valueOf(field));
      return parsed.ok ? parsed.value : null;
    };
    const common = { agencyId, elementId, name, isDone: false };
    const [due, contract, retired] = [dateOf('plan_due_on'), dateOf('contract_ends_on'), dateOf('retired_on')];
    if (due !== null)
      yield {
        ...common,
        kind: 'activity',
        detail: valueOf('plan_activity'),
        from: startBefore(dateOf('plan_starts_on'), due),
        until: due,
      };
    if (contract !== null) yield { ...common, kind: 'contract', detail: null, from: null, until: contract };
    if (retired !== null)
      yield {
        ...common,
        kind: 'switch_off',
        detail: null,
        from: null,
        until: retired,
        isDone: published.status === 'retired',
      };
  }
}

/** The facts of an object stand beside each other. */
function* factsByObject(facts: readonly SeenFact[]): Generator<readonly SeenFact[]> {
  let from = 0;
  for (let at = 1; at <= facts.length; at += 1) {
    if (at < facts.length && facts[at]?.elementId === facts[from]?.elementId) continue;
    yield facts.slice(from, at);
    from = at;
  }
}

/** A start that is not before its end says nothing. */
function startBefore(start: LocalDate | null, end: LocalDate): LocalDate | null {
  return start !== null && start < end ? start : null;
}

function* itemsOfPlans(milestones: readonly ConsolidationMilestone[], index: PublishedIndex): Generator<RoadmapItem> {
  for (const one of milestones) {
    if (one.dueOn === null) continue;
    const common = { detail: one.title, from: null, until: one.dueOn, agencyId: one.ownerId ?? one.leadId };
    if (one.kind === 'step') {
      yield { ...common, kind: 'step', elementId: null, name: one.words, isDone: one.doneOn !== null };
      continue;
    }
    const [agencyId = '', elementId = ''] = one.applicationId.split('/');
    const name = index.find(agencyId, elementId)?.name ?? null;
    if (name === null) continue;
    yield { ...common, kind: 'switch_off', agencyId, elementId, name, isDone: one.isRetired };
  }
}
