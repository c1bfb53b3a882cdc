import { formatRupiah, rupiah } from '../../../../vocabulary/rupiah.ts';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { Filters } from '../../../../web/components/filters.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import type { CostLine } from '../../domain/views/cost-tree.ts';
import { viewsPaths as at } from '../../http/views/views-paths.ts';
import { costPictureOf, type CostView } from './cost-view.ts';
import { whole } from './figure-words.ts';
import { say } from './say.ts';
import { Figure, ViewHead } from './views-frame.tsx';

/** Where the yearly cost goes, as far as it is known and as far as the viewer may see. */
export function CostBody({ view }: { readonly view: CostView }) {
  const { lang, map, address } = view;
  const t = say(lang);
  return (
    <div class="stack-large">
      <ViewHead lang={lang} current="costs" finding={view.finding} subtitle={view.subtitle} />
      {map.scope.length > 1 && (
        <Filters
          action={at.costs.to({})}
          label={t('filters')}
          filters={[
            {
              kind: 'select',
              name: 'instansi',
              label: t('costsAgency'),
              value: map.agencyId ?? '',
              options: [
                { value: '', label: t('costsAll') },
                ...map.scope.map((id) => ({ value: id, label: map.agencyName(id) })),
              ],
            },
          ]}
        />
      )}
      {map.tree.sum === 0n ? (
        <EmptyState kind="nothing_yet" level={2} title={t('costsNone')}>
          {t('costsNoneSay')}
        </EmptyState>
      ) : (
        <Figure
          lang={lang}
          picture={costPictureOf(view)}
          finding={view.finding}
          csvHref={at.costsCsv.to({}, address)}
          pngHref={at.costsPng.to({}, address)}
          table={<CostTable view={view} />}
        />
      )}
    </div>
  );
}

function CostTable({ view }: { readonly view: CostView }) {
  const { map, lang } = view;
  const t = say(lang);
  const sum = (line: CostLine) => {
    if (line.known === 0) return t('costsUnknown');
    const written = formatRupiah(rupiah(line.sum), lang);
    return line.isPartial ? `${t('costsPartial')} ${written}` : written;
  };
  return (
    <DataTable<CostLine>
      id="biaya"
      caption={t('costsTable')}
      captionHidden
      phone="cards"
      rows={view.shown}
      columns={[
        {
          key: 'name',
          head: map.agencyId === null ? t('costsAgency') : t('costsApplication'),
          rowHeader: true,
          cell: (line) => {
            const href = view.hrefOf(line);
            return href === null ? view.nameOf(line) : <a href={href}>{view.nameOf(line)}</a>;
          },
        },
        { key: 'sum', head: t('costsSum'), figures: true, cell: sum },
        {
          key: 'known',
          head: t('costsKnown'),
          figures: true,
          cell: ({ known, all }) => t('costsOf', { known: whole(known, lang), all: whole(all, lang) }),
        },
      ]}
    />
  );
}
