import type { Form } from '../../../../kernel/http/form.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { parseReferenceCode, type ReferenceCode } from '../../domain/codes/code.ts';
import { type AdoptionMeasure, adoptionMeasures, type TargetStep } from '../../domain/codes/target.ts';
import type { TargetContent } from '../../storage/codes/target-draft.ts';
import { boxesOf, dayFrom, NO_DAY, type TypedDay, typedDay } from './typed-date.ts';

const MOST_STEPS = 4;

export interface TypedStep {
  readonly date: TypedDay;
  readonly share: string;
}

/** A target as its form sent it. */
export interface TypedTarget {
  readonly key: string;
  readonly nameId: string;
  readonly nameEn: string;
  readonly affects: string;
  readonly measure: string;
  readonly threshold: string;
  readonly windowDays: string;
  readonly steps: readonly TypedStep[];
  readonly groundId: string;
  readonly groundEn: string;
  readonly unconfirmedId: string;
  readonly unconfirmedEn: string;
}

export type TargetFieldFault = {
  readonly field: string;
  readonly code:
    | 'key_malformed'
    | 'text_missing'
    | 'codes_missing'
    | 'codes_malformed'
    | 'codes_not_in_force'
    | 'measure_missing'
    | 'number_wrong'
    | 'step_date'
    | 'step_share'
    | 'steps_rise'
    | 'steps_end';
  readonly said: string;
};

export interface ReadTarget {
  /** null while anything is wrong. */
  readonly content: TargetContent | null;
  readonly faults: readonly TargetFieldFault[];
}

export function typedTarget(form: Form): TypedTarget {
  const line = (name: string, most = 300) => form.text(name).trim().slice(0, most);
  return {
    key: line('kunci', 60),
    nameId: line('nama-id', 120),
    nameEn: line('nama-en', 120),
    affects: line('kode', 2_000),
    measure: line('ukuran', 40),
    threshold: line('ambang', 9),
    windowDays: line('jendela', 3),
    steps: Array.from({ length: MOST_STEPS }, (_, at) => ({
      date: typedDay(form, `tahap-${at + 1}`),
      share: line(`bagian-${at + 1}`, 3),
    })),
    groundId: line('dasar-id'),
    groundEn: line('dasar-en'),
    unconfirmedId: line('belum-id'),
    unconfirmedEn: line('belum-en'),
  };
}

export function typedFromContent(content: TargetContent): TypedTarget {
  return {
    key: content.id,
    nameId: content.name.id,
    nameEn: content.name.en,
    affects: content.affects.join('\n'),
    measure: content.measure,
    threshold: String(content.threshold),
    windowDays: String(content.windowDays),
    steps: Array.from({ length: MOST_STEPS }, (_, at) => {
      const step = content.steps[at];
      return step === undefined
        ? { date: NO_DAY, share: '' }
        : { date: boxesOf(step.dueOn), share: String(step.sharePercent) };
    }),
    groundId: content.legalGround.id,
    groundEn: content.legalGround.en,
    unconfirmedId: content.unconfirmed.id,
    unconfirmedEn: content.unconfirmed.en,
  };
}

/** Reads a typed target; `isInForce` says whether a code stands in a set of today. */
export function readTarget(
  typed: TypedTarget,
  given: { readonly isInForce: (code: ReferenceCode) => boolean; readonly keptKey: string | null },
): ReadTarget {
  const faults: TargetFieldFault[] = [];
  const wrong = (field: string, code: TargetFieldFault['code'], said = '') => faults.push({ field, code, said });
  const key = given.keptKey ?? typed.key;
  if (!/^[a-z][a-z0-9_.]{2,59}$/.test(key)) wrong('kunci', 'key_malformed');
  for (const [field, text] of [
    ['nama-id', typed.nameId],
    ['nama-en', typed.nameEn],
    ['dasar-id', typed.groundId],
    ['dasar-en', typed.groundEn],
  ] as const)
    if (text === '') wrong(field, 'text_missing');
  const affects = readAffects(typed.affects, given.isInForce, wrong);
  const measure: AdoptionMeasure | undefined = adoptionMeasures.find((one) => one === typed.measure);
  if (measure === undefined) wrong('ukuran', 'measure_missing');
  const threshold = wholeNumber(typed.threshold, 1_000_000);
  if (threshold === null) wrong('ambang', 'number_wrong', '1000000');
  const windowDays = wholeNumber(typed.windowDays, 366);
  if (windowDays === null) wrong('jendela', 'number_wrong', '366');
  const steps = readSteps(typed.steps, wrong);
  if (faults.length > 0 || measure === undefined || threshold === null || windowDays === null)
    return { content: null, faults };
  const content: TargetContent = {
    id: key,
    name: { id: typed.nameId, en: typed.nameEn },
    affects,
    measure,
    threshold,
    windowDays,
    steps,
    legalGround: { id: typed.groundId, en: typed.groundEn },
    unconfirmed: { id: typed.unconfirmedId, en: typed.unconfirmedEn },
  };
  return { content, faults };
}

type Wrong = (field: string, code: TargetFieldFault['code'], said?: string) => void;

function readAffects(
  text: string,
  isInForce: (code: ReferenceCode) => boolean,
  wrong: Wrong,
): readonly ReferenceCode[] {
  const words = [...new Set(text.toUpperCase().split(/[\s,;]+/))].filter((word) => word !== '');
  const codes = words.flatMap((word) => {
    const parsed = parseReferenceCode(word);
    if (!parsed.ok) wrong('kode', 'codes_malformed', word.slice(0, 40));
    else if (!isInForce(parsed.value)) wrong('kode', 'codes_not_in_force', word);
    return parsed.ok ? [parsed.value] : [];
  });
  if (words.length === 0) wrong('kode', 'codes_missing');
  return codes;
}

/** Rows left empty are no steps. Shares rise with their days, and the last is all. */
function readSteps(typed: readonly TypedStep[], wrong: Wrong): readonly TargetStep[] {
  const steps: TargetStep[] = [];
  for (const [at, { date, share }] of typed.entries()) {
    if (share === '' && Object.values(date).every((box) => box === '')) continue;
    const [dueOn, sharePercent] = [dayFrom(date), wholeNumber(share, 100)];
    if (dueOn === null) wrong(`tahap-${at + 1}`, 'step_date');
    if (sharePercent === null) wrong(`bagian-${at + 1}`, 'step_share');
    if (dueOn === null || sharePercent === null) continue;
    if (!rises(steps.at(-1), { dueOn, sharePercent })) wrong(`tahap-${at + 1}`, 'steps_rise');
    steps.push({ key: stepKeys.get(sharePercent) ?? `share_${sharePercent}`, dueOn, sharePercent });
  }
  if (steps.at(-1)?.sharePercent !== 100) wrong(`bagian-${Math.max(1, steps.length)}`, 'steps_end');
  return steps;
}

/** A step is known by its share, so that a milestone keeps its key when a date moves. */
const stepKeys: ReadonlyMap<number, string> = new Map([
  [50, 'half'],
  [100, 'all'],
]);

function rises(
  before: TargetStep | undefined,
  step: { readonly dueOn: LocalDate; readonly sharePercent: number },
): boolean {
  return before === undefined || (step.dueOn > before.dueOn && step.sharePercent > before.sharePercent);
}

function wholeNumber(text: string, most: number): number | null {
  if (!/^[1-9]\d*$/.test(text)) return null;
  const number = Number(text);
  return number <= most ? number : null;
}
