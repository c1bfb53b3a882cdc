import { formatDateTimeZone, type Instant, type Zone } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { Button } from '../../../web/components/button.tsx';
import { Form, FormEnd } from '../../../web/components/form.tsx';
import { Note } from '../../../web/components/note.tsx';
import { Columns, Section } from '../../../web/components/section.tsx';
import { SummaryList, type SummaryRow } from '../../../web/components/summary-list.tsx';
import { Timeline, type TimelineEntry } from '../../../web/components/timeline.tsx';
import { correctionRule } from '../data/purposes.ts';
import type { CorrectionOutcome } from '../domain/correction.ts';
import { onceonlyPaths } from '../http/onceonly-paths.ts';
import type { FollowedCorrection } from '../http/own-data.ts';
import { correctionTitle, sourceName } from './correction-words.ts';
import { say, type Words } from './say.ts';
import { absentWords, attributeName, valueWords } from './value-words.ts';

export interface CorrectionView {
  readonly lang: Lang;
  readonly zone: Zone;
  readonly now: Instant;
  readonly followed: FollowedCorrection;
  readonly owner: string;
  readonly csrf: string;
  readonly onceKey: string;
  readonly asked: 'sudah' | 'diam' | null;
  readonly photoHref: string;
}

export function CorrectionBody(view: CorrectionView) {
  const { followed, lang } = view;
  const { file } = followed;
  const t = say(lang);
  const lead = { attribute: attributeName(file.attribute, lang), time: when(view, file.openedAt) };
  return (
    <Columns>
      <div class="stack">
        <h1>{correctionTitle(followed, lang)}</h1>
        <p class="lead">{t('correctionLead', lead)}</p>
        <Outcome t={t} view={view} />
      </div>
      <Section id="perjalanan" title={t('correctionTimeline')}>
        <Timeline label={t('correctionTimeline')} entries={steps(t, view)} />
        <AskOwner t={t} view={view} />
      </Section>
      <Section id="laporan" title={t('reportTitle')}>
        <SummaryList rows={reportRows(t, view)} />
      </Section>
      <p>
        <a href={onceonlyPaths.ownData.to({})}>{t('backToData')}</a>
      </p>
    </Columns>
  );
}

interface ViewProps {
  readonly t: Words;
  readonly view: CorrectionView;
}

/** What is to be done about it, where something is. */
function Outcome({ t, view }: ViewProps) {
  const { followed, owner, now } = view;
  const { outcome, undeliverable, answerBy, ticket } = followed.correction;
  if (undeliverable !== null) {
    return (
      <Note kind="warn">
        <p>{t('undeliverableText', { owner, reason: undeliverable })}</p>
      </Note>
    );
  }
  if (outcome === 'refused') return <p>{t('refusedText', { owner })}</p>;
  const isLate = outcome !== 'accepted' && answerBy !== null && Temporal.Instant.compare(now, answerBy) > 0;
  if (!isLate) return null;
  return (
    <Note kind="warn" title={t('lateTitle')}>
      <p>{t('lateText', { owner, time: when(view, answerBy), ticket: ticket ?? followed.file.id })}</p>
    </Note>
  );
}

function AskOwner({ t, view }: ViewProps) {
  const { followed, asked, csrf, onceKey, lang } = view;
  const { stage } = followed.correction;
  if (stage === 'closed' || stage === 'answered') return null;
  const source = sourceName(followed.file.source, lang);
  return (
    <>
      {asked === 'sudah' && <p role="status">{t('askedOwnerNothing')}</p>}
      {asked === 'diam' && <p role="status">{t('askedOwnerDown', { source })}</p>}
      <Form action={onceonlyPaths.askOwner.to({ id: followed.file.id })} csrf={csrf} idempotencyKey={onceKey}>
        <FormEnd>
          <Button kind="plain" icon="repeat">
            {t('askOwner')}
          </Button>
        </FormEnd>
      </Form>
    </>
  );
}

function steps(t: Words, view: CorrectionView): readonly TimelineEntry[] {
  const { file, correction } = view.followed;
  const opened: TimelineEntry = { state: 'done', title: t('stepOpened'), detail: when(view, file.openedAt) };
  if (correction.undeliverable !== null) return [opened];
  return [opened, received(t, view), answered(t, view), ...fetched(t, view)];
}

function received(t: Words, view: CorrectionView): TimelineEntry {
  const { owner, followed, lang } = view;
  const { ticket, receivedAt } = followed.correction;
  const title = t('stepReceived', { owner });
  if (ticket === null || receivedAt === null) return { state: 'now', title, detail: t('stepReceivedNext') };
  const source = sourceName(followed.file.source, lang);
  return { state: 'done', title, detail: t('stepTicket', { time: when(view, receivedAt), source, ticket }) };
}

function answered(t: Words, view: CorrectionView): TimelineEntry {
  const { owner, followed } = view;
  const { answerBy, outcome, answeredAt, ticket } = followed.correction;
  const title = t('stepAnswer', { owner });
  const told =
    outcome !== null && answeredAt !== null
      ? t('stepAnswered', { time: when(view, answeredAt), outcome: t(OUTCOMES[outcome]) })
      : null;
  if (told !== null && outcome !== 'forwarded') return { state: 'done', title, detail: told };
  const due =
    answerBy === null ? null : t('stepAnswerBy', { time: when(view, answerBy), basis: correctionRule.legalReference });
  return { state: ticket === null ? 'next' : 'now', title, detail: told ?? due ?? undefined };
}

const OUTCOMES = {
  accepted: 'outcomeAccepted',
  refused: 'outcomeRefused',
  forwarded: 'outcomeForwarded',
} as const satisfies Readonly<Record<CorrectionOutcome, string>>;

function fetched(t: Words, view: CorrectionView): readonly TimelineEntry[] {
  const { outcome, closedAt } = view.followed.correction;
  if (outcome === 'refused') return [];
  const title = t('stepFetched');
  if (closedAt !== null) return [{ state: 'done', title, detail: when(view, closedAt) }];
  return [outcome === 'accepted' ? { state: 'now', title, detail: t('stepFetchedNow') } : { state: 'next', title }];
}

function reportRows(t: Words, view: CorrectionView): readonly SummaryRow[] {
  const { followed, lang, photoHref } = view;
  const { attribute, source, report, ownerNote } = followed.file;
  const wrong =
    report.wrong === null ? (absentWords(attribute, lang) ?? t('missing')) : valueWords(attribute, report.wrong, lang);
  const name = sourceName(source, lang);
  return [
    {
      term: t('reportWrong'),
      value: wrong ?? <img src={photoHref} alt={t('photoAlt', { source: name })} width={120} height={160} />,
    },
    ...(report.claimed === null
      ? []
      : [{ term: t('reportClaimed'), value: valueWords(attribute, report.claimed, lang) }]),
    ...(report.note === null ? [] : [{ term: t('reportNote'), value: report.note }]),
    ...(ownerNote === null ? [] : [{ term: t('ownerNote', { source: name }), value: ownerNote }]),
  ];
}

function when({ zone, lang }: CorrectionView, at: Instant): string {
  return formatDateTimeZone(at, zone, lang);
}
