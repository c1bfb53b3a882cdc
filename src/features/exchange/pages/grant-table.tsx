import type { Lang } from '../../../vocabulary/lang.ts';
import { Fold } from '../../../web/components/section.tsx';
import { type Column, DataTable } from '../../../web/components/table.tsx';
import type { GrantLine } from '../storage/access-grant.ts';
import { formatDay } from './moment.ts';
import { say } from './speech.ts';

interface Props {
  readonly id: string;
  readonly caption: string;
  readonly lines: readonly GrantLine[];
  readonly lang: Lang;
  /** Stands before the others where the lines are of many services. */
  readonly service?: ((line: GrantLine) => string) | undefined;
}

/** Who may call what, for which purpose, on which basis: one line for all that hold the same grant. */
export function GrantTable({ id, caption, lines, lang, service }: Props) {
  const t = say(lang);
  const purpose: Column<GrantLine> = {
    key: 'purpose',
    head: t('catalogue.column.purpose'),
    rowHeader: service === undefined,
    cell: (line) => (
      <>
        {line.about[lang]}
        <div class="small dim code">
          {line.method} {line.pathGlob}, {line.purpose}
        </div>
      </>
    ),
  };
  const consumers: Column<GrantLine> = {
    key: 'consumers',
    head: t('catalogue.column.consumers'),
    cell: (line) => <Consumers line={line} lang={lang} />,
  };
  const columns: readonly Column<GrantLine>[] = [
    ...(service === undefined
      ? []
      : [{ key: 'service', head: t('member.column.service'), rowHeader: true, cell: service }]),
    purpose,
    { key: 'basis', head: t('catalogue.column.basis'), cell: (line) => line.legalBasis },
    ...(service === undefined ? [consumers] : []),
    { key: 'fields', head: t('catalogue.column.fields'), cell: (line) => <Fields line={line} lang={lang} /> },
    {
      key: 'validity',
      head: t('catalogue.column.validity'),
      cell: ({ validUntil }) =>
        validUntil === null ? t('exchange.noEnd') : t('exchange.until', { date: formatDay(validUntil, lang) }),
    },
  ];
  return <DataTable id={id} caption={caption} captionHidden columns={columns} rows={lines} phone="cards" />;
}

function Consumers({ line, lang }: { readonly line: GrantLine; readonly lang: Lang }) {
  const t = say(lang);
  const { consumers, names } = line;
  if (consumers === 1) return names[0];
  return (
    <Fold summary={t('catalogue.consumers', { count: consumers })}>
      <p class="small">{names.join(', ')}</p>
    </Fold>
  );
}

function Fields({ line, lang }: { readonly line: GrantLine; readonly lang: Lang }) {
  if (line.fields.includes('*')) return say(lang)('catalogue.allFields');
  return <span class="code small">{line.fields.join(', ')}</span>;
}
