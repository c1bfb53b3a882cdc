import type { Lang } from '../../../vocabulary/lang.ts';
import { ButtonLink, PrintButton } from '../../../web/components/button.tsx';
import { Note } from '../../../web/components/note.tsx';
import { Halves, Section } from '../../../web/components/section.tsx';
import { Checks, type Signer, Signers, SignatureVerdict } from '../../../web/components/signature-panel.tsx';
import { SummaryList, type SummaryRow } from '../../../web/components/summary-list.tsx';
import type { LogEntry } from '../domain/entry.ts';
import type { Evidence } from '../domain/evidence.ts';
import { serviceCodeOf } from '../domain/identifier.ts';
import { type RequestHead, readHead } from '../domain/message-head.ts';
import type { Check, Report } from '../domain/report.ts';
import { exchangePaths as paths } from '../http/exchange-paths.ts';
import { outcomeOf } from './call-outcome.ts';
import { checkRow } from './check-row.ts';
import { ProofSection } from './call-proof.tsx';
import { ExchangeSections, type SectionName } from './exchange-sections.tsx';
import { formatDay, formatMoment } from './moment.ts';
import { say } from './speech.ts';

export interface CallView {
  readonly sections: readonly SectionName[];
  readonly messageId: string;
  readonly evidence: Evidence;
  readonly report: Report;
  readonly checkedAt: Temporal.Instant;
  readonly checkedMs: number;
  /** The size of the evidence file. */
  readonly bytes: number;
  readonly names: { readonly consumer: string; readonly provider: string };
  readonly serviceTitle: Readonly<Record<Lang, string>> | null;
  readonly purpose: Readonly<Record<Lang, string>> | null;
}

interface Props {
  readonly view: CallView;
  readonly lang: Lang;
}

const verdictKinds = { intact: 'passed', failed: 'failed', not_verifiable: 'unverifiable' } as const;

export function callTitle({ report }: CallView, lang: Lang): string {
  const t = say(lang);
  const { verdict, checks } = report;
  const first = checks.find(({ outcome }) => outcome === 'failed');
  return t(`call.title.${verdict}`, {
    passed: String(checks.filter(({ outcome }) => outcome === 'passed').length),
    total: String(checks.length),
    number: String(first?.number ?? 0),
  });
}

/** One call as evidence: the verdict first, then what was asked, who signed, and why nothing can be taken back. */
export function CallPage({ view, lang }: Props) {
  const t = say(lang);
  const { request, response } = sidesOf(view.evidence);
  return (
    <div class="stack-large">
      <div class="stack">
        <ExchangeSections sections={view.sections} current={null} lang={lang} />
        <p class="small dim">{t(response === null ? 'call.betweenOpen' : 'call.between', view.names)}</p>
        <VerdictPart view={view} lang={lang} />
      </div>
      <Halves>
        <Section id="panggilan" title={t('call.summary')}>
          <SummaryList narrow rows={summaryRows(view, lang)} />
        </Section>
        <Section id="tanda-tangan" title={t('call.signatures', { count: response === null ? 1 : 2 })}>
          <Signers
            signers={signersOf(view, { request, response, lang })}
            witness={{ title: t('call.witness'), words: t('call.witnessNone'), present: false }}
          />
        </Section>
      </Halves>
      <ProofSection evidence={view.evidence} lang={lang} />
      {isOneNode(view.evidence) && (
        <Note title={t('call.oneNode.title')}>
          <p>{t('call.oneNode')}</p>
        </Note>
      )}
      <Checks
        id="pemeriksaan"
        caption={t('call.checks')}
        checks={view.report.checks.map((check) => checkRow(check, lang))}
      />
      <Section id="sendiri" title={t('call.self')} ground="sunk">
        <p class="code">{t('call.command', { messageId: view.messageId })}</p>
        <div class="row">
          <ButtonLink href={paths.evidenceFile.to({ file: `${view.messageId}.json` })} icon="download" small download>
            {t('call.download', { kb: Math.max(1, Math.round(view.bytes / 1000)) })}
          </ButtonLink>
          <PrintButton>{t('call.print')}</PrintButton>
        </div>
      </Section>
    </div>
  );
}

