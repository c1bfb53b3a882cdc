import {
  type EvidenceItem,
  type FieldBinding,
  type JsonPointer,
  outcomeOf,
  pointer,
  valueWords,
} from '../../../onceonly/index.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { standingAcceptances } from '../../domain/acceptance.ts';
import { answerAt, declaredName } from '../../domain/answers.ts';
import type { OpenedCase } from '../../http/desk/open-case.ts';
import { answerWords } from '../form/answer-words.ts';
import type { CaseNames } from './case-names.ts';
import type { AgreementRow, AttentionRow, Gap, OfficialValue } from './case-view.ts';
import { say } from './say.ts';
import { isSpellingOnly } from './spelling.ts';

export interface FieldsGround {
  readonly opened: OpenedCase;
  readonly names: CaseNames;
  readonly lang: Lang;
  /** True time, by which sources date their answers. */
  readonly now: Instant;
  readonly mayAccept: boolean;
}

export interface CaseFields {
  readonly attention: readonly AttentionRow[];
  readonly agreements: readonly AgreementRow[];
}

type Sorted = { readonly attention: AttentionRow } | { readonly agreement: AgreementRow };
type Fetched = Extract<FieldBinding, { readonly mode: 'FETCH' | 'PREFILL_EDIT' }>;

/** Sorts the fields of a form, in its order: what needs an officer's eye, and what agrees with its source. */
export function caseFields(ground: FieldsGround): CaseFields {
  const { definition } = ground.opened.ground.version;
  const sorted = definition.form.pages
    .flatMap(({ fields }) => fields)
    .flatMap((at): readonly Sorted[] => {
      const binding = definition.bindings.find((one) => one.pointer === at);
      return binding === undefined ? [] : sortField(binding, ground);
    });
  return {
    attention: sorted.flatMap((one) => ('attention' in one ? [one.attention] : [])),
    agreements: sorted.flatMap((one) => ('agreement' in one ? [one.agreement] : [])),
  };
}

function sortField(binding: FieldBinding, ground: FieldsGround): readonly Sorted[] {
  switch (binding.mode) {
    case 'ASK':
      return sortDeclared(binding.pointer, ground);
    case 'DERIVE':
      return sortDerived(binding.pointer, ground);
    case 'FETCH':
    case 'PREFILL_EDIT':
      return sortFetched(binding, ground);
    default:
      return binding satisfies never;
  }
}

/** What only she knows: open until an officer accepts it; a statement that she agreed to is not. */
function sortDeclared(at: JsonPointer, ground: FieldsGround): readonly Sorted[] {
  const { opened } = ground;
  const item = declaredItem(at, ground);
  if (item === null) return [];
  const widget = opened.ground.version.definition.form.fields[at]?.widget.kind;
  const words = wordsOf(at, answerAt(opened.content.document, at), ground);
  if (widget === 'statement') return [agreement(at, { words, origin: { kind: 'stated', at: item.fetchedAt } }, ground)];
  if (isAccepted(at, ground)) return [agreement(at, { words, origin: { kind: 'accepted' } }, ground)];
  return [attention(at, { gap: { kind: 'new' }, stated: { words, at: item.fetchedAt }, official: [] }, ground)];
}

function sortDerived(at: JsonPointer, ground: FieldsGround): readonly Sorted[] {
  const value = answerAt(ground.opened.content.document, at);
  return value === undefined || value === null
    ? []
    : [agreement(at, { words: wordsOf(at, value, ground), origin: { kind: 'derived' } }, ground)];
}

