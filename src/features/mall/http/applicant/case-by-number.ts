import { openOwnAccess } from '../../../../kernel/access/access.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import { asPerson } from '../../../../kernel/viewer.ts';
import { listOfPerson } from '../../storage/application.ts';
import { applicantPaths } from './applicant-paths.ts';
import type { PersonActor } from './own-draft.ts';

/** Where a case number of hers leads, as other pages link to it; null when she has none of that number. */
export async function caseByNumber({ services }: Ask, actor: PersonActor, given: string): Promise<string | null> {
  const { personId } = actor;
  const rows = await services.db.as(asPerson(personId), async (tx) =>
    listOfPerson(tx, await openOwnAccess(tx, actor), { keys: services.keys.data, personId }),
  );
  const found = rows.find(({ caseNumber }) => caseNumber === given);
  return found === undefined ? null : applicantPaths.application.to({ id: found.id });
}
