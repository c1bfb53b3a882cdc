import type { Child } from 'hono/jsx';
import { Icon } from '../../../../web/components/icon.tsx';
import { Provenance } from '../../../../web/components/provenance.tsx';
import type { SummaryRow } from '../../../../web/components/summary-list.tsx';
import type { FetchedField } from './fetched-view.ts';
import type { ApplicantWords } from './say.ts';

export interface RowLinks {
  /** Where a wrong value is reported; null: nowhere from this page. */
  readonly wrongHref: ((field: FetchedField) => string) | null;
  /** Where she says which of several values on one line is wrong. */
  readonly whichHref: ((fields: readonly FetchedField[]) => string) | null;
  readonly photoHref: (field: FetchedField) => string;
}

/** Values of registers, each with its source and time, and the way to put it right. */
export function fetchedRows(
  t: ApplicantWords,
  fields: readonly FetchedField[],
  { wrongHref, photoHref }: Pick<RowLinks, 'wrongHref' | 'photoHref'>,
): readonly SummaryRow[] {
  return joined(t, fields).map((field): SummaryRow => {
    const { term, state, origin, disputed } = field;
    return {
      term,
      value: <Shown t={t} field={field} photoHref={photoHref(field)} />,
      provenance: (
        <>
          {origin !== null && <Provenance origin={origin} />}
          <Remarks t={t} field={field} />
        </>
      ),
      ...(state.kind === 'value' && /^\d/.test(state.words ?? '') ? { set: 'figures' as const } : {}),
      ...(wrongHref === null || state.kind === 'waiting'
        ? {}
        : {
            action: {
              href: disputed?.href ?? wrongHref(field),
              label: t(disputed !== null ? 'seeCorrection' : state.kind === 'value' ? 'wrong' : 'wrongMissing'),
              about: t('about', { term }),
            },
          }),
    };
  });
}

/** What one source has not answered yet is one line, not one for each of its values. */
function joined(t: ApplicantWords, fields: readonly FetchedField[]): readonly FetchedField[] {
  return fields.flatMap((field, index) => {
    const before = fields[index - 1];
    if (before !== undefined && isSameWait(before, field)) return [];
    const rest = fields.slice(index + 1);
    const end = rest.findIndex((one) => !isSameWait(field, one));
    const others = end === -1 ? rest : rest.slice(0, end);
    const { term } = field;
    return [others.length === 0 ? field : { ...field, term: t('termAndOthers', { term, count: others.length }) }];
  });
}

function isSameWait({ state: one }: FetchedField, { state: other }: FetchedField): boolean {
  return one.kind === 'waiting' && other.kind === 'waiting' && one.source === other.source;
}

interface FieldProps {
  readonly t: ApplicantWords;
  readonly field: FetchedField;
}

function Shown({ t, field, photoHref }: FieldProps & { readonly photoHref: string }) {
  const { state, origin, term } = field;
  switch (state.kind) {
    case 'waiting':
      return <>{t('notAnswered')}</>;
    case 'missing':
      return <>{t('notRecorded', { source: state.source })}</>;
    case 'value': {
      if (state.words !== null) return <>{state.words}</>;
      const source = origin?.kind === 'fetched' ? origin.source : '';
      return <img src={photoHref} alt={t('pictureAlt', { term, source })} width={90} height={120} />;
    }
    default:
      return state satisfies never;
  }
}

function Remarks({ t, field: { state, disputed } }: FieldProps) {
  const flag = disputed === null ? null : <Flagged>{disputed.words}</Flagged>;
  switch (state.kind) {
    case 'waiting':
      return flag;
    case 'missing':
      return (
        <>
          <Flagged>{t(MEANS[state.means])}</Flagged>
          {flag}
        </>
      );
    case 'value':
      return (
        <>
          {state.differs.map((other) => (
            <Flagged>{t('differs', { source: other.source, value: other.words })}</Flagged>
          ))}
          {state.isStale && <Flagged>{t('stale')}</Flagged>}
          {flag}
        </>
      );
    default:
      return state satisfies never;
  }
}

const MEANS = { ASK: 'missingAsked', BLOCK: 'missingBlocks', LATER: 'missingLater' } as const;

/** A line under a value that needs the person's eye, in the look of provenance. */
function Flagged({ children }: { readonly children: Child }) {
  return (
    <span class="provenance provenance-open">
      <Icon name="flag" />
      <span>{children}</span>
    </span>
  );
}
