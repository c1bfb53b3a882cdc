import { sources } from '../../../onceonly/index.ts';
import { formatDate } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { ApplicationEvent } from '../../domain/application-event.ts';
import type { ServiceVersion } from '../../domain/service.ts';
import { type CaseworkWords, say } from '../../pages/casework/say.ts';

/** What an event says to the applicant, in one or two sentences. */
export function eventWords(event: ApplicationEvent, version: ServiceVersion, lang: Lang): string {
  return wordsOf(event, version, { t: say(lang), to: 'event' });
}

/** The same event as an officer of the office reads it. */
export function officerEventWords(event: ApplicationEvent, version: ServiceVersion, lang: Lang): string {
  return wordsOf(event, version, { t: say(lang), to: 'desk' });
}

/** Why a licence was revoked, by the code of the documents feature. */
export function revocationWords(reason: string, lang: Lang): string {
  const t = say(lang);
  const key = `revoked.${reason}`;
  return isRevocationKey(key) ? t(key) : t('revoked.other');
}

const REVOCATIONS = [
  'revoked.no_authority',
  'revoked.wrong_procedure',
  'revoked.wrong_substance',
  'revoked.sanction',
  'revoked.court_judgment',
  'revoked.holder_request',
  'revoked.holder_died',
  'revoked.replaced',
] as const;

function isRevocationKey(key: string): key is (typeof REVOCATIONS)[number] {
  return REVOCATIONS.some((known) => known === key);
}

interface Telling {
  readonly t: CaseworkWords;
  /** Whom it is told: the applicant, or the officers' desk. */
  readonly to: 'event' | 'desk';
}

function wordsOf(event: ApplicationEvent, version: ServiceVersion, { t, to }: Telling): string {
  const { lang } = t;
  switch (event.kind) {
    case 'application.submitted':
      return t(`${to}.submitted`, { dueOn: formatDate(event.clock.dueOn, lang) });
    case 'case.taken':
      return t(`${to}.taken`);
    case 'field.accepted': {
      const field = labelOf(version, event.pointer, lang);
      return to === 'event'
        ? t('event.accepted', { field })
        : t('desk.accepted', { field, reason: acceptWords(t, event.reason) });
    }
    case 'step.passed':
      return t(`${to}.passed`, {
        step: stepName(version, event.step, lang),
        next: stepName(version, event.next, lang),
      });
    case 'recommendation.requested':
      return t(`${to}.asked`, { dueOn: formatDate(event.dueOn, lang) });
    case 'recommendation.received':
      return t(`${to}.${event.verdict}`);
    case 'evidence.arrived':
      return t(`${to}.arrived`, { source: sourceWords(event.source, lang) });
    case 'application.returned': {
      const fields = event.fields.map(({ pointer }) => labelOf(version, pointer, lang)).join(', ');
      return t(`${to}.returned`, { count: event.fields.length, fields });
    }
    case 'application.resubmitted':
      return t(`${to}.resubmitted`, { dueOn: formatDate(event.clock.dueOn, lang) });
    default:
      return decisionWords(event, version, { t, to });
  }
}

type Ending = Exclude<
  ApplicationEvent,
  {
    readonly kind:
      | 'application.submitted'
      | 'case.taken'
      | 'field.accepted'
      | 'step.passed'
      | 'recommendation.requested'
      | 'recommendation.received'
      | 'evidence.arrived'
      | 'application.returned'
      | 'application.resubmitted';
  }
>;

/** Decisions, and what the clock did. */
function decisionWords(event: Ending, version: ServiceVersion, { t, to }: Telling): string {
  const { lang } = t;
  const { refusalGrounds, proofs } = version.definition;
  switch (event.kind) {
    case 'application.refused': {
      const ground = refusalGrounds.find(({ code }) => code === event.ground)?.says[lang] ?? event.ground;
      return t(`${to}.refused`, { ground });
    }
    case 'application.approved':
      if (event.actor.kind !== 'officer') return t(`${to}.approved.system`);
      return to === 'desk' && event.batchId !== null ? t('desk.approved.batch') : t(`${to}.approved.head`);
    case 'licence.issued':
      return t(`${to}.issued`, { number: event.number, until: formatDate(event.validUntil, lang, 'long') });
    case 'licence.revoked':
      return t(`${to}.revoked`, { reason: revocationWords(event.reason, lang) });
    case 'deadline.warned':
      return t(`${to}.warned`, { days: event.daysLeft });
    case 'deadline.passed': {
      const names = event.missing.map((id) => proofs.find((proof) => proof.id === id)?.says[lang] ?? id);
      return t(`${to}.overdue`, { proofs: names.join('; ') });
    }
    case 'application.withdrawn':
      return t(`${to}.withdrawn`);
    default:
      return event satisfies never;
  }
}

/** What a source is called; one that is not in our data any more by its id. */
export function sourceWords(source: string, lang: Lang): string {
  return sources.find(({ id }) => id === source)?.name[lang] ?? source;
}

function labelOf({ definition }: ServiceVersion, pointer: string, lang: Lang): string {
  return definition.form.fields[pointer]?.label[lang] ?? pointer;
}

function stepName({ terms }: ServiceVersion, step: string, lang: Lang): string {
  return terms.steps.find(({ id }) => id === step)?.name[lang] ?? step;
}

function acceptWords(t: CaseworkWords, reason: string): string {
  switch (reason) {
    case 'document_seen':
    case 'source_outdated':
    case 'spelling_only':
    case 'statement_suffices':
      return t(`reason.${reason}`);
    default:
      return reason;
  }
}
