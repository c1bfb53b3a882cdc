import type { Lang } from '../../../../vocabulary/lang.ts';
import { ButtonLink } from '../../../../web/components/button.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { Columns, Fold, Section } from '../../../../web/components/section.tsx';
import { SummaryList } from '../../../../web/components/summary-list.tsx';
import { Timeline, type TimelineEntry } from '../../../../web/components/timeline.tsx';
import type { CaseNames } from './case-head.tsx';
import type { AnswerGroup } from '../../domain/form.ts';
import type { OwnAnswer } from './own-answers.ts';
import { list } from './data-body.tsx';
import { FetchedGroups } from './fetched-groups.tsx';
import type { FetchedField } from './fetched-view.ts';
import { OwnGroups } from './own-groups.tsx';
import { say, type ApplicantWords } from './say.ts';

export interface StatusView {
  readonly lang: Lang;
  readonly names: CaseNames;
  readonly caseNumber: string;
  /** The answer in words; the page's h1. */
  readonly title: string;
  readonly lead: string;
  readonly timeline: readonly TimelineEntry[];
  /** What is to be put right; null: nothing waits for her. */
  readonly returned: { readonly fields: readonly string[]; readonly href: string } | null;
  readonly overdue: Overdue | null;
  readonly refusal: RefusalWords | null;
  readonly licence: LicenceWords | null;
  readonly own: readonly OwnAnswer[];
  readonly fetched: readonly FetchedField[];
  readonly groups: readonly AnswerGroup[];
  readonly photoHref: (field: FetchedField) => string;
  readonly accessHref: string;
  readonly withdrawHref: string | null;
}

export interface Overdue {
  /** "Selasa, 1 Desember 2026" */
  readonly dueOn: string;
  readonly missing: readonly string[];
}

export interface RefusalWords {
  readonly reason: string;
  readonly article: string;
  readonly note: string | null;
  /** The last day for an objection. */
  readonly objectUntil: string;
}

export interface LicenceWords {
  readonly number: string;
  readonly validUntil: string;
  readonly href: string;
  readonly isRevoked: boolean;
}

/** How an application stands: the answer first, then what happened and what comes. */
export function StatusBody(view: StatusView) {
  const t = say(view.lang);
  const { names, title, lead, timeline } = view;
  return (
    <Columns aside={<Aside t={t} view={view} />} asideLabel={t('caseAside')}>
      <div class="stack">
        <p class="small dim">{t('caseOf', { service: names.service, region: names.region })}</p>
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
      </div>
      <Returned t={t} view={view} />
      <Licence t={t} view={view} />
      <Refusal t={t} view={view} />
      <Late t={t} view={view} />
      <Section id="perjalanan" title={t('timelineTitle')}>
        <Timeline label={t('timelineTitle')} entries={timeline} />
      </Section>
      <Content t={t} view={view} />
    </Columns>
  );
}

interface PieceProps {
  readonly t: ApplicantWords;
  readonly view: StatusView;
}

function Returned({ t, view }: PieceProps) {
  const { returned, names, lang } = view;
  if (returned === null) return null;
  return (
    <div class="sheet stack">
      <p class="small dim">{t('waitsForYou')}</p>
      <p class="lead">
        <b>{t('returnedTask', { fields: list(lang, returned.fields) })}</b>
      </p>
      <p>{t('returnedText', names)}</p>
      <p class="row">
        <ButtonLink href={returned.href}>{t('repairButton')}</ButtonLink>
      </p>
    </div>
  );
}

function Licence({ t, view: { licence } }: PieceProps) {
  if (licence === null) return null;
  const { number, validUntil, href, isRevoked } = licence;
  return (
    <Section id="izin" title={t('licenceTitle')}>
      <SummaryList
        rows={[
          { term: t('licenceNumber'), value: number, set: 'figures' },
          ...(isRevoked ? [] : [{ term: t('licenceValid'), value: validUntil }]),
        ]}
      />
      <p>
        <ButtonLink href={href} icon="document" kind={isRevoked ? 'plain' : 'primary'}>
          {t('licenceOpen')}
        </ButtonLink>
      </p>
    </Section>
  );
}

function Refusal({ t, view: { refusal, names } }: PieceProps) {
  if (refusal === null) return null;
  return (
    <>
      <Section id="alasan" title={t('refusalTitle')}>
        <p>{refusal.reason}</p>
        {refusal.note !== null && <blockquote>{refusal.note}</blockquote>}
        <p class="small dim">{t('refusalArticle', { article: refusal.article })}</p>
      </Section>
      <Section id="keberatan" title={t('objectTitle', { date: refusal.objectUntil })}>
        <p>{t('objectText', { ...names, date: refusal.objectUntil })}</p>
        <p class="small dim">{t('objectBasis')}</p>
      </Section>
    </>
  );
}

/** UU 30/2014 Pasal 53: what she may do when the office has let the last day go by. */
function Late({ t, view: { overdue, names, lang } }: PieceProps) {
  if (overdue === null) return null;
  return (
    <Note kind="warn" title={t('lateTitle')}>
      <p>{t('lateText', { ...names, date: overdue.dueOn })}</p>
      {overdue.missing.length > 0 && <p>{t('lateMissing', { proofs: list(lang, overdue.missing) })}</p>}
      <p>{t('lateRight')}</p>
    </Note>
  );
}

function Content({ t, view }: PieceProps) {
  const { own, fetched, groups, photoHref } = view;
  const links = { photoHref, wrongHref: null, whichHref: null };
  return (
    <Section id="isian" title={t('contentTitle')}>
      {own.length > 0 && (
        <Fold summary={t('contentOwn', { count: own.length })}>
          <OwnGroups t={t} own={own} groups={groups} />
        </Fold>
      )}
      {fetched.length > 0 && (
        <Fold summary={t('contentFetched', { count: fetched.length })}>
          <FetchedGroups t={t} fields={fetched} groups={groups} isFolding={false} {...links} />
        </Fold>
      )}
    </Section>
  );
}

function Aside({ t, view }: PieceProps) {
  const { caseNumber, names, accessHref, withdrawHref } = view;
  return (
    <>
      <Section id="nomor" title={t('numberTitle')}>
        <p class="figure figures">{caseNumber}</p>
        <p class="small dim">{t('numberText', names)}</p>
      </Section>
      <Section id="pembaca" title={t('readTitle')}>
        <p>{t('readText')}</p>
        <p>
          <a href={accessHref}>{t('accessLink')}</a>
        </p>
      </Section>
      {withdrawHref !== null && (
        <Section id="tarik" title={t('withdrawSection')} screenOnly>
          <p class="small dim">{t('withdrawHint')}</p>
          <p>
            <a href={withdrawHref}>{t('withdrawLink')}</a>
          </p>
        </Section>
      )}
    </>
  );
}
