import { formatDate } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { SummaryRow } from '../../../web/components/summary-list.tsx';
import type { OpenedDocument } from '../http/open-document.ts';
import { say } from './say.ts';

/** What a document says in short, to its holder and to the office. */
export function documentFacts(opened: OpenedDocument, lang: Lang): readonly SummaryRow[] {
  const t = say(lang);
  const { document, lines } = opened;
  const { validUntil } = document;
  return [
    { term: t('lineKind'), value: document.title[lang] },
    { term: t('lineNumber'), value: document.number, set: 'figures' },
    ...lines.map(({ label, value }) => ({ term: label[lang], value })),
    { term: t('lineOffice'), value: document.officeName },
    { term: t('issuedBy'), value: deciderOf(opened, lang) },
    { term: t('lineDecided'), value: formatDate(document.decidedOn, lang, 'long') },
    {
      term: t('lineUntil'),
      value: validUntil === null ? t('lineUntilRevoked') : formatDate(validUntil, lang, 'long'),
    },
  ];
}

function deciderOf({ officerTitle, legalSource }: OpenedDocument, lang: Lang): string {
  return officerTitle ?? say(lang)('issuedBySystem', { source: legalSource ?? '' });
}
