import type { Lang } from '../../../../vocabulary/lang.ts';
import { ButtonLink } from '../../../../web/components/button.tsx';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { Rows } from '../../../../web/components/rows.tsx';
import { Halves, Section } from '../../../../web/components/section.tsx';
import { StatStrip } from '../../../../web/components/stat-strip.tsx';
import { StatusTag } from '../../../../web/components/status-tag.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { completenessRule } from '../../data/registry/completeness-rule.ts';
import type { CriterionScore } from '../../domain/registry/completeness.ts';
import { domains } from '../../domain/registry/element.ts';
import type { OwnFigures } from '../../http/registry/registry-figures.ts';
import { codesPaths } from '../../http/codes/codes-paths.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import { importPaths } from '../../http/intake/import-paths.ts';
import { interopPaths } from '../../http/interop/interop-paths.ts';
import { maturityPaths } from '../../http/maturity/maturity-paths.ts';
import { viewsPaths } from '../../http/views/views-paths.ts';
import { registryPaths as at } from '../../http/registry/registry-paths.ts';
import { say as sayCodes } from '../codes/say.ts';
import { sayMoney } from '../consolidation/say.ts';
import { say as sayIntake } from '../intake/say.ts';
import { say as sayInterop } from '../interop/say.ts';
import { say as sayMaturity } from '../maturity/say.ts';
import { say as sayViews } from '../views/say.ts';
import { say } from './say.ts';

export interface HomeView {
  readonly lang: Lang;
  readonly agency: string;
  readonly roles: readonly string[];
  readonly figures: OwnFigures;
  readonly nation: {
    readonly recap: Readonly<Record<string, number>>;
    readonly agencies: number;
    readonly all: number;
  };
}

const days = completenessRule.freshDays;

export function HomeBody({ view }: { readonly view: HomeView }) {
  const t = say(view.lang);
  const published = sumOf(view, 'published');
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>{t('homeTitle', { agency: view.agency })}</h1>
        <p class="lead">{t('homeLead', { published })}</p>
        <div class="row">
          {view.roles.includes('architect') && <ButtonLink href={at.fresh.to({})}>{t('register')}</ButtonLink>}
          {isKeeper(view) && <a href={importPaths.home.to({})}>{sayIntake(view.lang)('navigation')}</a>}
          {isKeeper(view) && <a href={at.own.to({})}>{t('ownList')}</a>}
          <a href={at.catalogue.to({})}>{t('catalogueLink')}</a>
        </div>
      </div>
      <Figures view={view} />
      <Halves>
        <Todo view={view} />
        <Complete view={view} />
      </Halves>
      <Counts view={view} />
      <Nation view={view} />
      <Beside lang={view.lang} />
    </div>
  );
}

/** The other rooms of the architecture, which the header has no place for. */
function Beside({ lang }: { readonly lang: Lang }) {
  const links = [
    [codesPaths.codes.to({}), sayCodes(lang)('codesNavigation')],
    [codesPaths.targets.to({}), sayCodes(lang)('targetsNavigation')],
    [viewsPaths.home.to({}), sayViews(lang)('navigation')],
    [consolidationPaths.clearances.to({}), sayMoney(lang)('navigation.clearances')],
    [maturityPaths.home.to({}), sayMaturity(lang)('navigation')],
    [interopPaths.home.to({}), sayInterop(lang)('navigation')],
  ] as const;
  return (
    <nav class="row" aria-label={say(lang)('beside')}>
      {links.map(([href, label]) => (
        <a href={href}>{label}</a>
      ))}
    </nav>
  );
}

function Figures({ view }: { readonly view: HomeView }) {
  const t = say(view.lang);
  const { figures } = view;
  const published = sumOf(view, 'published');
  const fresh = figures.completeness.criteria.find(({ criterion }) => criterion === 'kept_current');
  const linkTo = (href: string, about: string) =>
    isKeeper(view) ? { evidence: { href, label: t('figureLink'), about } } : {};
  return (
    <StatStrip
      stats={[
        {
          label: t('figurePublished'),
          figure: figure(published, view.lang),
          compared: t('figurePublishedOf', { count: published + sumOf(view, 'draft') }),
          ...linkTo(at.own.to({}, { tahap: 'published' }), t('figurePublished')),
        },
        {
          label: t('figureDrafts'),
          figure: String(sumOf(view, 'draft')),
          compared: t('figureDraftsSay'),
          ...linkTo(at.own.to({}, { tahap: 'draft' }), t('figureDrafts')),
        },
        {
          label: t('figureWaiting'),
          figure: String(figures.waiting),
          compared: t('figureWaitingSay'),
          ...linkTo(at.own.to({}, { tunggu: 'ya' }), t('figureWaiting')),
        },
        {
          label: t('figureComplete'),
          figure: String(figures.completeness.met),
          unit: t('figureCompleteOf'),
          compared: t('figureCompleteSay'),
        },
        {
          label: t('figureFresh'),
          figure: fresh === undefined || fresh.basisPoints === null ? t('figureUnknown') : shareOf(fresh, view.lang),
          compared: t('figureFreshSay', { days }),
        },
      ]}
    />
  );
}

