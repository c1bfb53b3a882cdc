import type { Tx } from '../../../kernel/database.ts';
import type { CaseNumber } from '../domain/case-number.ts';
import { applicationTables } from './application-tables.ts';

export interface CaseNumberHolder {
  readonly personId: string;
  readonly agencyId: string;
  readonly applicationId: string;
}

/** Takes a number for an application; false when another one has it. */
export async function claimCaseNumber(tx: Tx, number: CaseNumber, holder: CaseNumberHolder): Promise<boolean> {
  const claimed = await applicationTables(tx)
    .insertInto('mall.case_number')
    .values({
      number,
      person_id: holder.personId,
      agency_id: holder.agencyId,
      application_id: holder.applicationId,
    })
    // Without a target: the number may be another person's, whose row this viewer does not see.
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (claimed.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
