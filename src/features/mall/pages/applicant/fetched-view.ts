import {
  absentWords,
  attributeName,
  type Dispute,
  disputeWords,
  type EvidenceItem,
  type FieldBinding,
  type JsonPointer,
  onceonlyPaths,
  outcomeOf,
  sources,
  valueWords,
} from '../../../onceonly/index.ts';
import { formatDateTime, formatDateTimeZone, type Instant, type Zone } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { Origin } from '../../../../web/components/provenance.tsx';
import type { ServiceDefinition } from '../../domain/service.ts';

/** What a field that nobody is asked for shows. */
export interface FetchedField {
  readonly pointer: JsonPointer;
  readonly attribute: string;
  readonly term: string;
  readonly state: FetchedState;
  /** null where no source has been heard of it. */
  readonly origin: Origin | null;
  /** Which record of a list it came from; null where a person has only one. */
  readonly record: number | null;
  /** What she reported of it, and where that is followed; null: nothing, or it is settled. */
  readonly disputed: { readonly words: string; readonly href: string } | null;
}

export type FetchedState =
  /** `words` null: a picture. `differs`: a register that has another value; `stale`: too old to decide upon. */
  | {
      readonly kind: 'value';
      readonly words: string | null;
      readonly differs: readonly Differing[];
      readonly isStale: boolean;
    }
  | { readonly kind: 'missing'; readonly source: string; readonly means: 'ASK' | 'BLOCK' | 'LATER' }
  | { readonly kind: 'waiting'; readonly source: string };

export interface Differing {
  readonly source: string;
  readonly words: string;
}

export interface FetchedGround {
  readonly definition: ServiceDefinition;
  readonly evidence: readonly EvidenceItem[];
  /** Her open corrections. */
  readonly disputes: readonly Dispute[];
  readonly now: Instant;
  readonly lang: Lang;
  readonly zone: Zone;
}

type Fetching = Extract<FieldBinding, { readonly mode: 'FETCH' | 'PREFILL_EDIT' }>;

/** The fields that come from registers, in the order of the form. */
export function fetchedFields(ground: FetchedGround): readonly FetchedField[] {
  const fetched = { ...ground, evidence: ground.evidence.filter(({ assurance }) => assurance !== 'DECLARED') };
  return ground.definition.bindings.flatMap((binding) =>
    binding.mode === 'FETCH' || binding.mode === 'PREFILL_EDIT' ? [fieldOf(binding, fetched)] : [],
  );
}

/** Whether the person has to fill in a field after all: no source has it, and the form then asks. */
export function isAskedAfterAll(field: FetchedField): boolean {
  return field.state.kind === 'missing' && field.state.means === 'ASK';
}

/** The name of a source as people call it. */
function sourceName(id: string, lang: Lang): string {
  return sources.find((source) => source.id === id)?.name[lang] ?? id;
}

/** The register that would know of a kind of data. */
export function sourceFor(attribute: string, lang: Lang): string {
  const source = sources.find(({ readings }) => readings.some((reading) => reading.attribute === attribute));
  return source?.name[lang] ?? attributeName(attribute, lang);
}

function fieldOf(binding: Fetching, ground: FetchedGround): FetchedField {
  const { definition, evidence, now, lang } = ground;
  const { pointer, attribute } = binding;
  const term = definition.form.fields[pointer]?.label[lang] ?? attributeName(attribute, lang);
  const outcome = outcomeOf(binding, evidence, now);
  const common = { pointer, attribute, term };
  switch (outcome.kind) {
    case 'waiting': {
      const source = sourceFor(attribute, lang);
      const origin = { kind: 'waiting', source } as const;
      return { ...common, state: { kind: 'waiting', source }, origin, record: null, disputed: null };
    }
    case 'missing':
      return missingField(binding, common, ground);
    case 'value': {
      const { chosen, differing } = outcome.settled;
      const differs = [...differing, ...otherNames(chosen, evidence)].flatMap(({ source, value }) =>
        typeof value === 'string'
          ? [{ source: sourceName(source, lang), words: valueWords(attribute, value, lang) }]
          : [],
      );
      const words = chosen.value === null ? null : valueWords(attribute, chosen.value, lang);
      return {
        ...common,
        state: { kind: 'value', words, differs, isStale: !outcome.isFresh },
        origin: originOf(chosen, ground),
        record: chosen.record,
        disputed: disputedOf(chosen, ground),
      };
    }
    default:
      return outcome satisfies never;
  }
}

