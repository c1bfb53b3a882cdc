import type { Lang } from '../../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { Picture } from '../../domain/views/picture.ts';
import { isLate, type RoadmapItem } from '../../domain/views/roadmap.ts';
import { roadmapPicture } from '../../domain/views/roadmap-picture.ts';
import { registryPaths } from '../../http/registry/registry-paths.ts';
import type { Roadmap } from '../../http/views/roadmap-lines.ts';
import { day } from './figure-words.ts';
import { say } from './say.ts';

/** The roadmap in words. */
export interface RoadmapView {
  readonly map: Roadmap;
  readonly lang: Lang;
  readonly finding: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  /** What is drawn and stands in the table: the earliest. */
  readonly shown: readonly RoadmapItem[];
  readonly address: Readonly<Record<string, string | undefined>>;
  readonly year: number;
  readonly hrefOf: (item: RoadmapItem) => string | null;
}

const MOST_SHOWN = 40;

export function roadmapView(map: Roadmap, lang: Lang): RoadmapView {
  const t = say(lang);
  const { items, today, window, deadline } = map;
  const until = deadline !== null && deadline.on > today && deadline.on < window.until ? deadline.on : window.until;
  const late = items.filter((item) => isLate(item, today));
  const coming = items.filter((item) => !item.isDone && item.until >= today && item.until <= until);
  const shown = urgentFirst(items, today).slice(0, MOST_SHOWN);
  const year = Number(window.from.slice(0, 4));
  return {
    map,
    lang,
    finding:
      items.length === 0
        ? t('roadmapNone')
        : t('roadmapFinding', { late: late.length, coming: coming.length, until: day(until, lang) }),
    subtitle: t('roadmapSubtitle', { from: day(window.from, lang), until: day(window.until, lang) }),
    notes: [
      ...(items.length > shown.length ? [t('roadmapShown', { shown: shown.length, total: items.length })] : []),
      ...(deadline === null ? [t('roadmapNoDeadline')] : []),
    ],
    shown,
    address: {
      instansi: map.agencyId ?? undefined,
      jenis: map.kind ?? undefined,
      tahun: year === Number(today.slice(0, 4)) ? undefined : String(year),
    },
    year,
    hrefOf: ({ agencyId, elementId }) =>
      elementId === null ? null : registryPaths.object.to({ agency: agencyId, id: elementId }),
  };
}

/** What is late, then what is to come, then what is over. */
function urgentFirst(items: readonly RoadmapItem[], today: LocalDate): readonly RoadmapItem[] {
  const rank = (item: RoadmapItem) => (isLate(item, today) ? 0 : item.until >= today ? 1 : 2);
  return items.toSorted((one, other) => rank(one) - rank(other));
}

export function roadmapPictureOf({ map, lang, shown, hrefOf }: RoadmapView): Picture {
  const t = say(lang);
  const { window, today, deadline } = map;
  return roadmapPicture({
    items: shown.map((item) => ({
      ...item,
      agency: map.agencyName(item.agencyId),
      href: hrefOf(item),
      dates: datesOf(item, lang),
    })),
    window,
    today,
    deadline:
      deadline === null
        ? null
        : { on: deadline.on, words: t('roadmapDeadline', { name: deadline.name[lang], date: day(deadline.on, lang) }) },
    quarterName: (first) => quarterName(first, lang),
    todayWords: t('roadmapToday'),
  });
}

/** The year at its turn, the month else: a quarter is too narrow for both. */
function quarterName(first: LocalDate, lang: Lang): string {
  const [, month = '', year = ''] = day(first, lang).split(' ');
  return first.slice(5, 7) === '01' ? year : month;
}

function datesOf({ from, until }: RoadmapItem, lang: Lang): string {
  return from === null ? day(until, lang) : `${day(from, lang)} - ${day(until, lang)}`;
}

export function stateOf(item: RoadmapItem, today: LocalDate): 'roadmapDone' | 'roadmapLate' | 'roadmapAhead' {
  if (item.isDone) return 'roadmapDone';
  return isLate(item, today) ? 'roadmapLate' : 'roadmapAhead';
}

/** A row a line, all of them. */
export function* roadmapLines({ map, lang }: RoadmapView): Generator<readonly string[]> {
  const t = say(lang);
  yield ['jenis', 'apa', 'rincian', 'instansi', 'mulai', 'sampai', 'keadaan'];
  for (const item of map.items)
    yield [
      t(`roadmap.${item.kind}`),
      item.name,
      item.detail ?? '',
      map.agencyName(item.agencyId),
      item.from ?? '',
      item.until,
      t(stateOf(item, map.today)),
    ];
}
