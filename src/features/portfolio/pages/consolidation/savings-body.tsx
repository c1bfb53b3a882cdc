import type { Lang } from '../../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { rupiah } from '../../../../vocabulary/rupiah.ts';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { costClassesSource } from '../../data/consolidation/cost-classes.ts';
import { savingTerms } from '../../data/consolidation/saving-terms.ts';
import { quietDays } from '../../domain/consolidation/ledger.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import type { Ledgers } from '../../http/consolidation/ledgers.ts';
import type { RolledUp } from '../../http/consolidation/roll-up-savings.ts';
import { LedgerStats } from './ledger-stats.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { sayMoney } from './say.ts';
import { dayWords, shortMoney } from './words-of.ts';

export interface SavingsView {
  readonly lang: Lang;
  readonly on: LocalDate;
  readonly agency: string;
  readonly ledgers: Ledgers;
  readonly names: ReadonlyMap<string, string>;
  readonly rollUp: { readonly asOf: LocalDate; readonly figures: readonly RolledUp[] } | null;
}

export function savingsTitle({ lang, ledgers }: SavingsView): string {
  const m = sayMoney(lang);
  if (ledgers.lines.length === 0) return m('savings.title.none');
  return m('savings.title', {
    realised: shortMoney(ledgers.realised.amount, lang),
    identified: shortMoney(ledgers.identified.amount, lang),
  });
}

/** Three books beside each other, the lines they are made of, and the country in ranges. */
export function SavingsBody({ view }: { readonly view: SavingsView }) {
  const { lang, ledgers } = view;
  const m = sayMoney(lang);
  return (
    <div class="stack-large">
      <div class="stack">
        <div class="row between">
          <h1>{savingsTitle(view)}</h1>
          <div class="row">
            <a href={consolidationPaths.list.to({})}>{m('savings.groups')}</a>
            <a href={consolidationPaths.costs.to({})}>{m('savings.costs')}</a>
          </div>
        </div>
        <p class="lead">{m('savings.lead', { agency: view.agency, date: dayWords(view.on, lang) })}</p>
      </div>
      <LedgerStats ledgers={ledgers} lang={lang} />
      {ledgers.lines.length === 0 ? (
        <EmptyState
          kind="nothing_yet"
          level={2}
          title={m('savings.nothing')}
          way={{ href: consolidationPaths.list.to({}), label: m('savings.groups') }}
        >
          {m('savings.nothing.body')}
        </EmptyState>
      ) : (
        <Section
          id="baris"
          title={m('savings.lines')}
          across={
            <a href={consolidationPaths.savingsCsv.to({})} download>
              {m('savings.csv')}
            </a>
          }
        >
          <LedgerTable lines={ledgers.lines} names={view.names} lang={lang} id="buku" />
        </Section>
      )}
      <National view={view} />
      <Section id="cara" title={m('savings.how')}>
        <ul class="dots">
          <li>{m('savings.how.three')}</li>
          <li>{m('savings.how.realised', { days: quietDays })}</li>
          <li>{m('savings.how.range', { date: dayWords(localDate(costClassesSource.from), lang) })}</li>
          <li>{m('savings.how.sum')}</li>
          <li>{m('savings.how.who')}</li>
        </ul>
      </Section>
    </div>
  );
}

function National({ view }: { readonly view: SavingsView }) {
  const { lang, rollUp } = view;
  const m = sayMoney(lang);
  return (
    <Section id="nasional" title={m('national.title')}>
      <p>{m('national.lead', { fewest: savingTerms.fewestAgencies })}</p>
      {rollUp === null ? (
        <p class="dim">{m('national.none')}</p>
      ) : (
        <DataTable
          id="rekap"
          caption={m('national.caption', { date: dayWords(rollUp.asOf, lang) })}
          phone="cards"
          columns={[
            {
              key: 'ledger',
              head: m('lines.ledger'),
              rowHeader: true,
              phoneLabel: null,
              cell: ({ ledger }) => m(`ledger.${ledger}`),
            },
            {
              key: 'range',
              head: m('national.range'),
              cell: ({ range }) =>
                range === null
                  ? m('national.few')
                  : m('national.between', {
                      low: shortMoney(rupiah(BigInt(range.low)), lang),
                      high: shortMoney(rupiah(BigInt(range.high)), lang),
                    }),
            },
            {
              key: 'agencies',
              head: m('national.agencies'),
              figures: true,
              cell: ({ agencies, range }) => (range === null ? m('national.fewer') : agencies),
            },
          ]}
          rows={rollUp.figures}
        />
      )}
    </Section>
  );
}
