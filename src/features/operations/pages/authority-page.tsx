import type { Ask } from '../../../kernel/http/ask.ts';
import type { Reply } from '../../../kernel/http/reply.ts';
import type { ActorPattern } from '../../../vocabulary/authority.ts';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Filters, type FilterSelect } from '../../../web/components/filters.tsx';
import { Section } from '../../../web/components/section.tsx';
import { DataTable, type Column } from '../../../web/components/table.tsx';
import {
  filterRules,
  patternCode,
  patternsOf,
  ruleLines,
  type FeatureRules,
  type RuleFilter,
  type RuleLine,
} from '../domain/rule-lines.ts';
import { operationsPaths } from '../http/operations-paths.ts';
import { DeskBody, deskPage, deskTop, type DeskTop } from './desk.tsx';
import { say, type Words } from './say.ts';

/** Every rule by which somebody may do something, as auditors and everybody else read it. */
export async function authorityPage(features: readonly FeatureRules[], ask: Ask): Promise<Reply> {
  const view: AuthorityView = {
    desk: deskTop(ask),
    lines: ruleLines(features),
    filter: { feature: chosen(ask, 'bagian'), who: chosen(ask, 'pelaku') },
  };
  return deskPage(say(ask.lang)('authorityTitle'), <Authority {...view} />);
}

export interface AuthorityView {
  readonly desk: DeskTop;
  readonly lines: readonly RuleLine[];
  readonly filter: RuleFilter;
}

export function Authority(view: AuthorityView) {
  const { desk, lines, filter } = view;
  const t = say(desk.lang);
  const found = filterRules(lines, filter);
  const features = [...new Set(found.map(({ feature }) => feature))];
  return (
    <DeskBody desk={desk}>
      <h1>{t('authorityTitle')}</h1>
      <p>{t('authorityLead', { rules: lines.length })}</p>
      <p class="dim">
        {t.rich('authorityNote', { link: (inside) => <a href={operationsPaths.authorityJson.to({})}>{inside}</a> })}
      </p>
      <RuleFilters t={t} view={view} />
      {filter.who !== null && <p>{t('authorityOthers')}</p>}
      {found.length === 0 && (
        <EmptyState
          kind="nothing_found"
          level={2}
          title={t('authorityNone')}
          way={{ href: operationsPaths.authority.to({}), label: t('authorityAll') }}
        >
          {t('authorityNoneText')}
        </EmptyState>
      )}
      {features.map((feature) => (
        <FeatureSection t={t} feature={feature} lines={found.filter((line) => line.feature === feature)} />
      ))}
    </DeskBody>
  );
}

function FeatureSection({
  t,
  feature,
  lines,
}: {
  readonly t: Words;
  readonly feature: string;
  readonly lines: readonly RuleLine[];
}) {
  const title = featureWord(feature, t);
  return (
    <Section id={`bagian-${feature}`} title={title}>
      <DataTable
        id={`aturan-${feature}`}
        caption={t('rulesOf', { feature: title })}
        captionHidden
        columns={columnsOf(t)}
        rows={lines}
        phone="cards"
      />
    </Section>
  );
}

function columnsOf(t: Words): readonly Column<RuleLine>[] {
  return [
    { key: 'id', head: t('ruleId'), cell: ({ id }) => <span id={id}>{id}</span>, rowHeader: true, noWrap: true },
    { key: 'action', head: t('ruleAction'), cell: ({ action }) => <code>{action}</code>, noWrap: true },
    { key: 'who', head: t('ruleWho'), cell: ({ who }) => who.map((pattern) => patternWord(pattern, t)).join(', ') },
    { key: 'says', head: t('ruleSays'), cell: ({ says }) => says[t.lang] },
    {
      key: 'condition',
      head: t('ruleCondition'),
      cell: ({ isConditional }) => t(isConditional ? 'conditional' : 'always'),
    },
    { key: 'purpose', head: t('rulePurpose'), cell: ({ purpose }) => purpose[t.lang] },
    {
      key: 'source',
      head: t('ruleSource'),
      cell: ({ source }) => (source === 'internal' ? t('sourceInternal') : <span lang="id">{source}</span>),
    },
  ];
}

function RuleFilters({ t, view }: { readonly t: Words; readonly view: AuthorityView }) {
  const { lines, filter } = view;
  const features = [...new Set(lines.map(({ feature }) => feature))];
  const selects: readonly FilterSelect[] = [
    {
      kind: 'select',
      name: 'bagian',
      label: t('filterFeature'),
      value: filter.feature ?? '',
      options: [
        { value: '', label: t('allFeatures') },
        ...features.map((value) => ({ value, label: featureWord(value, t) })),
      ],
    },
    {
      kind: 'select',
      name: 'pelaku',
      label: t('ruleWho'),
      value: filter.who ?? '',
      options: [
        { value: '', label: t('allActors') },
        ...patternsOf(lines).map((pattern) => ({ value: patternCode(pattern), label: patternWord(pattern, t) })),
      ],
    },
  ];
  return <Filters action={operationsPaths.authority.to({})} label={t('authorityFilter')} filters={selects} />;
}

const GENERAL = {
  anyone: 'whoAnyone',
  stranger: 'whoStranger',
  signed_in: 'whoSignedIn',
  person: 'whoPerson',
  officer: 'whoOfficer',
  worker: 'whoWorker',
} as const;

function patternWord(pattern: ActorPattern, t: Words): string {
  if (typeof pattern === 'string') return t(GENERAL[pattern]);
  const known = ROLES.find(([code]) => code === pattern.role);
  return known === undefined ? t('whoRole', { role: pattern.role }) : t(known[1]);
}

const ROLES = [
  ['administrator', 'roleAdministrator'],
  ['operator', 'roleOperator'],
  ['auditor', 'roleAuditor'],
  ['mpp_counter', 'roleCounter'],
  ['licensing_verifier', 'roleVerifier'],
  ['licensing_head', 'roleHead'],
  ['health_recommender', 'roleRecommender'],
  ['architect', 'roleArchitect'],
] as const;

/** A part of the program in words; one that has none yet is called by its own name. */
function featureWord(feature: string, t: Words): string {
  const known = FEATURES.find(([name]) => name === feature);
  return known === undefined ? feature : t(known[1]);
}

const FEATURES = [
  ['kernel', 'featureKernel'],
  ['front', 'featureFront'],
  ['directory', 'featureDirectory'],
  ['operations', 'featureOperations'],
  ['exchange', 'featureExchange'],
  ['identity', 'featureIdentity'],
  ['documents', 'featureDocuments'],
  ['notices', 'featureNotices'],
  ['onceonly', 'featureOnceonly'],
  ['payments', 'featurePayments'],
  ['mall', 'featureMall'],
] as const;

/** Anything may stand in an address; what no rule has finds nothing. */
function chosen(ask: Ask, name: string): string | null {
  const value = ask.query.get(name) ?? '';
  return value === '' ? null : value.slice(0, 100);
}
