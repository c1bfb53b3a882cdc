import { parseReferenceCode, type ReferenceCode } from '../../domain/codes/code.ts';
import type { Crosswalk } from '../../domain/codes/crosswalk.ts';
import { type CodeFate, recode } from '../../domain/codes/recode.ts';
import type { CodedElement } from '../../storage/codes/coded-element.ts';
import type { RecodeTask } from '../../storage/codes/recode-task.ts';

/** A published object whose codes a new version changes. */
export interface AffectedElement {
  readonly element: CodedElement;
  readonly outcome: RecodeTask['outcome'];
  /** Of the codes that change, or of which a person must say something. */
  readonly fates: readonly CodeFate[];
}

/** Who must re-code by a crosswalk. A code that was wrong before makes nobody affected by itself. */
export function affectedBy(crosswalk: Crosswalk, elements: readonly CodedElement[]): readonly AffectedElement[] {
  const reference = crosswalk.entries[0]?.from.slice(0, 3) ?? '';
  return elements.flatMap((element): readonly AffectedElement[] => {
    const codes = codesOf(element).filter((code) => code.startsWith(reference));
    if (codes.length === 0) return [];
    const { fates } = recode(codes, crosswalk);
    const changing = fates.filter((fate) => fate.outcome !== 'certain' || fate.to !== fate.from);
    if (changing.every(({ outcome }) => outcome === 'unknown')) return [];
    return [{ element, outcome: outcomeOf(changing), fates: changing }];
  });
}

function outcomeOf(fates: readonly CodeFate[]): RecodeTask['outcome'] {
  if (fates.some(({ outcome }) => outcome === 'ended')) return 'ended';
  return fates.every(({ outcome }) => outcome === 'certain') ? 'certain' : 'needs_person';
}

function codesOf({ codes }: CodedElement): readonly ReferenceCode[] {
  return codes.flatMap((code) => {
    const parsed = parseReferenceCode(code);
    return parsed.ok ? [parsed.value] : [];
  });
}
