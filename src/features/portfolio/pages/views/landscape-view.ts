import type { Lang } from '../../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { PublishedElement } from '../../domain/registry/element.ts';
import type { LandscapeRow } from '../../domain/views/landscape.ts';
import { landscapePicture } from '../../domain/views/landscape-picture.ts';
import type { Picture } from '../../domain/views/picture.ts';
import { registryPaths } from '../../http/registry/registry-paths.ts';
import type { LandscapeMap, wholeLandscape } from '../../http/views/landscape-map.ts';
import { capabilityAddress, catalogueOf } from '../../http/views/view-question.ts';
import { day } from './figure-words.ts';
import { say } from './say.ts';

const NAMES_A_CELL = 3;

/** A cell of the matrix: some names, and how many there are beyond. */
export interface NamedApplications {
  readonly shown: readonly PublishedElement[];
  readonly more: number;
  readonly moreHref: string;
}

export interface LandscapeView {
  readonly map: LandscapeMap;
  readonly lang: Lang;
  readonly finding: string;
  readonly subtitle: string;
  readonly address: Readonly<Record<string, string | undefined>>;
  readonly cellOf: (row: LandscapeRow, agencyId: string) => NamedApplications;
  /** Applications of agencies that have no column. */
  readonly elsewhere: (row: LandscapeRow) => number;
  readonly rowHref: (code: string) => string;
}

export function landscapeView(map: LandscapeMap, lang: Lang, today: LocalDate): LandscapeView {
  const t = say(lang);
  const { found, names, question } = map;
  const [first] = found.rows;
  return {
    map,
    lang,
    finding:
      first === undefined
        ? t('landscapeNone')
        : t('landscapeFinding', { agencies: first.agencies, name: names.nameOf(first.key) }),
    subtitle: t('landscapeSubtitle', { date: day(today, lang) }),
    address: { ...capabilityAddress(question, 'F'), hal: map.page === 1 ? undefined : String(map.page) },
    cellOf: (row, agencyId) => {
      const held = row.byAgency.get(agencyId) ?? [];
      return {
        shown: held.slice(0, NAMES_A_CELL),
        more: Math.max(0, held.length - NAMES_A_CELL),
        moreHref: registryPaths.catalogue.to({}, catalogueOf(question, { code: row.key, agencyId })),
      };
    },
    elsewhere: (row) =>
      row.total - found.columns.reduce((sum, agency) => sum + (row.byAgency.get(agency)?.length ?? 0), 0),
    rowHref: (code) => registryPaths.catalogue.to({}, catalogueOf(question, { code, agencyId: null })),
  };
}

/** What has no open name says so; nothing else of it is known here. */
export function nameIn({ name, isClassified }: PublishedElement, lang: Lang): string {
  return name ?? say(lang)(isClassified ? 'classified' : 'nameless');
}

export function landscapePictureOf(view: LandscapeView): Picture {
  const { map, lang } = view;
  const t = say(lang);
  return landscapePicture({
    columns: [...map.found.columns.map(map.groups.nameOf), t('landscapeElse')],
    rows: map.found.rows.map((row) => ({
      name: map.names.nameOf(row.key),
      cells: [
        ...map.found.columns.map((agency) => {
          const { shown, more } = view.cellOf(row, agency);
          return { names: shown.map((one) => nameIn(one, lang)), more };
        }),
        { names: [], more: view.elsewhere(row) },
      ],
    })),
    moreWords: (count) => t('landscapeMore', { count }),
  });
}

/** A row an application, of all agencies: nothing is left out. */
export function* landscapeLines(
  { rows, names, groups }: Awaited<ReturnType<typeof wholeLandscape>>,
  lang: Lang,
): Generator<readonly string[]> {
  yield ['kode', 'fungsi', 'instansi', 'aplikasi', 'status'];
  for (const row of rows)
    for (const [agency, held] of row.byAgency)
      for (const one of held)
        yield [row.key, names.nameOf(row.key), groups.nameOf(agency), nameIn(one, lang), one.status ?? ''];
}
