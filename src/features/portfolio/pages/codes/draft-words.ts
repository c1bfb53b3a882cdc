import type { CodeSetFault } from '../../domain/codes/code-set-soundness.ts';
import type { CrosswalkFault } from '../../domain/codes/crosswalk.ts';
import type { DraftState } from '../../http/codes/draft-state.ts';
import type { CodesWords } from './say.ts';

/** Everything that keeps a draft from being published but codes without successor, in sentences. */
export function faultWords({ faults, renumberings, crosswalk }: DraftState, t: CodesWords): readonly string[] {
  const unfit = crosswalk.ok ? [] : crosswalk.error.filter(({ code }) => code !== 'origin_missing');
  return [
    ...faults.map((fault) => setFault(fault, t)),
    ...renumberings.map(({ code, meant, means, stoodAt }) => t('fault.renumbered', { code, meant, means, stoodAt })),
    ...unfit.map((fault) => crosswalkFault(fault, t)),
  ];
}

function setFault(fault: CodeSetFault, t: CodesWords): string {
  return t(`fault.${fault.code}`, { code: 'at' in fault ? fault.at : '' });
}

function crosswalkFault(fault: CrosswalkFault, t: CodesWords): string {
  return t(`fault.${fault.code}`, {
    code: fault.at,
    target: fault.code === 'target_unknown' ? fault.target : '',
  });
}
