import type { Lang } from '../../../../vocabulary/lang.ts';
import { PrintButton } from '../../../../web/components/button.tsx';
import { Columns, Section } from '../../../../web/components/section.tsx';
import { Timeline, type TimelineEntry } from '../../../../web/components/timeline.tsx';
import { Confirmation } from '../../../../web/components/verdict.tsx';
import type { CaseNames } from './case-head.tsx';
import { say } from './say.ts';

export interface SentView {
  readonly lang: Lang;
  readonly names: CaseNames;
  readonly caseNumber: string;
  /** "24 November 2026 09.24 WIB" */
  readonly sentAt: string;
  readonly isAgain: boolean;
  readonly timeline: readonly TimelineEntry[];
  /** "Selasa, 1 Desember 2026" */
  readonly due: string;
  readonly caseHref: string;
  readonly mineHref: string;
}

/** The receipt: the same page whenever it is opened again. */
export function SentBody({ lang, names, caseNumber, sentAt, isAgain, timeline, due, caseHref, mineHref }: SentView) {
  const t = say(lang);
  return (
    <Columns>
      <Confirmation title={t(isAgain ? 'sentAgainTitle' : 'sentTitle')}>
        <p>
          {t.rich('sentNumber', { number: caseNumber, time: sentAt, b: (inside) => <b class="figures">{inside}</b> })}
          <br />
          {t('caseOf', { service: names.service, region: names.region })}
        </p>
      </Confirmation>
      <Section id="sesudah" title={t('afterTitleNow')}>
        <Timeline label={t('afterTitleNow')} entries={timeline} />
      </Section>
      <Section id="simpan" title={t('keepTitle')}>
        <ul class="dots">
          <li>{t.rich('keepNumber', { number: caseNumber, b: (inside) => <b class="figures">{inside}</b> })}</li>
          <li>{t('keepDate', { ...names, date: due })}</li>
          <li>{t('keepInbox')}</li>
        </ul>
      </Section>
      <div class="row only-screen">
        <PrintButton>{t('printReceipt')}</PrintButton>
        <a href={caseHref}>{t('toCase')}</a>
        <a href={mineHref}>{t('toMine')}</a>
      </div>
    </Columns>
  );
}
