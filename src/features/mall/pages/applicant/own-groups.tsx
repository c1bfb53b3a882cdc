import { readInGroups, type ReadGroup, type ReadLine } from '../../domain/answer-lines.ts';
import type { AnswerGroup } from '../../domain/form.ts';
import { Provenance } from '../../../../web/components/provenance.tsx';
import { SummaryGroup, SummaryList, type SummaryRow } from '../../../../web/components/summary-list.tsx';
import type { OwnAnswer } from './own-answers.ts';
import type { ApplicantWords } from './say.ts';

interface OwnGroupsProps {
  readonly t: ApplicantWords;
  readonly own: readonly OwnAnswer[];
  readonly groups: readonly AnswerGroup[];
}

/** Her own answers in the groups of their form; one saved at once says its time and its page once. */
export function OwnGroups({ t, own, groups }: OwnGroupsProps) {
  const read = readInGroups(own, { groups, lang: t.lang, wordsOf: ({ words }) => words });
  return (
    <div>
      {read.map((one) => (
        <Group t={t} read={one} />
      ))}
    </div>
  );
}

function Group({ t, read: { group, lines } }: { readonly t: ApplicantWords; readonly read: ReadGroup<OwnAnswer> }) {
  const answers = lines.flatMap(({ fields }) => fields);
  const [first] = answers;
  const isOne = answers.every(({ href, savedAt }) => href === first?.href && savedAt === first.savedAt);
  if (group === null || first === undefined || !isOne) {
    const rows = lines.map((line) => rowOf(t, line, false));
    return group === null ? <SummaryList rows={rows} /> : <SummaryGroup title={group.title} rows={rows} />;
  }
  const { savedAt, href } = first;
  return (
    <SummaryGroup
      title={group.title}
      provenance={savedAt !== null && <Provenance origin={{ kind: 'own', time: savedAt }} />}
      action={
        href === null
          ? undefined
          : {
              href,
              label: t(answers.every(({ words }) => words === null) ? 'fillIn' : 'change'),
              about: t('about', { term: group.title }),
            }
      }
      rows={lines.map((line) => rowOf(t, line, true))}
    />
  );
}

/** `isSaid`: the group says time and page already. */
function rowOf(t: ApplicantWords, { fields, label, words }: ReadLine<OwnAnswer>, isSaid: boolean): SummaryRow {
  const [{ savedAt, href }] = fields;
  return {
    term: label,
    value: words ?? t('notFilledIn'),
    provenance:
      isSaid || savedAt === null || words === null ? undefined : <Provenance origin={{ kind: 'own', time: savedAt }} />,
    ...(isSaid || href === null
      ? {}
      : { action: { href, label: t(words === null ? 'fillIn' : 'change'), about: t('about', { term: label }) } }),
  };
}
