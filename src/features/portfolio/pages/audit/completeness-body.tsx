import type { Lang } from '../../../../vocabulary/lang.ts';
import { ButtonLink } from '../../../../web/components/button.tsx';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { Fold, Section } from '../../../../web/components/section.tsx';
import { StatusTag } from '../../../../web/components/status-tag.tsx';
import { type Column, DataTable } from '../../../../web/components/table.tsx';
import type { CaptureEstimate, CaptureSource, TooFew } from '../../domain/audit/capture.ts';
import type { Side } from '../../http/audit/open-audit.ts';
import { AuditPage, type FrameView } from './audit-frame.tsx';
import { say } from './say.ts';

export interface CompletenessView {
  readonly frame: FrameView;
  readonly side: Side;
  /** null: whoever asks attests nothing here. */
  readonly attestHref: string | null;
  readonly owners: readonly OwnerRow[];
  /** Seen by the auditors alone. */
  readonly captures: readonly CaptureRow[];
}

interface OwnerRow {
  readonly agency: string;
  readonly objects: number;
  readonly applications: number;
  readonly attested: {
    readonly asOf: string;
    readonly at: string;
    readonly objects: number;
    readonly exceptions: string;
  } | null;
  readonly captureHref: string | null;
}

interface CaptureRow {
  readonly agency: string;
  readonly source: CaptureSource;
  readonly listed: number;
  readonly seen: number;
  readonly both: number;
  readonly estimate: CaptureEstimate | TooFew;
  readonly unlisted: readonly string[];
  readonly origin: string;
  readonly at: string;
}

export function completenessTitle({ owners, side }: CompletenessView, lang: Lang): string {
  const t = say(lang);
  const missing = owners.filter(({ attested }) => attested === null).length;
  if (side === 'audited') return t(missing > 0 ? 'complete.titleOwn' : 'complete.titleOwnDone');
  return missing === 0 ? t('complete.titleAll') : t('complete.title', { count: missing, all: owners.length });
}

/** What owners attest, and what the auditors counted against it. */
export function CompletenessBody({ view, lang }: { readonly view: CompletenessView; readonly lang: Lang }) {
  const t = say(lang);
  return (
    <AuditPage
      frame={view.frame}
      current="completeness"
      title={completenessTitle(view, lang)}
      lead={t('complete.lead')}
      lang={lang}
      across={
        view.attestHref === null ? undefined : <ButtonLink href={view.attestHref}>{t('attest.short')}</ButtonLink>
      }
    >
      <DataTable
        id="pernyataan"
        caption={t('complete.caption')}
        columns={ownerColumns(view, lang)}
        rows={view.owners}
        rowState={(row) => (row.attested === null ? 'flagged' : null)}
        phone="cards"
      />
      {view.side === 'auditor' && <Captures view={view} lang={lang} />}
    </AuditPage>
  );
}

function ownerColumns({ owners }: CompletenessView, lang: Lang): readonly Column<OwnerRow>[] {
  const t = say(lang);
  return [
    { key: 'agency', head: t('matrix.agency'), cell: (row) => row.agency, rowHeader: true },
    { key: 'objects', head: t('complete.objects'), cell: (row) => String(row.objects), figures: true },
    { key: 'applications', head: t('complete.applications'), cell: (row) => String(row.applications), figures: true },
    {
      key: 'attested',
      head: t('complete.attested'),
      cell: (row) =>
        row.attested === null ? <StatusTag kind="warn">{t('matrix.notAttested')}</StatusTag> : row.attested.asOf,
    },
    {
      key: 'then',
      head: t('complete.then'),
      cell: (row) => (row.attested === null ? null : String(row.attested.objects)),
      figures: true,
    },
    {
      key: 'exceptions',
      head: t('complete.exceptions'),
      cell: (row) => (row.attested === null ? null : row.attested.exceptions),
      roomy: true,
    },
    ...(owners.some(({ captureHref }) => captureHref !== null)
      ? [
          {
            key: 'count',
            head: t('request.todo'),
            cell: (row: OwnerRow) =>
              row.captureHref === null ? null : <a href={row.captureHref}>{t('capture.button')}</a>,
          },
        ]
      : []),
  ];
}

function Captures({ view, lang }: { readonly view: CompletenessView; readonly lang: Lang }) {
  const t = say(lang);
  const columns: readonly Column<CaptureRow>[] = [
    { key: 'agency', head: t('matrix.agency'), cell: (row) => row.agency, rowHeader: true },
    { key: 'source', head: t('capture.source'), cell: (row) => t(`capture.${row.source}`) },
    { key: 'listed', head: t('capture.listed'), cell: (row) => String(row.listed), figures: true },
    { key: 'seen', head: t('capture.seen'), cell: (row) => String(row.seen), figures: true },
    { key: 'both', head: t('capture.both'), cell: (row) => String(row.both), figures: true },
    { key: 'estimate', head: t('capture.estimate'), cell: (row) => <Estimate row={row} lang={lang} />, roomy: true },
    { key: 'at', head: t('capture.at'), cell: (row) => row.at, noWrap: true },
  ];
  return (
    <Section id="perkiraan" title={t('capture.heading')}>
      {view.captures.length === 0 ? (
        <EmptyState kind="nothing_yet" title={t('capture.none')}>
          {t('capture.noneDetail')}
        </EmptyState>
      ) : (
        <>
          <DataTable
            id="hitungan"
            caption={t('capture.caption')}
            columns={columns}
            rows={view.captures}
            phone="scroll"
          />
          {view.captures
            .filter(({ unlisted }) => unlisted.length > 0)
            .map((row) => (
              <Fold
                summary={t('capture.unlisted', {
                  agency: row.agency,
                  source: t(`capture.${row.source}`),
                  count: row.unlisted.length,
                })}
              >
                {row.origin !== '' && <p class="small dim">{t('capture.from', { origin: row.origin })}</p>}
                <ul>
                  {row.unlisted.slice(0, MOST_SHOWN).map((one) => (
                    <li class="code">{one}</li>
                  ))}
                </ul>
              </Fold>
            ))}
        </>
      )}
      <p class="small dim">{t('capture.assumptions')}</p>
    </Section>
  );
}

const MOST_SHOWN = 60;

function Estimate({ row: { estimate }, lang }: { readonly row: CaptureRow; readonly lang: Lang }) {
  const t = say(lang);
  if (estimate.kind === 'too_few') return <StatusTag kind="mute">{t(`capture.lacks.${estimate.lacks}`)}</StatusTag>;
  const { total, low, high, coverage } = estimate;
  return (
    <>
      {t('capture.total', {
        total: Math.round(total),
        low: Math.floor(low),
        high: Math.ceil(high),
        share: Math.round(coverage * 100),
      })}
    </>
  );
}
