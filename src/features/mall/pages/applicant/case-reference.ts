import type { Lang } from '../../../../vocabulary/lang.ts';
import { applicantPaths } from '../../http/applicant/applicant-paths.ts';
import { say } from './say.ts';

/** What a case reference in the access log is called and leads to: a number, or a draft that had none yet. */
export function linkOfReference(caseRef: string, lang: Lang): { readonly label: string; readonly href: string } | null {
  const draft = /^permohonan\/([0-9a-f-]{36})$/.exec(caseRef)?.[1];
  if (draft !== undefined)
    return { label: say(lang)('draftReference'), href: applicantPaths.application.to({ id: draft }) };
  if (!/^\d{4}-\d{4}-[0-9A-Z]{6}$/.test(caseRef)) return null;
  return {
    label: say(lang)('caseReference', { number: caseRef }),
    href: applicantPaths.mine.to({}, { nomor: caseRef }),
  };
}
