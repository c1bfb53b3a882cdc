import type { Lang } from '../../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { costPicture } from '../../domain/views/cost-picture.ts';
import { type CostLine, largestFirst } from '../../domain/views/cost-tree.ts';
import type { Picture } from '../../domain/views/picture.ts';
import { registryPaths } from '../../http/registry/registry-paths.ts';
import type { CostMap } from '../../http/views/cost-map.ts';
import { treemapOf } from '../../http/views/treemap.ts';
import { viewsPaths } from '../../http/views/views-paths.ts';
import { day, percentOf, rupiahShort, whole } from './figure-words.ts';
import { nameIn } from './landscape-view.ts';
import { say } from './say.ts';

/** Costs in words. */
export interface CostView {
  readonly map: CostMap;
  readonly lang: Lang;
  readonly finding: string;
  readonly subtitle: string;
  readonly nameOf: (line: CostLine) => string;
  readonly hrefOf: (line: CostLine) => string | null;
  readonly address: Readonly<Record<string, string | undefined>>;
  /** In the table: the most expensive, and those of which nothing is known behind them. */
  readonly shown: readonly CostLine[];
}

const SIZE = { width: 960, height: 520 } as const;
const MOST_TILES = 40;
const MOST_LINES = 100;

export function costView(map: CostMap, lang: Lang, today: LocalDate): CostView {
  const t = say(lang);
  const { tree, agencyId } = map;
  const nameOf = ({ key }: CostLine): string => {
    if (agencyId === null) return map.agencyName(key);
    const element = map.elementOf(key);
    return element === null ? key : nameIn(element, lang);
  };
  const [first] = tree.lines;
  return {
    map,
    lang,
    finding:
      first === undefined || first.sum === 0n
        ? t('costsNone')
        : t('costsFinding', {
            name: nameOf(first),
            amount: amountOf(first, lang),
            share: percentOf(first.sum, tree.sum),
          }),
    subtitle: t('costsSubtitle', {
      date: day(today, lang),
      known: whole(tree.known, lang),
      all: whole(tree.all, lang),
      share: percentOf(tree.known, Math.max(1, tree.all)),
      sum: rupiahShort(tree.sum, lang),
    }),
    nameOf,
    hrefOf: ({ key }) => {
      if (agencyId === null) return viewsPaths.costs.to({}, { instansi: key });
      const element = map.elementOf(key);
      return element === null ? null : registryPaths.object.to({ agency: element.agencyId, id: element.elementId });
    },
    address: { instansi: agencyId ?? undefined },
    shown: tree.lines.slice(0, MOST_LINES),
  };
}

function amountOf({ sum, isPartial }: CostLine, lang: Lang): string {
  const short = rupiahShort(sum, lang);
  return isPartial ? `${say(lang)('costsPartial')} ${short}` : short;
}

export function costPictureOf({ map, lang, nameOf, hrefOf }: CostView): Picture {
  const t = say(lang);
  const { shown, rest, joined } = largestFirst(map.tree.lines, MOST_TILES);
  const lines = rest === null ? shown : [...shown, rest];
  const byKey = new Map(lines.map((line) => [line.key, line]));
  return costPicture(
    treemapOf(lines, SIZE).flatMap(({ key, ...area }) => {
      const line = byKey.get(key);
      if (line === undefined) return [];
      const named =
        line === rest
          ? { name: t('costsRest', { count: joined }), href: null }
          : { name: nameOf(line), href: hrefOf(line) };
      return [{ ...area, ...named, amount: amountOf(line, lang) }];
    }),
    SIZE,
  );
}

/** A row an agency or an application, those of unknown cost too: their cell is empty, not zero. */
export function* costLines({ map, nameOf }: CostView): Generator<readonly string[]> {
  yield ['nama', 'biaya_per_tahun_rupiah', 'paling_sedikit', 'aplikasi_dengan_biaya', 'aplikasi'];
  for (const line of map.tree.lines)
    yield [
      nameOf(line),
      line.known === 0 ? '' : String(line.sum),
      line.isPartial ? 'ya' : 'tidak',
      String(line.known),
      String(line.all),
    ];
}
