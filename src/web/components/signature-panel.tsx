import type { Child } from 'hono/jsx';
import { useWebWords } from '../speech.ts';
import { Note } from './note.tsx';
import { StatusTag } from './status-tag.tsx';
import { type Column, DataTable } from './table.tsx';
import { Timeline } from './timeline.tsx';
import { Verdict } from './verdict.tsx';

export interface SignatureCheck {
  readonly name: string;
  readonly against: string;
  readonly result: 'passed' | 'failed' | 'not_checked';
}

export interface Signer {
  /** "Peminta: DPMPTSP Kabupaten Sragen". */
  readonly title: string;
  /** Algorithm and key name. */
  readonly key: string;
  /** Shortened; the whole stands in the file. */
  readonly signature: string;
  readonly covers: string;
}

interface SignatureVerdictProps {
  /** unverifiable: something needed to check is missing, such as the tree head. */
  readonly kind: 'passed' | 'failed' | 'unverifiable';
  readonly title: string;
  readonly detail: Child;
  /** The check that failed and what that means; required reading when something failed. */
  readonly meaning?: { readonly title: string; readonly words: Child } | undefined;
}

const verdictKinds = { passed: 'ok', failed: 'bad', unverifiable: 'mute' } as const;

/** The verdict in words, and when a check failed, which one and what it means. */
export function SignatureVerdict({ kind, title, detail, meaning }: SignatureVerdictProps) {
  return (
    <>
      <Verdict kind={verdictKinds[kind]} title={title}>
        {detail}
      </Verdict>
      {meaning && (
        <Note kind={kind === 'failed' ? 'bad' : 'info'} title={meaning.title}>
          {meaning.words}
        </Note>
      )}
    </>
  );
}

interface SignersProps {
  /** In the order in which they signed. */
  readonly signers: readonly Signer[];
  /** Who witnessed the time, or that nobody did. */
  readonly witness?: { readonly title: string; readonly words: string; readonly present: boolean } | undefined;
}

/** Who signed, in order, with which key, and what the signature covers. */
export function Signers({ signers, witness }: SignersProps) {
  const signed = signers.map((signer) => ({
    state: 'done' as const,
    title: signer.title,
    detail: <SignerDetail signer={signer} />,
  }));
  const time = witness
    ? [{ state: witness.present ? ('done' as const) : ('next' as const), title: witness.title, detail: witness.words }]
    : [];
  return <Timeline entries={[...signed, ...time]} />;
}

function SignerDetail({ signer }: { readonly signer: Signer }) {
  const t = useWebWords();
  return (
    <dl class="signer">
      <dt class="visually-hidden">{t('signerKey')}</dt>
      <dd class="code">{signer.key}</dd>
      <dt class="visually-hidden">{t('signature')}</dt>
      <dd class="code">{signer.signature}</dd>
      <dt class="visually-hidden">{t('signedWhat')}</dt>
      <dd>{signer.covers}</dd>
    </dl>
  );
}

interface ChecksProps {
  readonly id: string;
  readonly caption: string;
  readonly checks: readonly SignatureCheck[];
}

/** Every check by number, with what it was checked against. */
export function Checks({ id, caption, checks }: ChecksProps) {
  const t = useWebWords();
  const columns: readonly Column<SignatureCheck>[] = [
    { key: 'no', head: t('checkNumber'), cell: (check) => checks.indexOf(check) + 1 },
    { key: 'name', head: t('checkName'), cell: (check) => check.name, rowHeader: true },
    { key: 'against', head: t('checkAgainst'), cell: (check) => check.against, hiddenOnPhone: true },
    { key: 'result', head: t('checkResult'), cell: (check) => <CheckResult result={check.result} /> },
  ];
  return (
    <DataTable
      id={id}
      caption={caption}
      columns={columns}
      rows={checks}
      rowState={(check) => (check.result === 'failed' ? 'critical' : null)}
      phone="fit"
    />
  );
}

function CheckResult({ result }: Pick<SignatureCheck, 'result'>) {
  const t = useWebWords();
  switch (result) {
    case 'passed':
      return <StatusTag kind="ok">{t('passed')}</StatusTag>;
    case 'failed':
      return (
        <StatusTag kind="bad" icon="cross">
          {t('failed')}
        </StatusTag>
      );
    case 'not_checked':
      return <StatusTag kind="mute">{t('notChecked')}</StatusTag>;
    default:
      return result satisfies never;
  }
}
