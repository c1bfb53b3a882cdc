import type { Lang } from '../../../../vocabulary/lang.ts';
import { DataTable } from '../../../../web/components/table.tsx';
import type { NotRealised } from '../../domain/consolidation/ledger.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import type { LedgerLine } from '../../http/consolidation/ledgers.ts';
import { sayMoney } from './say.ts';
import { money, shortDay, shortMoney } from './words-of.ts';

/** The lines of the books, each with its ledger, its doubt and what it still waits for. */
export function LedgerTable(props: {
  readonly lines: readonly LedgerLine[];
  readonly names: ReadonlyMap<string, string>;
  readonly lang: Lang;
  readonly id: string;
}) {
  const { lines, names, lang, id } = props;
  const m = sayMoney(lang);
  return (
    <DataTable
      id={id}
      caption={m('lines.caption')}
      captionHidden
      phone="cards"
      columns={[
        {
          key: 'what',
          head: m('lines.what'),
          rowHeader: true,
          phoneLabel: null,
          roomy: true,
          cell: (line) => <What line={line} lang={lang} />,
        },
        { key: 'owner', head: m('lines.agency'), cell: ({ saving }) => names.get(saving.agencyId) ?? saving.agencyId },
        { key: 'ledger', head: m('lines.ledger'), cell: (line) => ledgerWords(line, lang) },
        { key: 'amount', head: m('lines.amount'), figures: true, cell: ({ saving }) => money(saving.amount, lang) },
        {
          key: 'range',
          head: m('lines.range'),
          figures: true,
          cell: ({ saving }) =>
            saving.isKnown ? m('lines.known') : `${shortMoney(saving.p10, lang)} - ${shortMoney(saving.p90, lang)}`,
        },
        {
          key: 'waits',
          head: m('lines.waits'),
          roomy: true,
          cell: (line) => (line.coming === null || line.coming.realised.ok ? null : <Waits line={line} lang={lang} />),
        },
      ]}
      rows={lines}
    />
  );
}

function What({ line, lang }: { readonly line: LedgerLine; readonly lang: Lang }) {
  const m = sayMoney(lang);
  const { saving, name } = line;
  const href =
    saving.part === 'refused'
      ? consolidationPaths.clearance.to({ id: saving.subjectId })
      : consolidationPaths.group.to({ id: saving.subjectId });
  const words = name ?? m(`part.${saving.part}`);
  return (
    <>
      <a href={href}>{words}</a>
      {name !== null && <div class="small dim">{m(`part.${saving.part}`)}</div>}
    </>
  );
}

function ledgerWords({ saving, coming }: LedgerLine, lang: Lang): string {
  const m = sayMoney(lang);
  return coming?.realised.ok === true
    ? m('lines.both', { one: m('ledger.identified'), other: m('ledger.realised') })
    : m(`ledger.${saving.ledger}`);
}

function Waits({ line, lang }: { readonly line: LedgerLine; readonly lang: Lang }) {
  const { coming } = line;
  if (coming === null || coming.realised.ok) return null;
  return (
    <ul>
      {coming.realised.error.map((fault) => (
        <li>{waitWords(fault, lang)}</li>
      ))}
    </ul>
  );
}

/** Why a saving has not come yet. */
export function waitWords(fault: NotRealised, lang: Lang): string {
  const m = sayMoney(lang);
  switch (fault.code) {
    case 'budget_unknown':
    case 'traffic_unknown':
      return m(`wait.${fault.code}`);
    case 'budget_not_zero':
      return m('wait.budget_not_zero', { year: String(fault.year) });
    case 'traffic_too_recent':
      return m('wait.traffic_too_recent', { date: shortDay(fault.notBefore, lang) });
    default:
      return fault satisfies never;
  }
}
