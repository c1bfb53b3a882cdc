import { formatDateTime, formatDateTimeZone, type Instant, type Zone } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { Origin } from '../../../web/components/provenance.tsx';
import { catalogue } from '../data/attributes.ts';
import { sources } from '../data/sources.ts';
import type { EvidenceItem } from '../domain/evidence.ts';
import type { AuthoritativeSource } from '../domain/source.ts';
import { isSameValue } from '../domain/value.ts';
import { INCOMPLETE } from '../http/fetch-source.ts';
import type { FollowedCorrection, OwnData } from '../http/own-data.ts';
import { openCorrectionOf, wrongValue } from '../http/wrong-value.ts';
import type { PendingFetch } from '../storage/pending-fetch.ts';
import { sourceName } from './correction-words.ts';

/** One register's part of the page. */
export interface SourcePart {
  readonly id: string;
  /** "Dukcapil" */
  readonly name: string;
  /** The organisation that keeps the register. */
  readonly owner: string;
  readonly proofHref: string | null;
  readonly state: SourceState;
  readonly records: readonly OwnRecord[];
}

export type SourceState =
  | { readonly kind: 'answered' }
  /** Asked at this moment. */
  | { readonly kind: 'under_way' }
  | { readonly kind: 'down'; readonly since: string }
  | { readonly kind: 'unusable' }
  | { readonly kind: 'incomplete'; readonly attributes: readonly string[] }
  /** Back after an outage; said once. */
  | { readonly kind: 'back'; readonly since: string };

export interface OwnRecord {
  /** The place in a list; null where a person has only one. */
  readonly number: number | null;
  /** The register knows nothing of this person. */
  readonly isMissing: boolean;
  readonly values: readonly OwnValue[];
}

export interface OwnValue {
  readonly item: EvidenceItem;
  readonly origin: Origin;
  /** Whether its owner takes a report on it. */
  readonly isCorrectable: boolean;
  readonly correction: FollowedCorrection | null;
  /** The register that says otherwise about the same thing; null when none does. */
  readonly differsFrom: string | null;
}

export interface ViewOptions {
  readonly data: OwnData;
  readonly lang: Lang;
  readonly zone: Zone;
  readonly holders: ReadonlyMap<string, string>;
  readonly proofHref: (messageId: string) => string | null;
}

/** What each register says, in the order of our data; registers that were never asked are left out. */
export function sourceParts(options: ViewOptions): readonly SourcePart[] {
  const { data, holders, lang } = options;
  return sources.flatMap((source) => {
    const items = data.evidence.filter((item) => item.source === source.id);
    const pending = data.pending.filter((one) => one.source === source.id);
    const asked = [...new Set([...items, ...pending].map(({ holder }) => holder))];
    return asked.map((holder): SourcePart => {
      const own = items.filter((item) => item.holder === holder);
      const newest = own.toSorted((one, other) => Temporal.Instant.compare(other.fetchedAt, one.fetchedAt))[0];
      const owner = holders.get(holder) ?? source.name[lang];
      return {
        id: `${source.id}-${holder}`.replaceAll('.', '-'),
        name: source.holder.kind === 'consumer' ? `${source.name[lang]}, ${owner}` : source.name[lang],
        owner,
        proofHref: proofOf(newest?.messageId ?? null, options),
        state: stateOf(
          pending.filter((one) => one.holder === holder),
          options,
        ),
        records: recordsOf(source, own, options),
      };
    });
  });
}

function proofOf(messageId: string | null, { proofHref }: ViewOptions): string | null {
  return messageId === null ? null : proofHref(messageId);
}

/** When the oldest of the shown answers came; null when there is none. */
export function fetchedSince(evidence: readonly EvidenceItem[]): Instant | null {
  return (
    evidence.map(({ fetchedAt }) => fetchedAt).toSorted((one, other) => Temporal.Instant.compare(one, other))[0] ?? null
  );
}

const unusable: ReadonlySet<string> = new Set([
  'wrong_person',
  'answer_unreadable',
  'status_unexpected',
  'answer_invalid',
  'service_answer_malformed',
]);

function stateOf(pending: readonly PendingFetch[], { lang, zone }: ViewOptions): SourceState {
  const open = pending.find(({ settledAt }) => settledAt === null);
  if (open !== undefined) {
    const { failingSince, lastFault } = open;
    if (failingSince === null || lastFault === null) return { kind: 'under_way' };
    if (lastFault === INCOMPLETE) return { kind: 'incomplete', attributes: open.attributes };
    if (unusable.has(lastFault)) return { kind: 'unusable' };
    return { kind: 'down', since: formatDateTimeZone(failingSince, zone, lang) };
  }
  const settledAt = pending.map((one) => one.settledAt).findLast((at) => at !== null);
  return settledAt === null || settledAt === undefined
    ? { kind: 'answered' }
    : { kind: 'back', since: formatDateTimeZone(settledAt, zone, lang) };
}

function recordsOf(
  source: AuthoritativeSource,
  items: readonly EvidenceItem[],
  options: ViewOptions,
): readonly OwnRecord[] {
  const order = source.readings.map(({ attribute }) => attribute);
  const groups = Map.groupBy(items, ({ record }) => record);
  return [...groups]
    .toSorted(([one], [other]) => (one ?? 0) - (other ?? 0))
    .map(([number, group]) => ({
      number,
      isMissing: group.every(({ value }) => value === null),
      values: group
        .toSorted((one, other) => order.indexOf(one.attribute) - order.indexOf(other.attribute))
        .map((item) => valueOf(source, item, options)),
    }));
}

function valueOf(source: AuthoritativeSource, item: EvidenceItem, options: ViewOptions): OwnValue {
  const { data, lang, zone } = options;
  return {
    item,
    origin: { kind: 'fetched', source: source.name[lang], time: formatDateTime(item.observedAt, zone, lang) },
    isCorrectable: wrongValue(item, data.evidence) !== null,
    correction: openCorrectionOf(item, data.corrections),
    differsFrom: differsFrom(item, options),
  };
}

function differsFrom(item: EvidenceItem, { data, lang }: ViewOptions): string | null {
  const sameAs = catalogue.get(item.attribute)?.sameAs ?? null;
  const other = data.evidence.find(({ attribute }) => attribute === sameAs);
  if (other === undefined || other.value === null || item.value === null) return null;
  return isSameValue(other.value, item.value) ? null : sourceName(other.source, lang);
}
