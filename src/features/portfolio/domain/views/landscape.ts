import type { PublishedElement } from '../registry/element.ts';

export interface LandscapeQuestion {
  readonly rowsOf: (one: PublishedElement) => readonly string[];
  readonly offset: number;
  readonly mostRows: number;
  readonly mostColumns: number;
}

export interface LandscapeRow {
  readonly key: string;
  /** How many agencies have an application for it, and how many applications there are. */
  readonly agencies: number;
  readonly total: number;
  readonly byAgency: ReadonlyMap<string, readonly PublishedElement[]>;
}

/** Functions that most agencies share first: what stands in many columns of a row is worth a look. */
export interface Landscape {
  readonly rows: readonly LandscapeRow[];
  readonly allRows: number;
  /** Agencies with most applications on the rows shown; the others are counted, not named. */
  readonly columns: readonly string[];
}

export function landscape(elements: Iterable<PublishedElement>, question: LandscapeQuestion): Landscape {
  const { offset, mostRows, mostColumns } = question;
  const all = landscapeRows(elements, question);
  const rows = all.slice(offset, offset + mostRows);
  const weights = new Map<string, number>();
  for (const { byAgency } of rows)
    for (const [agency, held] of byAgency) weights.set(agency, (weights.get(agency) ?? 0) + held.length);
  const columns = [...weights]
    .toSorted(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))
    .slice(0, mostColumns)
    .map(([agency]) => agency);
  return { rows, allRows: all.length, columns };
}

/** Every row, for a table that leaves nothing out. */
export function landscapeRows(
  elements: Iterable<PublishedElement>,
  { rowsOf }: Pick<LandscapeQuestion, 'rowsOf'>,
): readonly LandscapeRow[] {
  const found = new Map<string, Map<string, PublishedElement[]>>();
  for (const one of elements)
    for (const key of rowsOf(one)) {
      const agencies = found.get(key) ?? new Map<string, PublishedElement[]>();
      const held = agencies.get(one.agencyId);
      if (held === undefined) agencies.set(one.agencyId, [one]);
      else held.push(one);
      found.set(key, agencies);
    }
  return [...found]
    .map(([key, byAgency]) => ({
      key,
      agencies: byAgency.size,
      total: [...byAgency.values()].reduce((sum, held) => sum + held.length, 0),
      byAgency,
    }))
    .toSorted(
      (one, other) => other.agencies - one.agencies || other.total - one.total || (one.key < other.key ? -1 : 1),
    );
}
