import type { Lang } from '../../../../vocabulary/lang.ts';
import { type Stat, StatStrip } from '../../../../web/components/stat-strip.tsx';
import type { Ledger } from '../../domain/consolidation/ledger.ts';
import type { Ledgers } from '../../http/consolidation/ledgers.ts';
import { sayMoney } from './say.ts';
import { percentWords, shortMoney } from './words-of.ts';

/** Three figures beside each other, never a sum of them. */
export function LedgerStats(props: {
  readonly ledgers: Ledgers;
  readonly lang: Lang;
  readonly without?: readonly Ledger[];
}) {
  const { ledgers, lang, without = [] } = props;
  const m = sayMoney(lang);
  const { p10, p90 } = ledgers.identifiedRange;
  const range = m('ledger.range', { p10: shortMoney(p10, lang), p90: shortMoney(p90, lang) });
  const known =
    ledgers.knownShare === null
      ? m('ledger.noneKnown')
      : m('ledger.known', { share: percentWords(ledgers.knownShare, lang) });
  const came =
    ledgers.realisedShare === null
      ? m('ledger.realised.none')
      : m('ledger.realised.share', { share: percentWords(ledgers.realisedShare, lang) });
  const stats: readonly (Stat & { readonly ledger: Ledger })[] = [
    {
      ledger: 'avoided',
      label: m('ledger.avoided'),
      figure: shortMoney(ledgers.avoided.amount, lang),
      compared: m('ledger.avoided.note'),
    },
    {
      ledger: 'identified',
      label: m('ledger.identified'),
      figure: shortMoney(ledgers.identified.amount, lang),
      compared: `${range} ${known}`,
    },
    {
      ledger: 'realised',
      label: m('ledger.realised'),
      figure: shortMoney(ledgers.realised.amount, lang),
      compared: came,
    },
  ];
  return <StatStrip stats={stats.filter(({ ledger }) => !without.includes(ledger))} />;
}
