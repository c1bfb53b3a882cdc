import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import { type DeskOffice, dueOf } from '../../http/desk/desk-office.ts';
import { deskPaths } from '../../http/desk/desk-paths.ts';
import { ownStep, type QueueCase } from '../../http/desk/queue.ts';
import { serviceWords } from './case-head-of.ts';
import { holderOf, officerNames } from './case-names.ts';
import type { QueueRow } from './queue-view.ts';
import { say } from './say.ts';

/** Cases as a queue shows them, with the names of the colleagues who took them. */
export async function queueRowsOf(
  ask: Ask,
  { cases, desk }: { readonly cases: readonly QueueCase[]; readonly desk: DeskOffice },
): Promise<readonly QueueRow[]> {
  const { lang } = ask;
  const actor = askingOfficer(ask);
  const own = ownStep(actor);
  const officers = await officerNames(
    ask,
    cases.map(({ row }) => row.holder),
  );
  return cases.map(({ row, summary, version, isDisputed }) => ({
    href: deskPaths.case.to({ id: row.id }),
    caseNumber: row.caseNumber,
    service: serviceWords(version, summary?.about ?? null),
    applicant: summary?.name ?? say(lang)('case.erased'),
    step: version.terms.steps.find(({ id }) => id === row.step)?.name[lang] ?? null,
    waitsForMe: row.stepKind === own,
    holder: holderOf(row.holder, { self: actor.officerId, officers, lang }),
    isDisputed,
    standing: { stage: row.stage, due: dueOf(row.dueOn, desk) },
  }));
}
