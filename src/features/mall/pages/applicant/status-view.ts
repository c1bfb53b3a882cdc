import { documentsPaths } from '../../../documents/index.ts';
import { onceonlyPaths } from '../../../onceonly/index.ts';
import { formatDate, formatDateTimeZone, localDateIn } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { addWorkingDays } from '../../../../vocabulary/working-day.ts';
import { answerAt, askable, declaredName } from '../../domain/answers.ts';
import type { ReturnedField } from '../../domain/application-event.ts';
import type { ServiceDefinition } from '../../domain/service.ts';
import { applicantPaths } from '../../http/applicant/applicant-paths.ts';
import type { OwnCase } from '../../http/applicant/own-case.ts';
import type { OwnAnswer } from './own-answers.ts';
import { fetchedFields } from './fetched-view.ts';
import { ownAnswers } from './own-answers.ts';
import { say } from './say.ts';
import type { Overdue, RefusalWords, StatusView } from './status-body.tsx';
import { headWords } from './status-words.ts';
import { caseTimeline, type SayEvent } from './case-timeline.ts';

/** UU 30/2014 Pasal 77 ayat (1): an objection within 21 working days of the decision's announcement. */
const OBJECTION_DAYS = 21;

export interface StatusGround {
  readonly own: OwnCase;
  readonly lang: Lang;
  readonly now: Temporal.Instant;
  readonly sayEvent: SayEvent;
}

/** The page of an application as it stands. */
export function statusView(ground: StatusGround): StatusView {
  const { own, lang, now } = ground;
  const { application, setting, evidence, disputes } = own;
  const { version, names, zone } = setting;
  const { id, stage } = application;
  return {
    lang,
    names,
    caseNumber: application.caseNumber,
    ...headWords(own, lang),
    timeline: caseTimeline(ground),
    returned:
      stage === 'returned'
        ? {
            fields: application.returned.map((field) => returnedTerm(version.definition, field, lang)),
            href: applicantPaths.repair.to({ id }),
          }
        : null,
    overdue: overdueOf(own, lang),
    refusal: refusalOf(own, lang),
    licence:
      application.licence === null
        ? null
        : {
            number: application.licence.number,
            validUntil: formatDate(application.licence.validUntil, lang, 'long'),
            href: documentsPaths.own.to({ id: application.licence.documentId }),
            isRevoked: stage === 'revoked',
          },
    own: sentAnswers(own, lang),
    fetched: fetchedFields({ definition: version.definition, evidence, disputes, now, lang, zone }),
    groups: version.definition.form.groups,
    photoHref: ({ attribute }) => applicantPaths.photo.to({ id, attribute }),
    accessHref: onceonlyPaths.accessLog.to({}),
    withdrawHref: stage === 'working' || stage === 'returned' ? applicantPaths.withdraw.to({ id }) : null,
  };
}

export function returnedTerm({ form }: ServiceDefinition, { pointer }: ReturnedField, lang: Lang): string {
  return form.fields[pointer]?.label[lang] ?? declaredName(pointer);
}

/** What she sent herself, with the time it was kept. */
function sentAnswers({ setting, evidence, answers }: OwnCase, lang: Lang): readonly OwnAnswer[] {
  const { definition } = setting.version;
  return ownAnswers({
    definition,
    fields: askable(definition).filter((at) => answerAt(answers, at) !== undefined),
    document: answers,
    lang,
    zone: setting.zone,
    savedAt: (at) =>
      evidence.find((item) => item.assurance === 'DECLARED' && item.attribute === declaredName(at))?.fetchedAt ?? null,
    hrefOf: () => null,
  });
}

function overdueOf({ application, events, setting }: OwnCase, lang: Lang): Overdue | null {
  const last = application.clocks.at(-1);
  if (application.overdueSince === null || application.stage !== 'working' || last === undefined) return null;
  const passed = events.findLast(({ kind }) => kind === 'deadline.passed');
  const missing = passed?.kind === 'deadline.passed' ? passed.missing : [];
  const proofs = missing.map(
    (id) => setting.version.definition.proofs.find((proof) => proof.id === id)?.says[lang] ?? id,
  );
  return { dueOn: formatDate(last.dueOn, lang), missing: proofs };
}

function refusalOf({ application, notes, setting }: OwnCase, lang: Lang): RefusalWords | null {
  const { refusal } = application;
  if (refusal === null) return null;
  const { definition } = setting.version;
  const ground = definition.refusalGrounds.find(({ code }) => code === refusal.ground);
  const decidedOn = localDateIn(refusal.at, setting.zone);
  return {
    reason: ground?.says[lang] ?? refusal.ground,
    article: ground?.source.text ?? say(lang)('articleUnknown'),
    note: refusal.noteId === null ? null : (notes.get(refusal.noteId) ?? null),
    objectUntil: formatDate(addWorkingDays(decidedOn, OBJECTION_DAYS, setting.calendar), lang),
  };
}

/** "24 November 2026 09.24 WIB" */
export function sentAt({ application, setting }: OwnCase, lang: Lang): string {
  return formatDateTimeZone(application.submittedAt, setting.zone, lang);
}
