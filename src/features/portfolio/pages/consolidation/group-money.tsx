import { Section } from '../../../../web/components/section.tsx';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import type { GroupView } from './group-view.ts';
import { LedgerStats } from './ledger-stats.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { say, sayMoney } from './say.ts';

/** The group in the books: what the plan identifies and what has come of it. */
export function GroupMoney({ view }: { readonly view: GroupView }) {
  const { lang, ledgers } = view;
  const t = say(lang);
  if (ledgers.lines.length === 0) return null;
  return (
    <Section
      id="buku"
      title={t('money.title')}
      across={<a href={consolidationPaths.savings.to({})}>{sayMoney(lang)('savings.all')}</a>}
    >
      <LedgerStats ledgers={ledgers} lang={lang} without={['avoided']} />
      <LedgerTable lines={ledgers.lines} names={view.names} lang={lang} id="buku-kelompok" />
    </Section>
  );
}
