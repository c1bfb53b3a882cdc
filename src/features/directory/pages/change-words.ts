import type { Lang } from '../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import { addDays } from '../../../vocabulary/local-date.ts';
import { type CoordinationFact, registerFrom } from '../domain/coordination-register.ts';
import { coordinatorOf, namesAt } from '../domain/coordination-tree.ts';
import type { LegalBasis } from '../domain/legal-basis.ts';
import type { OrganisationCode } from '../domain/organisation.ts';
import type { RecordedChange } from '../storage/coordination.ts';
import { say } from './speech.ts';

/** A recorded change as sentences. */
export interface ChangeWords {
  readonly changeId: string;
  readonly on: LocalDate;
  readonly sentences: readonly string[];
  readonly bases: readonly LegalBasis[];
}

/** What the facts of one change say, in words; `all` are the facts they stand among. */
export function changeWords(change: RecordedChange, all: readonly CoordinationFact[], lang: Lang): ChangeWords {
  const first = change.facts[0];
  if (first === undefined) throw new Error('A change without facts.');
  return {
    changeId: change.changeId,
    on: first.on,
    sentences: factSentences(change.facts, all, lang),
    bases: [...new Map(change.facts.map(({ basis }) => [basis.text, basis])).values()],
  };
}

/** One sentence for each fact; names are those of the day before and of the day itself. */
function factSentences(
  facts: readonly CoordinationFact[],
  all: readonly CoordinationFact[],
  lang: Lang,
): readonly string[] {
  const t = say(lang);
  const register = registerFrom(all);
  const nameOn = (code: OrganisationCode, on: LocalDate) => {
    const member = register.members.get(code);
    if (member === undefined) return code;
    return (namesAt(member, on) ?? namesAt(member, addDays(on, -1)) ?? member.names[0])?.shortName ?? code;
  };
  return facts.map((fact) => {
    const { on } = fact;
    const dayBefore = addDays(on, -1);
    const name = nameOn(fact.organisation, on);
    switch (fact.kind) {
      case 'organisation.established':
      case 'organisation.dissolved':
        return t(`coordination.fact.${fact.kind}`, { name });
      case 'organisation.renamed':
        return t(`coordination.fact.${fact.kind}`, { before: nameOn(fact.organisation, dayBefore), name });
      case 'coordination.assigned':
        return t(`coordination.fact.${fact.kind}`, { name, coordinator: nameOn(fact.coordinator, on) });
      case 'coordination.ended': {
        const coordinator = coordinatorOf(register, fact.organisation, dayBefore);
        return t(`coordination.fact.${fact.kind}`, {
          name,
          coordinator: coordinator === null ? '' : nameOn(coordinator, dayBefore),
        });
      }
      default:
        return fact satisfies never;
    }
  });
}
