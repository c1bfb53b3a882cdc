import type { Lang } from '../../../vocabulary/lang.ts';
import type { SignatureCheck } from '../../../web/components/signature-panel.tsx';
import type { Check } from '../domain/report.ts';
import { say } from './speech.ts';

/** One check of a verifier as a row of a page. */
export function checkRow({ code, outcome, fault, subject }: Check, lang: Lang): SignatureCheck {
  const t = say(lang);
  const against = t(`verify.against.${code}`, { subject: subjectWords(subject, lang) });
  return {
    name: t(`verify.check.${code}`),
    against: fault === null ? against : t('call.check.cause', { against, fault: t(`verify.fault.${fault}`) }),
    result: outcome === 'not_possible' ? 'not_checked' : outcome,
  };
}

/** The two words among subjects in the reader's language; of long ids their ends, the file has them whole. */
function subjectWords(subject: string, lang: Lang): string {
  const t = say(lang);
  const words = subject.split(', ').map((word) => {
    if (word === 'request' || word === 'response') return t(`verify.subject.${word}`);
    return word.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{4}([0-9a-f]{8})/g, '…$1');
  });
  return subject === '' ? '-' : words.join(', ');
}