function sortFetched(binding: Fetched, ground: FieldsGround): readonly Sorted[] {
  const { opened, now } = ground;
  const at = binding.pointer;
  const evidence = opened.content.evidence.filter(({ assurance }) => assurance !== 'DECLARED');
  const outcome = outcomeOf(binding, evidence, now);
  const declared = declaredItem(at, ground);
  const stated = declared === null ? null : { words: declaredWords(at, declared, ground), at: declared.fetchedAt };
  if (outcome.kind === 'waiting') return [sortWaiting(binding, stated, ground)];
  if (outcome.kind === 'missing') return sortMissing(binding, { evidence, stated }, ground);
  const { chosen, differing } = outcome.settled;
  const official = [chosen, ...differing].map((item) => officialValue(at, item, !outcome.isFresh, ground));
  const [first] = official;
  const words = first?.words ?? '';
  if (!outcome.isFresh) return [attention(at, { gap: { kind: 'stale' }, stated, official }, ground)];
  const disputed = stated === null ? disputedRow(at, { chosen, official }, ground) : null;
  if (disputed !== null) return [disputed];
  if (!isAccepted(at, ground)) {
    const gap = gapOf({ binding, words, stated: stated?.words ?? null, differing: differing.length });
    if (gap !== null) return [attention(at, { gap, stated, official }, ground)];
    const ruled = ruledBy(at, ground);
    if (ruled !== null)
      return [attention(at, { gap: ruled.gap(words), stated, official: [...official, ...ruled.others] }, ground)];
  }
  return [agreement(at, { words, origin: sourceOrigin(chosen, ground) }, ground)];
}

/** What she contests, until the officer has looked at it after she did. */
function disputedRow(
  at: JsonPointer,
  { chosen, official }: { readonly chosen: EvidenceItem; readonly official: readonly OfficialValue[] },
  ground: FieldsGround,
): Sorted | null {
  const { opened, lang } = ground;
  const { attribute, record, source } = chosen;
  const found = opened.disputes.find(
    (one) => one.attribute === attribute && one.record === record && one.source === source,
  );
  const acceptedAt = isAccepted(at, ground) ? opened.application.acceptedAt[at] : undefined;
  if (found === undefined || (acceptedAt !== undefined && Temporal.Instant.compare(acceptedAt, found.openedAt) > 0))
    return null;
  const { answerBy, claimed, openedAt } = found;
  const words = claimed === null ? say(lang)('disputed.noClaim') : valueWords(attribute, claimed, lang);
  return attention(at, { gap: { kind: 'disputed', answerBy }, stated: { words, at: openedAt }, official }, ground);
}

function gapOf(given: {
  readonly binding: Fetched;
  readonly words: string;
  readonly stated: string | null;
  readonly differing: number;
}): Gap | null {
  const { binding, words, stated, differing } = given;
  if (binding.onConflict === 'SHOW' && differing > 0) return { kind: 'conflict' };
  if (stated === null || stated === words) return null;
  return { kind: isSpellingOnly(stated, words) ? 'spelling' : 'differs' };
}

/** The source has not answered; what she said meanwhile can be accepted. */
function sortWaiting(binding: Fetched, stated: AttentionRow['stated'], ground: FieldsGround): Sorted {
  const { opened, names } = ground;
  const at = binding.pointer;
  if (stated !== null && isAccepted(at, ground))
    return agreement(at, { words: stated.words, origin: { kind: 'accepted' } }, ground);
  const call = opened.pending.find(({ attributes }) => attributes.includes(binding.attribute));
  const source = call === undefined ? say(ground.lang)('source.unknown') : names.source(call);
  const gap: Gap = { kind: 'waiting', source, since: call?.failingSince ?? null };
  return attention(at, { gap, stated, official: [] }, ground);
}

function sortMissing(
  binding: Fetched,
  { evidence, stated }: { readonly evidence: readonly EvidenceItem[]; readonly stated: AttentionRow['stated'] },
  ground: FieldsGround,
): readonly Sorted[] {
  const at = binding.pointer;
  const answer = evidence.find(({ attribute }) => attribute === binding.attribute);
  if (stated !== null) {
    if (isAccepted(at, ground)) return [agreement(at, { words: stated.words, origin: { kind: 'accepted' } }, ground)];
    const official = answer === undefined ? [] : [{ ...officialValue(at, answer, false, ground), words: null }];
    return [attention(at, { gap: { kind: 'source_silent' }, stated, official }, ground)];
  }
  if (answer === undefined) return [];
  return [agreement(at, { words: wordsOf(at, null, ground), origin: sourceOrigin(answer, ground) }, ground)];
}

