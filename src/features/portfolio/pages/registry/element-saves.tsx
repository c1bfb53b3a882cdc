import { formatDateTimeZone } from '../../../../vocabulary/instant.ts';
import { Fold } from '../../../../web/components/section.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import type { ElementView } from './element-view.ts';
import { fieldLabel } from './element-words.ts';
import { sayOwn } from './say.ts';

const MOST_SAVES = 30;

/** Who saved what and when, the latest first. */
export function ElementSaves({ view }: { readonly view: ElementView }) {
  const { lang, element, nameOf } = view;
  const t = sayOwn(lang);
  const { domain } = element.head;
  const told = element.assertions.filter(({ field }) => !field.startsWith('approval_'));
  const saves = [...Map.groupBy(told, ({ revision }) => revision)]
    .toSorted(([one], [other]) => other - one)
    .slice(0, MOST_SAVES)
    .flatMap(([revision, fields]) => {
      const [first] = fields;
      return first === undefined ? [] : [{ revision, first, fields }];
    });
  return (
    <Fold summary={t('elementHistory')}>
      <DataTable
        id="simpanan"
        caption={t('elementHistory')}
        captionHidden
        phone="cards"
        rows={saves}
        columns={[
          {
            key: 'revision',
            head: t('historyRow', { revision: '' }).trim(),
            cell: ({ revision }) => String(revision),
            rowHeader: true,
          },
          {
            key: 'who',
            head: t('historyWho'),
            cell: ({ first }) => nameOf(first.actorId) ?? t(first.actorId === null ? 'program' : 'somebody'),
          },
          {
            key: 'when',
            head: t('historyWhen'),
            cell: ({ first }) => formatDateTimeZone(first.recordedAt, 'Asia/Jakarta', lang),
          },
          {
            key: 'fields',
            head: t('historyFields'),
            roomy: true,
            cell: ({ fields }) => fields.map(({ field }) => fieldLabel(domain, field, lang)).join(', '),
          },
        ]}
      />
    </Fold>
  );
}
