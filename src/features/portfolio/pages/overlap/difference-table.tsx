import type { Child } from 'hono/jsx';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { Fold } from '../../../../web/components/section.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { type MarkedPiece, markShared } from '../../http/overlap-review/mark-words.ts';
import type { ApplicationView } from './application-view.ts';
import { say } from './say.ts';

interface Line {
  readonly label: string;
  readonly first: Child;
  readonly second: Child;
  readonly isEqual: boolean;
}

/** Two applications beside each other: differences first, agreement folded, shared words marked. */
export function DifferenceTable({
  first,
  second,
  lang,
}: {
  readonly first: ApplicationView;
  readonly second: ApplicationView;
  readonly lang: Lang;
}) {
  const t = say(lang);
  const lines = linesOf(first, second, lang);
  const equal = lines.filter(({ isEqual }) => isEqual);
  const table = (id: string, caption: string, rows: readonly Line[]) => (
    <DataTable
      id={id}
      caption={caption}
      phone="cards"
      rows={rows}
      columns={[
        { key: 'label', head: t('difference.field'), rowHeader: true, cell: ({ label }) => label },
        {
          key: 'first',
          head: t('difference.first', { name: first.name }),
          phoneLabel: 'A',
          roomy: true,
          cell: (line) => line.first,
        },
        {
          key: 'second',
          head: t('difference.second', { name: second.name }),
          phoneLabel: 'B',
          roomy: true,
          cell: (line) => line.second,
        },
      ]}
    />
  );
  return (
    <>
      {table(
        'beda',
        t('difference.caption'),
        lines.filter(({ isEqual }) => !isEqual),
      )}
      {equal.length > 0 && (
        <Fold summary={t('difference.equal', { count: equal.length })}>
          {table('sama', t('difference.equalCaption'), equal)}
        </Fold>
      )}
    </>
  );
}

function linesOf(first: ApplicationView, second: ApplicationView, lang: Lang): readonly Line[] {
  const t = say(lang);
  const [oneText, otherText] = markShared(first.text, second.text);
  const plain = (label: string, one: string, other: string): Line => ({
    label,
    first: one,
    second: other,
    isEqual: one.trim().toLowerCase() === other.trim().toLowerCase(),
  });
  const name = ({ href, name: said, isPublished }: ApplicationView) => (
    <>
      <a href={href}>{said}</a>
      {!isPublished && <span class="dim"> {t('gone')}</span>}
    </>
  );
  return [
    { ...plain(t('field.name'), first.name, second.name), first: name(first), second: name(second), isEqual: false },
    { ...plain(t('field.agency'), first.agency, second.agency) },
    {
      ...plain(t('field.text'), first.text, second.text),
      first: <Pieces pieces={oneText} />,
      second: <Pieces pieces={otherText} />,
    },
    plain(t('field.functions'), first.functions.join('; '), second.functions.join('; ')),
    plain(t('field.codes'), first.codes.join(', '), second.codes.join(', ')),
    plain(t('field.reportedBy'), first.reportedBy, second.reportedBy),
    plain(t('field.status'), first.status, second.status),
  ].filter((line) => line.first !== '' || line.second !== '');
}

function Pieces({ pieces }: { readonly pieces: readonly MarkedPiece[] }) {
  return <>{pieces.map(({ text, isShared }) => (isShared ? <mark>{text}</mark> : text))}</>;
}
