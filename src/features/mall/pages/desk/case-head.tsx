import { formatDateTimeZone } from '../../../../vocabulary/instant.ts';
import type { SummaryRow } from '../../../../web/components/summary-list.tsx';
import type { CaseHead } from './case-view.ts';
import { StandingTag } from './due-tag.tsx';
import { holderWords } from './queue-table.tsx';
import { say } from './say.ts';

/** "SIP Bidan, Ratna Puspitasari": what a case is called on its pages. */
export function caseTitle({ service, applicant }: Pick<CaseHead, 'service' | 'applicant'>): string {
  return `${service}, ${applicant}`;
}

/** Name and tag, then number, time and what the reading is for: it is recorded, and the page says so. */
export function CaseHeading({ head }: { readonly head: CaseHead }) {
  const { lang, zone } = head;
  const t = say(lang);
  return (
    <>
      <div class="row between">
        <h1>{caseTitle(head)}</h1>
        <StandingTag standing={head.standing} lang={lang} />
      </div>
      <p class="dim">
        {t.rich('case.recorded', {
          number: head.caseNumber,
          time: formatDateTimeZone(head.submittedAt, zone, lang),
          purpose: withinSentence(head.purpose),
          b: (inside) => <b>{inside}</b>,
        })}
      </p>
    </>
  );
}

/** The case in few lines, on the page that asks for a confirmation. */
export function headRows(head: CaseHead): readonly SummaryRow[] {
  const { lang, zone } = head;
  const t = say(lang);
  const holder = holderWords(head.holder, lang);
  return [
    { term: t('case.number'), value: head.caseNumber, set: 'figures' },
    { term: t('case.service'), value: head.service },
    { term: t('case.applicant'), value: head.applicant },
    { term: t('case.submitted'), value: formatDateTimeZone(head.submittedAt, zone, lang) },
    ...(head.step === null ? [] : [{ term: t('case.step'), value: head.step }]),
    ...(holder === null ? [] : [{ term: t('case.holder'), value: holder }]),
    { term: t('case.standing'), value: <StandingTag standing={head.standing} lang={lang} /> },
  ];
}

function withinSentence(text: string): string {
  return /^\p{Lu}{2}/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}
