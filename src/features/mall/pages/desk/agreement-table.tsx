import type { Child } from 'hono/jsx';
import { Fold } from '../../../../web/components/section.tsx';
import { type Column, DataTable } from '../../../../web/components/table.tsx';
import type { AgreementRow, CaseView } from './case-view.ts';
import { ageOf, deskTime } from './desk-time.ts';
import { say } from './say.ts';

interface AgreementsProps {
  readonly view: Pick<CaseView, 'agreements' | 'attention' | 'lang' | 'zone' | 'now'>;
}

/** "8 isian cocok dengan sumbernya", folded while something else needs the officer's eye. */
export function Agreements({ view }: AgreementsProps) {
  const { lang, zone, now, agreements, attention } = view;
  const t = say(lang);
  const time = ({ origin }: AgreementRow) => (origin.kind === 'source' || origin.kind === 'stated' ? origin.at : null);
  const age = (row: AgreementRow) => {
    const at = time(row);
    if (at === null) return null;
    const { unit, count } = ageOf(at, now);
    return t(`age.${unit}`, { count });
  };
  const columns: readonly Column<AgreementRow>[] = [
    { key: 'field', head: t('agreement.field'), cell: (row) => row.label, rowHeader: true },
    { key: 'value', head: t('agreement.value'), cell: (row) => row.words },
    { key: 'source', head: t('agreement.source'), cell: (row) => <OriginCell row={row} words={t} /> },
    {
      key: 'fetched',
      head: t('agreement.fetched'),
      cell: (row) => {
        const at = time(row);
        return at === null ? null : deskTime(at, zone, lang);
      },
      noWrap: true,
    },
    { key: 'age', head: t('agreement.age'), cell: age, figures: true, noWrap: true },
  ];
  if (agreements.length === 0) return null;
  return (
    <Fold open={attention.length === 0} summary={t('agreement.summary', { count: agreements.length })}>
      <DataTable
        id="cocok"
        caption={t('agreement.caption')}
        captionHidden
        columns={columns}
        rows={agreements}
        phone="scroll"
      />
    </Fold>
  );
}

function OriginCell({ row, words: t }: { readonly row: AgreementRow; readonly words: ReturnType<typeof say> }): Child {
  const { origin } = row;
  switch (origin.kind) {
    case 'source':
      return origin.proofHref === null ? (
        origin.source
      ) : (
        <a href={origin.proofHref}>
          {origin.source}
          <span class="visually-hidden">, {t('agreement.proof', { field: row.label })}</span>
        </a>
      );
    case 'accepted':
      return t('agreement.accepted');
    case 'stated':
      return t('agreement.stated');
    case 'derived':
      return t('agreement.derived');
    default:
      return origin satisfies never;
  }
}
