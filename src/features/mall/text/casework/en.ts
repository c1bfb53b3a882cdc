import type { id } from './id.ts';

/** What happened to an application, and what its notices say. */
export const en: Readonly<Record<keyof typeof id, string>> = {
  'event.submitted': 'We received your application. It will be decided by {dueOn}.',
  'event.taken': 'An officer began to check your application.',
  'event.accepted': '{field}: accepted as proof by an officer.',
  'event.passed': 'The step {step} is done. Next: {next}.',
  'event.asked': 'The health office (Dinas Kesehatan) was asked for its recommendation, by {dueOn}.',
  'event.recommended': 'The health office (Dinas Kesehatan) recommends your application.',
  'event.not_recommended':
    'The health office (Dinas Kesehatan) does not recommend your application. The head of the office decides.',
  'event.arrived': 'The data we were waiting for from {source} have arrived.',
  'event.returned':
    '{count, plural, =1 {One answer was} other {{count, number} answers were}} returned to you. The office’s time stands still until you resend.',
  'event.resubmitted': 'We received your corrections. It will be decided by {dueOn}.',
  'event.refused': 'Your application was refused: {ground}.',
  'event.approved.head': 'The head of the office approved your application.',
  'event.approved.system':
    'On the last day the system approved your application for the office, because every proof is there.',
  'event.issued': 'Your licence was issued, number {number}, valid until {until}.',
  'event.revoked': 'Your licence was revoked: {reason}.',
  'event.warned':
    'The head of the office was reminded: {days, plural, =1 {one working day} other {{days, number} working days}} left.',
  'event.overdue': 'The last day passed without a decision, because these are not proven: {proofs}.',
  'event.withdrawn': 'You withdrew this application.',

  'desk.submitted': 'Application received. To be decided by {dueOn}.',
  'desk.taken': 'Case taken.',
  'desk.accepted': '{field}: accepted, {reason}.',
  'desk.passed': 'Step {step} passed to {next}.',
  'desk.asked': 'Recommendation asked of the health office (Dinas Kesehatan), by {dueOn}.',
  'desk.recommended': 'The health office (Dinas Kesehatan) recommends.',
  'desk.not_recommended': 'The health office (Dinas Kesehatan) does not recommend.',
  'desk.arrived': 'Data of {source} arrived late.',
  'desk.returned':
    '{count, plural, =1 {One answer} other {{count, number} answers}} returned to the applicant: {fields}.',
  'desk.resubmitted': 'Corrections received. Now to be decided by {dueOn}.',
  'desk.refused': 'Refused: {ground}.',
  'desk.approved.head': 'Approved.',
  'desk.approved.batch': 'Approved together with other cases.',
  'desk.approved.system': 'Approved by the system on the last day; every proof is there.',
  'desk.issued': 'Licence issued, number {number}, valid until {until}.',
  'desk.revoked': 'Licence revoked: {reason}.',
  'desk.warned':
    'The head was reminded: {days, plural, =1 {one working day} other {{days, number} working days}} left.',
  'desk.overdue': 'The last day passed without a decision. Not proven: {proofs}.',
  'desk.withdrawn': 'Withdrawn by the applicant.',

  'reason.document_seen': 'the original was seen',
  'reason.source_outdated': 'the source is not up to date',
  'reason.spelling_only': 'only the spelling differs',
  'reason.statement_suffices': 'the applicant’s statement suffices',
  'revoked.no_authority': 'issued without authority',
  'revoked.wrong_procedure': 'issued by a wrong procedure',
  'revoked.wrong_substance': 'its content is wrong or rests on untrue data',
  'revoked.sanction': 'as an administrative sanction',
  'revoked.court_judgment': 'annulled by a court',
  'revoked.holder_request': 'at the request of its holder',
  'revoked.holder_died': 'its holder has died',
  'revoked.replaced': 'replaced by a corrected document',
  'revoked.other': 'see the document',

  'notice.submitted': '{service}: we received your application',
  'notice.submitted.body':
    'Your application number is {number}. The office decides by {dueOn}. We tell you here of every step.',
  'notice.late': '{service}: we are waiting for some data',
  'notice.late.body':
    'Application {number} was sent. {count, plural, =1 {One source has} other {{count, number} sources have}} not answered yet. We ask again by ourselves; there is nothing for you to do.',
  'notice.arrived': '{service}: the data of {source} have arrived',
  'notice.arrived.body': 'The data that application {number} was waiting for are here. You can look at them.',
  'notice.returned':
    '{service}: {count, plural, =1 {one answer needs} other {{count, number} answers need}} your correction',
  'notice.returned.body':
    'Application {number} was returned to you. The office’s time stands still until you resend. Your other answers are kept.',
  'notice.resubmitted': '{service}: we received your corrections',
  'notice.resubmitted.body': 'The office’s time for application {number} starts again. It will be decided by {dueOn}.',
  'notice.issued': 'Your licence is issued: {service}',
  'notice.issued.body': 'Licence number {licence}, valid until {until}. Download it and keep it.',
  'notice.issued.system':
    'The office had not decided by the last day. Every proof is there, so the system decided for the office (UU 30/2014 Pasal 53). The licence carries the seal of the institution.',
  'notice.refused': '{service}: your application was refused',
  'notice.refused.body':
    'Application {number} was refused. The reason and its article stand on the page of the application. You may object to that office within 21 working days (UU 30/2014 Pasal 75 to 78).',
  'notice.overdue': '{service}: the office had not decided by the last day',
  'notice.overdue.body':
    'The period for application {number} is over. The office has not decided because {count, plural, =1 {one proof is} other {{count, number} proofs are}} missing. The head of the office was told.',
  'notice.overdue.right':
    'Your right: under UU 30/2014 Pasal 53 (as amended by UU 6/2023), a complete application that was not decided in time counts as granted by law. You can ask the office to issue its decision. No licence issues by itself while a proof is missing.',
  'notice.overdue.next': 'As soon as the missing proof is there, the system decides at once. You need not apply again.',
  'notice.revoked': 'Your licence was revoked: {service}',
  'notice.revoked.body':
    'Licence {licence} is no longer valid: {reason}. You may object to that office within 21 working days (UU 30/2014 Pasal 75 to 78).',
  'notice.open': 'See the application',
  'notice.repair': 'Correct the answers',
  'notice.licence': 'See the licence',
  'notice.objection': 'See the reason',
  'notice.right': 'See your right',

  'office.arrived': '{number}: new application, {service}',
  'office.arrived.body': 'To be decided by {dueOn}.',
  'office.came_back': '{number}: the applicant’s corrections are here',
  'office.came_back.body': 'The time starts again. To be decided by {dueOn}.',
  'office.to_check': '{number}: waits for a check',
  'office.to_decide': '{number}: waits for your decision',
  'office.to_decide.body': 'To be decided by {dueOn}.',
  'office.recommended': '{number}: the health office (Dinas Kesehatan) recommends',
  'office.not_recommended': '{number}: the health office (Dinas Kesehatan) does not recommend',
  'office.answer.body': 'Its answer and notes stand in the case. To be decided by {dueOn}.',
  'office.warned': '{number}: {days, plural, =1 {one working day} other {{days, number} working days}} left',
  'office.warned.body':
    'The last day is {dueOn}. After closing time that day the system decides by itself if every proof is there; if not, the law’s period is exceeded.',
  'office.last_day': '{number}: the last day, and the system cannot decide',
  'office.last_day.body':
    '{count, plural, =1 {One proof is} other {{count, number} proofs are}} missing. Without a decision today the period of UU 30/2014 Pasal 53 is exceeded.',
  'office.overdue': '{number}: the law’s period is exceeded',
  'office.overdue.body':
    '{count, plural, =1 {One proof is} other {{count, number} proofs are}} missing. The applicant was told her right under UU 30/2014 Pasal 53. Decide this case.',
  'office.by_system': '{number}: decided by the system on the last day',
  'office.by_system.body': 'Every proof is there. The licence carries the seal of the institution, and says so.',
  'office.withdrawn': '{number}: withdrawn by the applicant',
  'office.withdrawn.body': 'This case is closed. There is nothing to do.',
  'office.stuck': '{number}: the health office (Dinas Kesehatan) did not take the request',
  'office.stuck.body':
    'The request was refused with the code {code}. The operators see it; the time runs on until {dueOn}.',
  'office.open': 'Open the case',
  'task.arrived': '{number}: {office} asks for a recommendation',
  'task.arrived.body': 'Answer by {dueOn}.',
  'task.open': 'Open the request',
};