function Todo({ view }: { readonly view: HomeView }) {
  const t = say(view.lang);
  const { figures } = view;
  const drafts = sumOf(view, 'draft');
  const rows = [
    ...(figures.waiting === 0
      ? []
      : [
          {
            title: t('todoWaiting', { count: figures.waiting }),
            href: at.own.to({}, { tunggu: 'ya' }),
            tag: <StatusTag kind="warn">{t('waiting')}</StatusTag>,
          },
        ]),
    ...(drafts === 0 ? [] : [{ title: t('todoDrafts', { count: drafts }), href: at.own.to({}, { tahap: 'draft' }) }]),
    ...(figures.stale === 0
      ? []
      : [
          {
            title: t('todoStale', { count: figures.stale }),
            href: at.own.to({}, { tahap: 'published' }),
            detail: t('todoStaleSay', { days }),
          },
        ]),
    ...(figures.uncoded === 0
      ? []
      : [
          {
            title: t('todoUncoded', { count: figures.uncoded }),
            href: at.own.to({}, { ranah: 'application', tahap: 'published' }),
            detail: t('todoUncodedSay'),
          },
        ]),
  ];
  return (
    <Section id="tugas" title={t('todoTitle')}>
      {isKeeper(view) && rows.length > 0 ? (
        <Rows rows={rows} label={t('todoTitle')} />
      ) : (
        <EmptyState kind="all_done" title={t('todoNothing')}>
          {t('todoNothingSay')}
        </EmptyState>
      )}
    </Section>
  );
}

function Complete({ view }: { readonly view: HomeView }) {
  const t = say(view.lang);
  return (
    <Section id="lengkap" title={t('completeTitle')}>
      <p class="small dim">{t('completeLead', { days })}</p>
      <DataTable
        id="ukuran"
        caption={t('completeTitle')}
        captionHidden
        phone="cards"
        rows={view.figures.completeness.criteria}
        columns={[
          {
            key: 'criterion',
            head: t('criterionColumn'),
            cell: ({ criterion }) => t(`criterion.${criterion}`, { days }),
            rowHeader: true,
          },
          {
            key: 'share',
            head: t('criterionShare'),
            cell: (score) =>
              score.basisPoints === null ? t(`criterionWhy.${score.criterion}`) : shareOf(score, view.lang),
          },
          {
            key: 'state',
            head: t('criterionState'),
            cell: ({ basisPoints, isMet }) =>
              basisPoints === null ? (
                <StatusTag kind="mute">{t('criterionUnknown')}</StatusTag>
              ) : (
                t(isMet ? 'criterionMet' : 'criterionNotMet')
              ),
          },
        ]}
      />
    </Section>
  );
}

function Counts({ view }: { readonly view: HomeView }) {
  const t = say(view.lang);
  const { counts } = view.figures;
  const count = (stage: string, domain: string | null, state: string | null) =>
    counts
      .filter(
        (one) => one.stage === stage && (domain ?? one.domain) === one.domain && (state ?? one.state) === one.state,
      )
      .reduce((sum, one) => sum + one.count, 0);
  const columns = [
    { key: 'asIs', head: t('countsAsIs'), of: (domain: string | null) => count('published', domain, 'as_is') },
    { key: 'toBe', head: t('countsToBe'), of: (domain: string | null) => count('published', domain, 'to_be') },
    { key: 'draft', head: t('countsDraft'), of: (domain: string | null) => count('draft', domain, null) },
    { key: 'ended', head: t('countsEnded'), of: (domain: string | null) => count('ended', domain, null) },
  ];
  return (
    <DataTable
      id="ranah"
      caption={t('countsTitle')}
      phone="cards"
      rows={domains}
      columns={[
        { key: 'domain', head: t('countsDomain'), cell: (domain) => t(`domain.${domain}`), rowHeader: true },
        ...columns.map(({ key, head, of }) => ({
          key,
          head,
          figures: true,
          cell: (domain: (typeof domains)[number]) => figure(of(domain), view.lang),
        })),
      ]}
      totals={[t('countsAll'), ...columns.map(({ of }) => figure(of(null), view.lang))]}
    />
  );
}

const siaNames = {
  business_process: 'proses_bisnis',
  service: 'layanan',
  data: 'data_info',
  application: 'aplikasi',
  infrastructure: 'infra',
  security: 'keamanan',
} as const;

function Nation({ view }: { readonly view: HomeView }) {
  const t = say(view.lang);
  const { recap, agencies, all } = view.nation;
  return (
    <Section
      id="nasional"
      title={t('nationTitle')}
      across={
        <a class="small" href={at.recap.to({})}>
          {t('recapJson')}
        </a>
      }
    >
      <p>{t('nationLead', { agencies, all })}</p>
      <DataTable
        id="rekap"
        caption={t('nationTitle')}
        captionHidden
        phone="fit"
        rows={domains}
        columns={[
          { key: 'domain', head: t('countsDomain'), cell: (domain) => t(`domain.${domain}`), rowHeader: true },
          {
            key: 'asIs',
            head: t('nationAsIs'),
            figures: true,
            cell: (domain) => figure(recap[`${siaNames[domain]}_as_is`] ?? 0, view.lang),
          },
          {
            key: 'toBe',
            head: t('nationToBe'),
            figures: true,
            cell: (domain) => figure(recap[`${siaNames[domain]}_to_be`] ?? 0, view.lang),
          },
        ]}
      />
      <p class="small dim">{t('nationNote')}</p>
    </Section>
  );
}

function figure(count: number, lang: Lang): string {
  return new Intl.NumberFormat(lang === 'id' ? 'id-ID' : 'en-GB').format(count);
}

function isKeeper({ roles }: HomeView): boolean {
  return roles.includes('architect') || roles.includes('architecture_approver');
}

function sumOf({ figures }: HomeView, stage: string): number {
  return figures.counts.filter((one) => one.stage === stage).reduce((sum, { count }) => sum + count, 0);
}

function shareOf({ basisPoints }: CriterionScore, lang: Lang): string {
  const share = new Intl.NumberFormat(lang === 'id' ? 'id-ID' : 'en-GB', { maximumFractionDigits: 1 });
  return say(lang)('percent', { share: share.format((basisPoints ?? 0) / 100) });
}
