import type { Lang } from '../../../../vocabulary/lang.ts';
import { Section } from '../../../../web/components/section.tsx';
import { StatusTag } from '../../../../web/components/status-tag.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import type { GroupView, OwnerRow } from './group-view.ts';
import { say } from './say.ts';
import { dayWords } from './words-of.ts';

/** Every owner: what it said, or that it said nothing. */
export function GroupOwners({ view }: { readonly view: GroupView }) {
  const { lang, owners } = view;
  const t = say(lang);
  const decided = view.consolidation.decision !== null;
  return (
    <Section id="pemilik" title={t('owners.title')}>
      <DataTable
        id="jawaban"
        caption={t('owners.caption')}
        captionHidden
        phone="cards"
        columns={[
          { key: 'owner', head: t('owners.owner'), rowHeader: true, phoneLabel: null, cell: ({ owner }) => owner },
          {
            key: 'apps',
            head: t('owners.applications'),
            cell: ({ applications }) => applications.join('; '),
            roomy: true,
          },
          { key: 'answer', head: t('owners.answer'), cell: (row) => <Answer row={row} lang={lang} /> },
          {
            key: 'why',
            head: t('owners.reason'),
            cell: (row) => (row.ground === null ? null : <Reason row={row} lang={lang} />),
            roomy: true,
          },
          ...(decided
            ? [{ key: 'reply', head: t('owners.reply'), cell: ({ reply }: OwnerRow) => reply, roomy: true }]
            : []),
        ]}
        rows={owners}
        rowState={({ standing }) => (standing === 'objects' || standing === 'silent' ? 'flagged' : null)}
      />
    </Section>
  );
}

function Answer({ row, lang }: { readonly row: OwnerRow; readonly lang: Lang }) {
  const t = say(lang);
  const { standing, on, isLate } = row;
  const when = on === null ? null : <div class="small dim">{t('owners.on', { date: dayWords(on, lang) })}</div>;
  switch (standing) {
    case null:
      return t('owners.notAsked');
    case 'agrees':
      return (
        <>
          {t('standing.agrees')}
          {when}
          {isLate && <div class="small dim">{t('owners.late')}</div>}
        </>
      );
    case 'objects':
      return (
        <>
          <StatusTag kind="warn" icon="flag">
            {t('standing.objects')}
          </StatusTag>
          {when}
          {isLate && <div class="small dim">{t('owners.late')}</div>}
        </>
      );
    case 'open':
      return t('standing.open');
    case 'silent':
      return <StatusTag kind="mute">{t('standing.silent')}</StatusTag>;
    default:
      return standing satisfies never;
  }
}

function Reason({ row, lang }: { readonly row: OwnerRow; readonly lang: Lang }) {
  if (row.ground === null) return null;
  return (
    <>
      <b>{say(lang)(`ground.${row.ground}`)}</b>
      {row.words !== null && <div>{row.words}</div>}
    </>
  );
}
