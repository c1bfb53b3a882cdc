import type { Child } from 'hono/jsx';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { DataTable } from '../../../../web/components/table.tsx';
import type { StoredExplanation } from '../../http/overlap-review/analysis.ts';
import { percent, signed, topicName } from './figure-words.ts';
import { say } from './say.ts';

/** What one question's score is made of. */
export interface ReasonsView {
  readonly question: 'same_system' | 'same_function';
  readonly chance: number;
  readonly explanation: StoredExplanation;
  /** "Of 100 pairs with such a score 93 were so", once enough were judged. */
  readonly observed: string;
}

interface Reason {
  readonly feature: string;
  readonly evidence: Child;
  readonly adds: number;
}

/** Each feature in words with its proof, its weight and a bar; never a bare number. */
export function ReasonsTable({
  view,
  id,
  lang,
}: {
  readonly view: ReasonsView;
  readonly id: string;
  readonly lang: Lang;
}) {
  const t = say(lang);
  const reasons = reasonsOf(view, lang);
  const largest = Math.max(0.01, ...reasons.map(({ adds }) => Math.abs(adds)));
  const sum = reasons.reduce((total, { adds }) => total + adds, 0);
  return (
    <>
      <p>{view.observed}</p>
      <DataTable
        id={id}
        caption={t(`reasons.caption.${view.question}`)}
        phone="fit"
        rows={reasons}
        columns={[
          {
            key: 'feature',
            head: t('reasons.feature'),
            rowHeader: true,
            cell: (reason) => <FeatureCell reason={reason} />,
          },
          {
            key: 'adds',
            head: t('reasons.weight'),
            figures: true,
            noWrap: true,
            cell: ({ adds }) => signed(adds, lang),
          },
          {
            key: 'bar',
            head: t('reasons.bar'),
            hiddenOnPhone: true,
            cell: ({ adds }) => <Bar share={adds / largest} />,
          },
        ]}
        totals={[
          t(view.question === 'same_system' ? 'reasons.total.odds' : 'reasons.total.sum'),
          signed(sum, lang),
          t('percentOf', { percent: percent(view.chance) }),
        ]}
      />
    </>
  );
}

function FeatureCell({ reason }: { readonly reason: Reason }) {
  return (
    <>
      {reason.feature}
      {reason.evidence && (
        <>
          <br />
          <span class="dim tiny">{reason.evidence}</span>
        </>
      )}
    </>
  );
}

function Bar({ share }: { readonly share: number }) {
  const width = Math.round(Math.abs(share) * 55);
  return (
    <svg viewBox="0 0 120 12" width="120" height="12" aria-hidden="true">
      <rect class={share < 0 ? 'fill-2' : 'fill-1'} x={share < 0 ? 60 - width : 60} y="1" width={width} height="10" />
      <path class="axis-zero" d="M60 0V12" />
    </svg>
  );
}

function reasonsOf({ question, explanation }: ReasonsView, lang: Lang): readonly Reason[] {
  const parts = question === 'same_system' ? explanation.systemParts : explanation.functionParts;
  const t = say(lang);
  return parts.flatMap(({ feature, adds, value }): readonly Reason[] => {
    if (!isFeature(feature)) return [];
    return [{ feature: t(`feature.${feature}`), evidence: evidenceOf(feature, { explanation, value, lang }), adds }];
  });
}

const features = [
  'text',
  'function',
  'neighbours',
  'codes',
  'equalName',
  'nearName',
  'spelledOut',
  'national',
  'host',
  'sharedName',
] as const;

type Feature = (typeof features)[number];

function isFeature(given: string): given is Feature {
  return features.some((feature) => feature === given);
}

function evidenceOf(
  feature: Feature,
  {
    explanation,
    value,
    lang,
  }: { readonly explanation: StoredExplanation; readonly value: number; readonly lang: Lang },
): Child {
  const t = say(lang);
  const alike = t('evidence.alike', { percent: percent(value) });
  switch (feature) {
    case 'text':
      return explanation.words.length === 0 ? t('evidence.noWords') : <Marked words={explanation.words} />;
    case 'function':
      return explanation.functions.length === 0
        ? t('evidence.noFunctions')
        : explanation.functions.map((code) => topicName(code, lang)).join('; ');
    case 'codes':
      return explanation.codes.length === 0
        ? t('evidence.noCodes')
        : explanation.codes.map((code) => topicName(code, lang)).join('; ');
    case 'neighbours':
    case 'nearName':
      return alike;
    case 'equalName':
    case 'spelledOut':
    case 'national':
    case 'host':
    case 'sharedName':
      return t(`evidence.${feature}`);
    default:
      return feature satisfies never;
  }
}

function Marked({ words }: { readonly words: readonly string[] }) {
  return (
    <>
      {words.map((word, at) => (
        <>
          {at > 0 && ', '}
          <mark>{word}</mark>
        </>
      ))}
    </>
  );
}
