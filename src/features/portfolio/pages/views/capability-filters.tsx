import type { Lang } from '../../../../vocabulary/lang.ts';
import { Filters } from '../../../../web/components/filters.tsx';
import { type ElementKind, elementKinds } from '../../domain/registry/element.ts';
import { axes } from '../../domain/views/capability-axis.ts';
import type { AgencyGroups } from '../../http/views/agency-groups.ts';
import type { CapabilityQuestion } from '../../http/views/view-question.ts';
import { groupName } from './group-words.ts';
import { say } from './say.ts';

interface CapabilityFiltersProps {
  readonly lang: Lang;
  readonly action: string;
  readonly question: CapabilityQuestion;
  readonly groups: AgencyGroups;
}

const kinds: readonly ElementKind[] = elementKinds.filter((kind) => kind !== 'object');

/** Rows, agencies and kind; another kind of row begins at the top again. */
export function CapabilityFilters({ lang, action, question, groups }: CapabilityFiltersProps) {
  const t = say(lang);
  return (
    <Filters
      action={action}
      label={t('filters')}
      filters={[
        {
          kind: 'select',
          name: 'sumbu',
          label: t('axisLabel'),
          value: question.axis,
          options: axes.map((axis) => ({ value: axis, label: t(`axis.${axis}`) })),
        },
        {
          kind: 'select',
          name: 'kelompok',
          label: t('groupLabel'),
          value: question.group ?? '',
          options: [
            { value: '', label: t('groupAll') },
            ...groups.groups.map(({ key }) => ({ value: key, label: groupName(groups, key, lang) })),
          ],
        },
        {
          kind: 'select',
          name: 'jenis',
          label: t('kindLabel'),
          value: question.kind,
          options: kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
        },
      ]}
      kept={question.under === null ? {} : { kode: question.under }}
    />
  );
}