/** A rule that does not hold and that accepting this field would satisfy: shown beside what it is compared with. */
function ruledBy(at: JsonPointer, ground: FieldsGround) {
  const { opened } = ground;
  const { proofs, bindings } = opened.ground.version.definition;
  const missing = opened.missing.filter(({ why }) => why === 'rule').map(({ id }) => id);
  const rule = proofs.flatMap(({ id, needs }) => (needs.kind === 'rule' && missing.includes(id) ? [needs.feel] : []));
  const feel = rule.find((text) => text.includes(`accepted, "${at}"`));
  if (feel === undefined) return null;
  const compared = [...feel.matchAll(/\b[a-z]\w*(?:\.\w+)+/g)].map(([name]) =>
    pointer(`/${name.replaceAll('.', '/')}`),
  );
  const evidence = opened.content.evidence.filter(({ assurance }) => assurance !== 'DECLARED');
  const others = [...new Set(compared)].flatMap((other) => {
    const binding = bindings.find((one) => one.pointer === other);
    if (other === at || (binding?.mode !== 'FETCH' && binding?.mode !== 'PREFILL_EDIT')) return [];
    const outcome = outcomeOf(binding, evidence, ground.now);
    return outcome.kind === 'value' ? [officialValue(other, outcome.settled.chosen, !outcome.isFresh, ground)] : [];
  });
  const gap = (words: string): Gap => {
    const isSpelling = others.every((other) => isSpellingOnly(other.words ?? '', words));
    return { kind: others.length > 0 && isSpelling ? 'spelling' : 'conflict' };
  };
  return { others, gap };
}

function attention(
  at: JsonPointer,
  row: Pick<AttentionRow, 'gap' | 'stated' | 'official'>,
  ground: FieldsGround,
): Sorted {
  const canBeAccepted = row.gap.kind !== 'stale' && (row.gap.kind !== 'waiting' || row.stated !== null);
  const canAccept = ground.mayAccept && canBeAccepted;
  return { attention: { pointer: at, label: labelOf(at, ground), page: pageOf(at, ground), ...row, canAccept } };
}

function agreement(at: JsonPointer, row: Omit<AgreementRow, 'label'>, ground: FieldsGround): Sorted {
  return { agreement: { label: labelOf(at, ground), ...row } };
}

function sourceOrigin(item: EvidenceItem, { names }: FieldsGround): AgreementRow['origin'] {
  const proofHref = item.messageId === null ? null : names.proofHref(item.messageId);
  return { kind: 'source', source: names.source(item), at: item.fetchedAt, proofHref };
}

function officialValue(
  ...[at, item, isStale, ground]: readonly [JsonPointer, EvidenceItem, boolean, FieldsGround]
): OfficialValue {
  const words = item.value === null ? null : wordsOf(at, item.value, ground);
  return { words, source: ground.names.source(item), at: item.fetchedAt, isStale };
}

function declaredItem(at: JsonPointer, { opened }: FieldsGround): EvidenceItem | null {
  const name = declaredName(at);
  return opened.content.evidence.find((one) => one.assurance === 'DECLARED' && one.attribute === name) ?? null;
}

/** Beside a source she was asked in plain text; the document at that place holds the source's value. */
function declaredWords(at: JsonPointer, item: EvidenceItem, ground: FieldsGround): string {
  return wordsOf(at, item.value, ground);
}

function wordsOf(at: JsonPointer, value: unknown, { opened, lang }: FieldsGround): string {
  return answerWords(opened.ground.version.definition, at, value, lang) ?? say(lang)('agreement.picture');
}

export function labelOf(at: JsonPointer, { opened, lang }: Pick<FieldsGround, 'opened' | 'lang'>): string {
  return opened.ground.version.definition.form.fields[at]?.label[lang] ?? at;
}

function pageOf(at: JsonPointer, { opened, lang }: FieldsGround): string {
  const page = opened.ground.version.definition.form.pages.find(({ fields }) => fields.includes(at));
  return page === undefined ? '' : (page.step ?? page.title)[lang];
}

function isAccepted(at: JsonPointer, { opened }: FieldsGround): boolean {
  const { application, content, ground } = opened;
  const { definition } = ground.version;
  return standingAcceptances({ definition, application, evidence: content.evidence }).includes(at);
}
