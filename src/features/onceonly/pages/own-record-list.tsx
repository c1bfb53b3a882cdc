import type { Child } from 'hono/jsx';
import type { Zone } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { Icon } from '../../../web/components/icon.tsx';
import { Provenance } from '../../../web/components/provenance.tsx';
import { SummaryList, type SummaryRow } from '../../../web/components/summary-list.tsx';
import { disputeOf } from '../http/disputes.ts';
import type { FollowedCorrection } from '../http/own-data.ts';
import { onceonlyPaths } from '../http/onceonly-paths.ts';
import { disputeWords } from './dispute-words.ts';
import type { OwnRecord, OwnValue, SourcePart } from './own-data-view.ts';
import type { Words } from './say.ts';
import { absentWords, attributeName, valueWords } from './value-words.ts';

interface OwnRecordListProps {
  readonly t: Words;
  readonly view: { readonly lang: Lang; readonly zone: Zone; readonly photoHref: string };
  readonly part: SourcePart;
  readonly record: OwnRecord;
}

/** The values of one record, each with its source and time, and the way to put it right. */
export function OwnRecordList({ t, view, part, record }: OwnRecordListProps) {
  const [first] = record.values;
  if (record.isMissing && first !== undefined) {
    return <SummaryList rows={[missingRow({ t, view, part, value: first })]} />;
  }
  const rows = record.values.map((value) => rowOf({ t, view, part, value }));
  const isOneOfMany = record.number !== null && part.records.length > 1;
  return (
    <>
      {isOneOfMany && (
        <h3>
          {t('recordOf', {
            title: t('recordTitle', { number: (record.number ?? 0) + 1 }),
            number: (record.number ?? 0) + 1,
            count: part.records.length,
          })}
        </h3>
      )}
      <SummaryList rows={rows} />
    </>
  );
}

interface RowProps {
  readonly t: Words;
  readonly view: OwnRecordListProps['view'];
  readonly part: SourcePart;
  readonly value: OwnValue;
}

function rowOf(props: RowProps): SummaryRow {
  const { t, view, value } = props;
  const { item, correction } = value;
  const term = attributeName(item.attribute, view.lang);
  return {
    term,
    value: <Shown {...props} />,
    provenance: (
      <>
        <Provenance origin={value.origin} />
        {value.differsFrom !== null && correction === null && (
          <Flagged>{t('differs', { source: value.differsFrom })}</Flagged>
        )}
        {correction !== null && <Disputed {...props} correction={correction} />}
      </>
    ),
    action: actionOf(props, { wrong: t('wrong'), about: t('wrongAbout', { attribute: term }) }),
    ...(/^\d/.test(typeof item.value === 'string' ? item.value : '') ? { set: 'figures' as const } : {}),
  };
}

function missingRow(props: RowProps): SummaryRow {
  const { t, part, value } = props;
  return {
    term: t('missingRecord'),
    value: t('missingRecordLead', { source: part.name }),
    provenance: (
      <>
        <Provenance origin={value.origin} />
        {value.correction !== null && <Disputed {...props} correction={value.correction} />}
      </>
    ),
    action: actionOf(props, { wrong: t('reportMissing'), about: t('wrongAbout', { attribute: part.name }) }),
  };
}

function actionOf(
  { t, value }: RowProps,
  words: { readonly wrong: string; readonly about: string },
): SummaryRow['action'] {
  const { item, correction, isCorrectable } = value;
  const { about } = words;
  if (correction !== null) {
    return { href: onceonlyPaths.correction.to({ id: correction.file.id }), label: t('seeCorrection'), about };
  }
  if (!isCorrectable) return undefined;
  const query = item.record === null ? {} : { catatan: String(item.record) };
  return { href: onceonlyPaths.wrong.to({ attribute: item.attribute }, query), label: words.wrong, about };
}

function Shown({ t, view, part, value }: RowProps) {
  const { attribute, value: held } = value.item;
  if (held === null) return <>{absentWords(attribute, view.lang) ?? t('missing')}</>;
  const words = valueWords(attribute, held, view.lang);
  if (words !== null) return <>{words}</>;
  return <img src={view.photoHref} alt={t('photoAlt', { source: part.name })} width={120} height={160} />;
}

function Disputed({ view, part, correction }: Omit<RowProps, 't'> & { readonly correction: FollowedCorrection }) {
  const { lang, zone } = view;
  return <Flagged>{disputeWords(disputeOf(correction), { lang, zone, owner: part.owner })}</Flagged>;
}

/** A line under a value that needs the person's eye, in the look of provenance. */
function Flagged({ children }: { readonly children: Child }) {
  return (
    <span class="provenance provenance-open">
      <Icon name="flag" />
      <span>{children}</span>
    </span>
  );
}
