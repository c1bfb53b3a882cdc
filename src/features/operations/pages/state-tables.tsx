import { Section } from '../../../web/components/section.tsx';
import { StatusTag } from '../../../web/components/status-tag.tsx';
import { DataTable, type Column } from '../../../web/components/table.tsx';
import { daysFrom, type EndingKey, type KindFigures, type MasterKeyFigures } from '../domain/node-state.ts';
import { time } from './format.ts';
import type { Words } from './say.ts';

/** What is unfinished, by kind. */
export function OutboxKinds({ t, kinds }: { readonly t: Words; readonly kinds: readonly KindFigures[] }) {
  const columns: readonly Column<KindFigures>[] = [
    { key: 'kind', head: t('outboxKind'), cell: ({ kind }) => <code>{kind}</code>, rowHeader: true },
    { key: 'waiting', head: t('statWaiting'), cell: ({ waiting }) => waiting, figures: true },
    { key: 'failing', head: t('statFailing'), cell: ({ failing }) => failing, figures: true },
    {
      key: 'behind',
      head: t('outboxBehind'),
      cell: ({ behindSince }) => (behindSince === null ? null : time(behindSince, t.lang)),
      noWrap: true,
    },
  ];
  return (
    <Section id="kotak-keluar-jenis" title={t('outboxKinds')}>
      {kinds.length === 0 ? (
        <p>{t('outboxKindsNone')}</p>
      ) : (
        <DataTable id="jenis" caption={t('outboxKinds')} captionHidden columns={columns} rows={kinds} phone="cards" />
      )}
    </Section>
  );
}

interface MasterKeysProps {
  readonly t: Words;
  readonly keys: readonly MasterKeyFigures[];
  readonly now: Temporal.Instant;
}

/** The keys that wrap all others, their age and how much hangs on each. */
export function MasterKeys({ t, keys, now }: MasterKeysProps) {
  const columns: readonly Column<MasterKeyFigures>[] = [
    { key: 'id', head: t('masterKey'), cell: ({ id }) => <code>{id.slice(0, 8)}</code>, rowHeader: true },
    {
      key: 'age',
      head: t('masterAge'),
      cell: ({ createdAt }) => (createdAt === null ? null : t('days', { count: daysFrom(createdAt, now) })),
      figures: true,
    },
    {
      key: 'wraps',
      head: t('masterWraps'),
      cell: ({ wraps }) => new Intl.NumberFormat(t.lang).format(wraps),
      figures: true,
    },
    { key: 'state', head: t('masterState'), cell: (key) => <MasterState t={t} of={key} /> },
  ];
  return (
    <Section id="kunci-induk" title={t('masterTitle')}>
      <DataTable id="induk" caption={t('masterTitle')} captionHidden columns={columns} rows={keys} phone="cards" />
    </Section>
  );
}

/** Only what needs a person has a colour. */
function MasterState({ t, of }: { readonly t: Words; readonly of: MasterKeyFigures }) {
  if (of.createdAt === null) return <StatusTag kind="bad">{t('masterMissing')}</StatusTag>;
  if (of.isNewest) return <>{t('masterNewest')}</>;
  return of.wraps > 0 ? <StatusTag kind="warn">{t('masterToRotate')}</StatusTag> : <>{t('masterUnused')}</>;
}

/** Signing keys whose last day is near. */
export function EndingKeys({ t, keys }: { readonly t: Words; readonly keys: readonly EndingKey[] }) {
  const columns: readonly Column<EndingKey>[] = [
    { key: 'owner', head: t('signingOwner'), cell: ({ owner }) => <code>{owner}</code>, rowHeader: true },
    { key: 'usage', head: t('signingUsage'), cell: ({ usage }) => <code>{usage}</code> },
    { key: 'until', head: t('signingUntil'), cell: ({ until }) => time(until, t.lang), noWrap: true },
  ];
  return (
    <Section id="kunci-tanda-tangan" title={t('signingTitle')}>
      {keys.length === 0 ? (
        <p>{t('signingNone')}</p>
      ) : (
        <DataTable
          id="tanda-tangan"
          caption={t('signingTitle')}
          captionHidden
          columns={columns}
          rows={keys}
          phone="cards"
        />
      )}
    </Section>
  );
}