/** "There is none" may be a value of its own: a certificate without an end is for life. */
function missingField(
  { attribute, onMissing }: Fetching,
  common: Pick<FetchedField, 'pointer' | 'attribute' | 'term'>,
  ground: FetchedGround,
): FetchedField {
  const { evidence, lang } = ground;
  const item = evidence.find((one) => one.attribute === attribute);
  const absent = absentWords(attribute, lang);
  const origin = item === undefined ? null : originOf(item, ground);
  const about = { record: item?.record ?? null, disputed: item === undefined ? null : disputedOf(item, ground) };
  if (absent !== null && evidence.some((one) => one.source === item?.source && one.value !== null)) {
    return { ...common, state: { kind: 'value', words: absent, differs: [], isStale: false }, origin, ...about };
  }
  const source = item === undefined ? sourceFor(attribute, lang) : sourceName(item.source, lang);
  return { ...common, state: { kind: 'missing', source, means: onMissing }, origin, ...about };
}

/** The open correction of this very value. */
function disputedOf(
  { attribute, record, source }: EvidenceItem,
  { disputes, lang, zone }: FetchedGround,
): FetchedField['disputed'] {
  const found = disputes.find((one) => one.attribute === attribute && one.record === record && one.source === source);
  if (found === undefined) return null;
  const words = disputeWords(found, { lang, zone, owner: sourceName(source, lang) });
  return { words, href: onceonlyPaths.correction.to({ id: found.id }) };
}

/** Other registers' names of the same person that are written otherwise; said once, at the name itself. */
function otherNames(chosen: EvidenceItem, evidence: readonly EvidenceItem[]): readonly EvidenceItem[] {
  if (chosen.attribute !== 'person.name') return [];
  const others = evidence.filter(
    (item) => item.attribute.endsWith('.name') && item.attribute !== chosen.attribute && (item.record ?? 0) === 0,
  );
  return others.filter(({ value }) => value !== null && plain(value) !== plain(chosen.value));
}

function plain(value: EvidenceItem['value']): string {
  return typeof value === 'string' ? value.replaceAll(/\s+/g, ' ').trim().toUpperCase() : '';
}

function originOf({ source, observedAt }: EvidenceItem, { lang, zone }: FetchedGround): Origin {
  return { kind: 'fetched', source: sourceName(source, lang), time: formatDateTime(observedAt, zone, lang) };
}

/** A register that is not simply there. */
export interface SourceNews {
  readonly source: string;
  readonly kind: 'down' | 'under_way' | 'unusable' | 'back';
  /** With date and zone; null where no time says anything. */
  readonly since: string | null;
  /** What of the form it concerns. */
  readonly terms: readonly string[];
}

/** As `listPending` of the once-only feature gives it. */
export interface PendingCall {
  readonly source: string;
  readonly attributes: readonly string[];
  readonly failingSince: Instant | null;
  readonly lastFault: string | null;
  readonly settledAt: Instant | null;
}

/** What to say of registers; one that is back is told as long as she has not gone on since. */
export function sourceNews(
  pending: readonly PendingCall[],
  {
    fields,
    lang,
    zone,
    touchedAt,
  }: Pick<FetchedGround, 'lang' | 'zone'> & {
    readonly fields: readonly FetchedField[];
    readonly touchedAt: Instant;
  },
): readonly SourceNews[] {
  return [...Map.groupBy(pending, ({ source }) => source)].flatMap(([id, calls]): readonly SourceNews[] => {
    const attributes = calls.flatMap((call) => call.attributes);
    const terms = fields.filter(({ attribute }) => attributes.includes(attribute)).map(({ term }) => term);
    const common = { source: sourceName(id, lang), terms };
    const open = calls.find(({ settledAt }) => settledAt === null);
    if (open !== undefined) {
      const { failingSince, lastFault } = open;
      if (failingSince === null || lastFault === null) return [{ ...common, kind: 'under_way', since: null }];
      const kind = UNUSABLE.has(lastFault) ? 'unusable' : 'down';
      return [{ ...common, kind, since: formatDateTimeZone(failingSince, zone, lang) }];
    }
    const back = calls.map(({ settledAt }) => settledAt).find((at) => at !== null && isAfter(at, touchedAt));
    if (back === undefined || back === null) return [];
    return [{ ...common, kind: 'back', since: formatDateTimeZone(back, zone, lang) }];
  });
}

/** It answers, but not so that anybody could use it. */
const UNUSABLE: ReadonlySet<string> = new Set([
  'wrong_person',
  'answer_unreadable',
  'answer_incomplete',
  'status_unexpected',
  'answer_invalid',
  'service_answer_malformed',
]);

function isAfter(one: Instant, other: Instant): boolean {
  return Temporal.Instant.compare(one, other) > 0;
}
