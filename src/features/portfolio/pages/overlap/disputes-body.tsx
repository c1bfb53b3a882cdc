import type { Lang } from '../../../../vocabulary/lang.ts';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import type { Question } from '../../domain/overlap/verdict.ts';
import { OverlapNav, type Reader } from './overlap-nav.tsx';
import { say } from './say.ts';

export interface DisputeRow {
  readonly href: string;
  readonly names: string;
  /** What each said, without saying who. */
  readonly said: readonly string[];
  /** The reader is one of those who differ: a third settles it. */
  readonly isParty: boolean;
}

export interface ContradictionRow {
  readonly question: Question;
  readonly apart: string;
  /** The way of must-links, by names. */
  readonly path: readonly string[];
  readonly suspended: string;
  readonly suspendedHref: string;
}

export interface DisputesView {
  readonly lang: Lang;
  readonly reader: Reader;
  readonly disputes: readonly DisputeRow[];
  readonly contradictions: readonly ContradictionRow[];
}

export function disputesTitle({ disputes, contradictions, lang }: Omit<DisputesView, 'reader'>): string {
  const count = disputes.length + contradictions.length;
  return say(lang)(count === 0 ? 'disputes.title.none' : 'disputes.title.some', {
    disputes: disputes.length,
    contradictions: contradictions.length,
  });
}

/** Where two reviewers differ, and where verdicts cannot all be true. */
export function DisputesBody({ view }: { readonly view: DisputesView }) {
  const { lang, disputes, contradictions } = view;
  const t = say(lang);
  return (
    <div class="stack-large">
      <div class="stack">
        <OverlapNav current="disputes" reader={view.reader} lang={lang} />
        <h1>{disputesTitle(view)}</h1>
      </div>
      {disputes.length + contradictions.length === 0 && (
        <EmptyState kind="all_done" title={t('disputes.none.head')} level={2}>
          {t('disputes.none.text')}
        </EmptyState>
      )}
      {disputes.length > 0 && <Disputes view={view} />}
      {contradictions.length > 0 && <Contradictions view={view} />}
    </div>
  );
}

function Disputes({ view }: { readonly view: DisputesView }) {
  const t = say(view.lang);
  return (
    <Section id="sengketa" title={t('disputes.head')}>
      <p class="dim">{t('disputes.lead')}</p>
      <DataTable
        id="sengketa-tabel"
        caption={t('disputes.caption')}
        captionHidden
        phone="cards"
        rows={view.disputes}
        columns={[
          {
            key: 'pair',
            head: t('disputes.pair'),
            rowHeader: true,
            cell: ({ href, names }) => <a href={href}>{names}</a>,
          },
          { key: 'said', head: t('disputes.said'), cell: ({ said }) => said.join(' · ') },
          {
            key: 'who',
            head: t('disputes.who'),
            cell: ({ isParty }) => t(isParty ? 'disputes.third' : 'disputes.you'),
          },
        ]}
      />
    </Section>
  );
}

function Contradictions({ view }: { readonly view: DisputesView }) {
  const t = say(view.lang);
  return (
    <Section id="bertentangan" title={t('contradictions.head')}>
      <p class="dim">{t('contradictions.lead')}</p>
      <DataTable
        id="bertentangan-tabel"
        caption={t('contradictions.caption')}
        captionHidden
        phone="cards"
        rows={view.contradictions}
        columns={[
          { key: 'apart', head: t('contradictions.apart'), rowHeader: true, cell: ({ apart }) => apart },
          { key: 'question', head: t('filter.question'), cell: ({ question }) => t(`question.${question}`) },
          { key: 'path', head: t('contradictions.path'), cell: ({ path }) => path.join(' = '), roomy: true },
          {
            key: 'suspended',
            head: t('contradictions.suspended'),
            cell: ({ suspended, suspendedHref }) => <a href={suspendedHref}>{suspended}</a>,
          },
        ]}
      />
    </Section>
  );
}
