import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import { PUBLIC } from '../../../../kernel/viewer.ts';
import { organisationsByIds } from '../../../directory/index.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import { readLedgers } from '../../http/consolidation/ledgers.ts';
import type { RolledUp } from '../../http/consolidation/roll-up-savings.ts';
import { csvFile } from '../../http/csv-file.ts';
import { dayOf } from '../../http/registry/registry-office.ts';
import { latestRollUp } from '../../storage/consolidation/saving.ts';
import { waitWords } from './ledger-table.tsx';
import { SavingsBody, savingsTitle, type SavingsView } from './savings-body.tsx';
import { sayMoney } from './say.ts';

/** The three books as far as the own agency may see them, and the country in ranges. */
export async function savingsPage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const view = await savingsViewOf(ask);
  return page(savingsTitle(view), <SavingsBody view={view} />, { layout: 'desk' });
}

/** The same lines as a table for a spreadsheet. */
export async function savingsCsv(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const { lang, ledgers, names } = await savingsViewOf(ask);
  const m = sayMoney(lang);
  const rows = ledgers.lines.map(({ saving, name, coming }) => [
    saving.ledger,
    m(`part.${saving.part}`),
    name ?? '',
    names.get(saving.agencyId) ?? saving.agencyId,
    String(saving.amount),
    String(saving.p10),
    String(saving.p50),
    String(saving.p90),
    saving.isKnown ? m('yes') : m('no'),
    coming === null ? '' : coming.realised.ok ? m('yes') : m('no'),
    coming === null || coming.realised.ok
      ? ''
      : coming.realised.error.map((fault) => waitWords(fault, lang)).join('; '),
    consolidationPaths[saving.part === 'refused' ? 'clearance' : 'group'].to({ id: saving.subjectId }),
  ]);
  const head = (
    [
      'ledger',
      'part',
      'what',
      'agency',
      'amount',
      'p10',
      'p50',
      'p90',
      'isKnown',
      'realised',
      'waits',
      'address',
    ] as const
  ).map((column) => m(`csv.${column}`));
  return csvFile(m('csv.name'), [head, ...rows]);
}

async function savingsViewOf(ask: Ask): Promise<SavingsView> {
  const { services, lang } = ask;
  const { agencyId } = askingOfficer(ask);
  const ledgers = await readLedgers(services, { viewerId: agencyId });
  const rolled = await services.db.as(PUBLIC, latestRollUp);
  const names = await organisationsByIds(
    services.db,
    [agencyId, ...new Set(ledgers.lines.map(({ saving }) => saving.agencyId))].slice(0, 1_000),
    dayOf(ask),
  );
  return {
    lang,
    on: ledgers.on,
    agency: names.get(agencyId)?.shortName ?? '',
    ledgers,
    names: new Map([...names].map(([id, { shortName }]) => [id, shortName])),
    // Written by rollUpSavings alone.
    rollUp: rolled === null ? null : { asOf: rolled.asOf, figures: rolled.figures as readonly RolledUp[] },
  };
}
