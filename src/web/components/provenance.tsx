import type { Child } from 'hono/jsx';
import { classNames } from '../class-names.ts';
import { useWebWords } from '../speech.ts';
import { Icon, type IconName } from './icon.tsx';

/** Where a value came from. All times and ages are the texts to show. */
export type Origin =
  | { readonly kind: 'fetched'; readonly source: string; readonly time: string; readonly note?: string | undefined }
  | { readonly kind: 'own'; readonly time: string }
  /** Entered by someone whom an officer must be told: "pemohon", "petugas loket". */
  | { readonly kind: 'entered'; readonly person: string; readonly time: string }
  | { readonly kind: 'waiting'; readonly source: string }
  | {
      readonly kind: 'disputed';
      readonly time: string;
      readonly claim: string;
      readonly owner: string;
      readonly answer: string;
    }
  | { readonly kind: 'stale'; readonly source: string; readonly time: string; readonly age: string };

const icons: Readonly<Record<Origin['kind'], IconName>> = {
  fetched: 'weave',
  own: 'person',
  entered: 'person',
  waiting: 'clock',
  disputed: 'flag',
  stale: 'clock',
};

/** The small line under a value that says its source and time. */
export function Provenance({ origin: given }: { readonly origin: Origin }) {
  const origin = { ...given, ...('time' in given && { time: together(given.time) }) };
  const calls = origin.kind === 'waiting' || origin.kind === 'disputed';
  return (
    <span class={classNames('provenance', calls && 'provenance-open')}>
      <Icon name={icons[origin.kind]} />
      <span>
        <OriginWords origin={origin} />
      </span>
    </span>
  );
}

/** A date and its time stand on one line, however narrow the column. */
function together(time: string): string {
  return time.replaceAll(' ', '\u{a0}');
}

function OriginWords({ origin }: { readonly origin: Origin }) {
  const t = useWebWords();
  switch (origin.kind) {
    case 'fetched':
      return origin.note === undefined
        ? t.rich('provenanceFetched', { ...origin, b: bold })
        : t.rich('provenanceFetchedNote', { ...origin, b: bold });
    case 'own':
      return t('provenanceOwn', origin);
    case 'entered':
      return t('provenanceOther', origin);
    case 'waiting':
      return t('provenanceWaiting', origin);
    case 'disputed':
      return t('provenanceDisputed', origin);
    case 'stale':
      return t.rich('provenanceStale', { ...origin, b: bold });
    default:
      return origin satisfies never;
  }
}

function bold(inside: Child[]) {
  return <b>{inside}</b>;
}