function VerdictPart({ view, lang }: Props) {
  const t = say(lang);
  const { report } = view;
  const open = report.checks.find(
    ({ outcome, essential }) => outcome === 'failed' || (essential && outcome === 'not_possible'),
  );
  const isEarly = open?.fault === 'not_sealed_yet' || open?.fault === 'no_head';
  return (
    <SignatureVerdict
      kind={verdictKinds[report.verdict]}
      title={callTitle(view, lang)}
      detail={
        <p>
          {t('call.checked', { time: formatMoment(view.checkedAt, lang), ms: view.checkedMs })} {t('call.bodies')}
        </p>
      }
      meaning={
        open === undefined
          ? undefined
          : { title: t('call.meaning'), words: <p>{isEarly ? t('call.soon') : meaningOf(open, lang)}</p> }
      }
    />
  );
}

function meaningOf({ code, fault, outcome }: Check, lang: Lang): string {
  const t = say(lang);
  const values = { check: t(`verify.check.${code}`), fault: fault === null ? '' : t(`verify.fault.${fault}`) };
  return t(outcome === 'failed' ? 'call.meaning.failed' : 'call.meaning.gap', values);
}

function summaryRows(view: CallView, lang: Lang): readonly SummaryRow[] {
  const t = say(lang);
  const { request, response } = sidesOf(view.evidence);
  const { grant, entries } = view.evidence;
  const head = requestHead(request);
  const purpose = view.purpose?.[lang] ?? head?.purpose ?? '';
  const caseRef = head?.caseRef ?? null;
  const isAboutPerson = entries.some(({ entry }) => entry.personHmac !== null);
  return [
    { term: t('call.message'), value: view.messageId, set: 'code' },
    { term: t('call.time'), value: timeOf(request, response, lang), set: 'figures' },
    {
      term: t('call.service'),
      value: (
        <>
          {view.serviceTitle?.[lang]}
          <div class="small code">
            {head === null ? '' : `${head.method} /${serviceCodeOf(head.service)}${head.path}`}
          </div>
        </>
      ),
    },
    {
      term: t('call.purpose'),
      value: caseRef === null ? purpose : t('call.purposeCase', { purpose, caseRef }),
    },
    {
      term: t('call.grant'),
      value:
        grant === null
          ? t('call.grantNone')
          : grant.validUntil === null
            ? t('call.grantOpen', { basis: grant.legalBasis })
            : t('call.grantUntil', { basis: grant.legalBasis, date: formatDay(grant.validUntil, lang) }),
    },
    { term: t('call.outcome'), value: outcomeOf(response, t).says },
    { term: t('call.about'), value: t(isAboutPerson ? 'call.aboutPerson' : 'call.aboutNobody') },
  ];
}

function timeOf(request: LogEntry | null, response: LogEntry | null, lang: Lang): string {
  const t = say(lang);
  if (request === null) return '';
  const time = formatMoment(request.at, lang);
  if (response === null) return t('call.timeOpen', { time });
  return t('call.timeAnswered', {
    time,
    ms: Math.max(0, response.at.epochMilliseconds - request.at.epochMilliseconds),
  });
}

function signersOf(
  view: CallView,
  {
    request,
    response,
    lang,
  }: { readonly request: LogEntry | null; readonly response: LogEntry | null; readonly lang: Lang },
): readonly Signer[] {
  const t = say(lang);
  const signer = (entry: LogEntry, title: string, covers: string): Signer => ({
    title,
    key: t('call.signer.key', { key: entry.keyId }),
    signature: shortSignature(entry.signature),
    covers,
  });
  return [
    ...(request === null
      ? []
      : [signer(request, t('call.signer.consumer', { name: view.names.consumer }), t('call.signer.consumerCovers'))]),
    ...(response === null
      ? []
      : [signer(response, t('call.signer.provider', { name: view.names.provider }), t('call.signer.providerCovers'))]),
  ];
}

/** The consumer's entries where there are any: they hold what it asked and what it got. */
function sidesOf({ entries }: Evidence) {
  const find = (kind: LogEntry['kind']) =>
    (
      entries.find(({ entry }) => entry.kind === kind && entry.side === 'consumer') ??
      entries.find(({ entry }) => entry.kind === kind)
    )?.entry ?? null;
  return { request: find('request'), response: find('response') };
}

function requestHead(entry: LogEntry | null): RequestHead | null {
  const head = entry === null ? null : readHead(entry.head);
  return head?.ok === true && head.value.kind === 'request' ? head.value : null;
}

function isOneNode({ entries }: Evidence): boolean {
  return new Set(entries.map(({ entry }) => entry.nodeId)).size === 1;
}

function shortSignature(signature: Uint8Array): string {
  const text = Buffer.from(signature).toString('base64');
  return `${text.slice(0, 10)}…${text.slice(-8)}`;
}
