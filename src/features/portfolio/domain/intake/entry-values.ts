import type { ElementHead, Status } from '../registry/element.ts';
import type { GivenValues } from '../registry/save.ts';
import type { DraftEntry } from './outcome.ts';
import type { EntryStatus } from './status-word.ts';

/** What a decided entry is as an object of the registry. */
export interface EntryObject extends Pick<ElementHead, 'reportedBy'> {
  readonly name: string;
  readonly values: GivenValues;
}

/** The words before what the catalogue has no field of its own for. */
export type RestLabels = Readonly<
  Record<'legal_basis' | 'data_used' | 'category' | 'platform' | 'note' | 'year', string>
>;

export interface ObjectRules {
  /** The agency that reports: an owner of that name is no news. */
  readonly agency: string;
  readonly labels: RestLabels;
  /** Units that report the same system. */
  readonly users: readonly string[];
}

const LINE = 300;
const PARAGRAPH = 4_000;

/** An entry of a list as an object: nothing of it is dropped, what has no field stands in the description. */
export function objectOf(entry: DraftEntry, { agency, labels, users }: ObjectRules): EntryObject {
  const platform = platformOf(entry.platform ?? '');
  const said = entry.description ?? entry.expansion;
  const owner = entry.owner === null || entry.owner === agency ? null : entry.owner;
  const rest = restOf(entry, labels, platform === null);
  return {
    name: entry.name,
    reportedBy: (entry.reportedBy ?? agency).slice(0, LINE),
    values: withoutEmpty({
      function: clipped(said, PARAGRAPH),
      kind: entry.kind,
      status: statusOf(entry.status),
      owner: clipped(owner, LINE),
      codes: entry.codes,
      addresses: entry.addresses.map(({ address }) => address.slice(0, LINE)).slice(0, 20),
      developing_unit: clipped(entry.developer, LINE),
      database: clipped(entry.database, LINE),
      languages: languagesOf(entry.language ?? ''),
      platform,
      went_live_on: entry.year === null ? null : `${entry.year}-01-01`,
      yearly_cost: entry.cost === null ? null : String(entry.cost),
      user_groups: users.map((user) => user.slice(0, 100)).slice(0, 20),
      description: clipped(rest, PARAGRAPH),
    }),
  };
}

/** An end of use is not known from a list: "not maintained" is inactive, and nothing said is unknown. */
function statusOf(status: EntryStatus | null): Status {
  if (status === null) return 'unknown';
  return status === 'unmaintained' ? 'inactive' : status;
}

const PLATFORMS: readonly (readonly [key: string, says: RegExp])[] = [
  ['web_and_mobile', /\b(?:web|website)\b.*\b(?:mobile|android|ios|apk)\b|\b(?:mobile|android|ios)\b.*\bweb/i],
  ['mobile', /\b(?:mobile|android|ios|apk|iphone)\b/i],
  ['desktop', /\b(?:desktop|client ?server|windows)\b/i],
  ['interface_only', /^\s*(?:rest ?)?api\s*$/i],
  ['web', /\b(?:web|website|browser|online|on ?line)\b/i],
];

function platformOf(text: string): string | null {
  return PLATFORMS.find(([, says]) => says.test(text))?.[0] ?? null;
}

function languagesOf(text: string): readonly string[] {
  const parts = text
    .split(/[,;/|&+]|\bdan\b/i)
    .map((part) => part.trim().slice(0, 60))
    .filter((part) => part !== '');
  return [...new Set(parts)].slice(0, 10);
}

function restOf(entry: DraftEntry, labels: RestLabels, isPlatformUnread: boolean): string {
  const lines: readonly (readonly [string, string | null])[] = [
    [labels.legal_basis, entry.legalBasis],
    [labels.data_used, entry.dataUsed],
    [labels.category, entry.category],
    [labels.platform, isPlatformUnread ? entry.platform : null],
    // The list tells a year only; the day above is its first.
    [labels.year, entry.year === null ? null : String(entry.year)],
    [labels.note, entry.note],
  ];
  return lines.flatMap(([label, text]) => (text === null ? [] : [`${label}: ${text}`])).join('\n');
}

function clipped(text: string | null, most: number): string | null {
  if (text === null || text.length <= most) return text;
  return `${text.slice(0, most - 1)}…`;
}

function withoutEmpty(values: GivenValues): GivenValues {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
