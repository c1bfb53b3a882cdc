import type { Lang } from '../../../../vocabulary/lang.ts';
import { ButtonLink } from '../../../../web/components/button.tsx';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { Columns, Section } from '../../../../web/components/section.tsx';
import { SummaryList } from '../../../../web/components/summary-list.tsx';
import { Timeline, type TimelineEntry } from '../../../../web/components/timeline.tsx';
import type { SigningRole } from '../../domain/audit/audit-event.ts';
import { AuditPage, type FrameView } from './audit-frame.tsx';
import type { NextStep } from './campaign-view.ts';
import { say } from './say.ts';

export interface ReportView {
  readonly frame: FrameView;
  /** What it was made from has changed since. */
  readonly isOutdated: boolean;
  readonly summary: string;
  readonly conclusion: string;
  readonly findings: number | null;
  readonly composedAt: string | null;
  readonly digest: string | null;
  /** Empty for those it is submitted to. */
  readonly signers: readonly {
    readonly role: SigningRole;
    readonly name: string | null;
    readonly at: string | null;
    readonly isTurn: boolean;
  }[];
  readonly issued: {
    readonly number: string;
    readonly at: string;
    readonly sha256: string;
    readonly workbookSha256: string;
    readonly head: { readonly root: string; readonly size: number } | null;
    readonly pdfHref: string;
    readonly workbookHref: string;
  } | null;
  readonly submittedAt: string | null;
  readonly coordinator: string;
  readonly forwarded: { readonly number: string; readonly on: string; readonly note: string } | null;
  readonly steps: readonly NextStep[];
}

export function reportTitle(view: ReportView, lang: Lang): string {
  const t = say(lang);
  if (view.forwarded !== null) return t('report.titleForwarded');
  if (view.submittedAt !== null) return t('report.titleSubmitted', { coordinator: view.coordinator });
  if (view.issued !== null) return t('report.titleIssued', { number: view.issued.number });
  if (view.composedAt === null) return t('report.titleNone');
  const turn = view.signers.find(({ isTurn }) => isTurn);
  return turn === undefined ? t('report.titleSigned') : t('report.titleWaiting', { role: t(`role.${turn.role}`) });
}

/** The report from its draft to the President. */
export function ReportBody({ view, lang }: { readonly view: ReportView; readonly lang: Lang }) {
  const t = say(lang);
  return (
    <AuditPage frame={view.frame} current="report" title={reportTitle(view, lang)} lang={lang}>
      {view.isOutdated && (
        <Note kind="warn" title={t('report.outdated')}>
          <p>{t('report.outdatedDetail')}</p>
        </Note>
      )}
      {view.steps.length > 0 && (
        <p class="row">
          {view.steps.map(({ href, label, isFirst }) => (
            <ButtonLink href={href} kind={isFirst ? 'primary' : 'plain'}>
              {label}
            </ButtonLink>
          ))}
        </p>
      )}
      <Columns aside={<Way view={view} lang={lang} />} asideLabel={t('report.way')}>
        {view.summary === '' ? (
          <EmptyState kind="nothing_yet" title={t('report.empty')} level={2}>
            {t('report.emptyDetail')}
          </EmptyState>
        ) : (
          <>
            <Section id="ringkasan" title={t('report.summary')}>
              <Paragraphs text={view.summary} />
            </Section>
            <Section id="simpulan" title={t('report.conclusion')}>
              <Paragraphs text={view.conclusion} />
            </Section>
          </>
        )}
        {view.issued !== null && <Files issued={view.issued} lang={lang} />}
      </Columns>
    </AuditPage>
  );
}

function Paragraphs({ text }: { readonly text: string }) {
  return (
    <>
      {text
        .split('\n')
        .filter((part) => part.trim() !== '')
        .map((part) => (
          <p>{part}</p>
        ))}
    </>
  );
}

function Files({ issued, lang }: { readonly issued: NonNullable<ReportView['issued']>; readonly lang: Lang }) {
  const t = say(lang);
  return (
    <Section id="berkas" title={t('report.files')}>
      <p class="row">
        <ButtonLink href={issued.pdfHref} kind="plain" icon="download" download>
          {t('report.pdf')}
        </ButtonLink>
        <ButtonLink href={issued.workbookHref} kind="plain" icon="download" download>
          {t('report.workbook')}
        </ButtonLink>
      </p>
      <SummaryList
        rows={[
          { term: t('report.number'), value: issued.number, set: 'figures' },
          { term: t('report.pdfDigest'), value: issued.sha256, set: 'code' },
          { term: t('report.workbookDigest'), value: issued.workbookSha256, set: 'code' },
          ...(issued.head === null
            ? [{ term: t('report.head'), value: t('report.noHead') }]
            : [
                { term: t('report.head'), value: issued.head.root, set: 'code' as const },
                {
                  term: t('report.headSize'),
                  value: t('figure.number', { count: issued.head.size }),
                  set: 'figures' as const,
                },
              ]),
        ]}
      />
    </Section>
  );
}

function Way({ view, lang }: { readonly view: ReportView; readonly lang: Lang }) {
  const t = say(lang);
  const entries: readonly TimelineEntry[] = [
    ...(view.signers.length === 0
      ? []
      : [
          {
            state: view.composedAt === null ? ('now' as const) : ('done' as const),
            title: t('report.composed'),
            detail: view.composedAt ?? undefined,
          },
        ]),
    ...view.signers.map(({ role, name, at, isTurn }) => {
      const open = isTurn ? ('now' as const) : ('next' as const);
      return {
        state: name === null ? open : ('done' as const),
        title: t(`role.${role}`),
        detail: name === null ? undefined : `${name}, ${at ?? ''}`,
      };
    }),
    {
      state: view.issued === null ? 'next' : 'done',
      title: t('report.issued'),
      detail: view.issued === null ? undefined : `${view.issued.number}, ${view.issued.at}`,
    },
    {
      state: view.submittedAt === null ? 'next' : 'done',
      title: t('report.submitted', { coordinator: view.coordinator }),
      detail: view.submittedAt ?? undefined,
    },
    {
      state: view.forwarded === null ? 'next' : 'done',
      title: t('report.forwarded'),
      detail: view.forwarded === null ? undefined : `${view.forwarded.number}, ${view.forwarded.on}`,
    },
  ];
  return (
    <Section id="jalannya" title={t('report.way')}>
      <Timeline entries={entries} label={t('report.way')} />
      {view.composedAt !== null && view.findings !== null && (
        <p class="small">{t('report.holds', { count: view.findings })}</p>
      )}
      {view.digest !== null && (
        <p class="small">
          {t('report.digest')}: <span class="code">{view.digest}</span>
        </p>
      )}
    </Section>
  );
}
