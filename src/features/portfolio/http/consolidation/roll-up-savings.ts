import { newId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import type { Rupiah } from '../../../../vocabulary/rupiah.ts';
import { rupiah } from '../../../../vocabulary/rupiah.ts';
import { savingTerms } from '../../data/consolidation/saving-terms.ts';
import { type Ledger, ledgers as ledgerNames } from '../../domain/consolidation/ledger.ts';
import { addRollUp } from '../../storage/consolidation/saving.ts';
import type { ConsolidationServices } from './consolidation-port.ts';
import { type LedgerLine, readLedgers } from './ledgers.ts';

/** One ledger of the whole country, for everybody: a range, or nothing where too few agencies are in it. */
export interface RolledUp {
  readonly ledger: Ledger;
  readonly agencies: number;
  /** Rupiah as decimal digits, low included; null: fewer agencies than may be shown. */
  readonly range: { readonly low: string; readonly high: string } | null;
}

/** Adds up the national ledgers as KemenPANRB sees them, and publishes what everybody may know. */
export async function rollUpSavings(services: ConsolidationServices, nationalId: string): Promise<void> {
  const ledgers = await readLedgers(services, { viewerId: nationalId });
  const recordedAt = services.clock.trueNow();
  await services.db.as(asAgency(nationalId), (tx) =>
    addRollUp(tx, nationalId, {
      id: newId(recordedAt.epochMilliseconds),
      asOf: ledgers.on,
      figures: rolledUp(ledgers.lines),
      recordedAt,
    }),
  );
}

/** Each ledger by itself, never a sum over two. */
export function rolledUp(lines: readonly LedgerLine[]): readonly RolledUp[] {
  return ledgerNames.map((ledger) => {
    const amounts = lines.flatMap(({ saving, coming }) => {
      const { agencyId } = saving;
      if (ledger !== 'realised') return saving.ledger === ledger ? [{ agencyId, amount: saving.amount }] : [];
      return coming?.realised.ok === true ? [{ agencyId, amount: coming.realised.value.amount }] : [];
    });
    const agencies = new Set(amounts.map(({ agencyId }) => agencyId)).size;
    const total = rupiah(amounts.reduce((sum, { amount }) => sum + amount, 0n));
    if (agencies < savingTerms.fewestAgencies || total < 0n) return { ledger, agencies, range: null };
    const [low, high] = bracketOf(total);
    return { ledger, agencies, range: { low: String(low), high: String(high) } };
  });
}

/** The steps of 1, 2 and 5 between which an amount lies, from a hundred million up. */
export function bracketOf(amount: Rupiah): readonly [low: bigint, high: bigint] {
  let [low, high] = [0n, 100_000_000n];
  for (let step = 0; amount >= high; step += 1) {
    low = high;
    high = step % 3 === 1 ? (high * 5n) / 2n : high * 2n;
  }
  return [low, high];
}
