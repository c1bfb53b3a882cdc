import type { Lang } from '../../../../vocabulary/lang.ts';
import { DataTable } from '../../../../web/components/table.tsx';
import { SummaryList } from '../../../../web/components/summary-list.tsx';
import type { ServiceTerms } from '../../domain/service.ts';
import { timeWords } from '../form/answer-words.ts';
import { say } from './say.ts';
import { daysWords, priceWords } from './service-words.ts';

interface TermsTableProps {
  readonly id: string;
  readonly terms: ServiceTerms;
  readonly lang: Lang;
}

/** The steps of an office with their days, and what it promises by them. */
export function TermsTable({ id, terms, lang }: TermsTableProps) {
  const t = say(lang);
  return (
    <>
      <DataTable
        id={id}
        caption={t('termsSteps')}
        captionHidden
        phone="cards"
        rows={terms.steps}
        columns={[
          { key: 'name', head: t('termsStep'), cell: ({ name }) => name[lang], rowHeader: true, phoneLabel: null },
          { key: 'kind', head: t('termsKind'), cell: ({ kind }) => t(`kind.${kind}`) },
          { key: 'days', head: t('termsDays'), cell: ({ workingDays }) => workingDays, figures: true },
        ]}
      />
      <SummaryList
        rows={[
          { term: t('termsTotal'), value: daysWords([terms], lang) },
          { term: t('termsClosing'), value: timeWords(terms.closesAt, lang), set: 'figures' },
          { term: t('termsFee'), value: priceWords(terms, lang), set: 'figures' },
        ]}
      />
    </>
  );
}
