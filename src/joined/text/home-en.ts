import type { homeId } from './home-id.ts';

export const homeEn: Readonly<Record<keyof typeof homeId, string>> = {
  navigation: 'Home',
  title: 'Home',
  morning: 'Good morning',
  noon: 'Good afternoon',
  afternoon: 'Good afternoon',
  evening: 'Good evening',
  greetingTo: '{greeting}, {name}',

  waiting: 'Waiting for you',
  waitingCount:
    '{count, plural, =1 {One thing is waiting for you} =2 {Two things are waiting for you} =3 {Three things are waiting for you} =4 {Four things are waiting for you} =5 {Five things are waiting for you} other {{count, number} things are waiting for you}}',
  waitingSome: 'Not all that waits for you could be read. Nothing is lost. Load this page again in a moment.',
  due: 'By {date}',
  moreTasks: 'There are {count, number} more, shown once those above are done.',
  doneTitle: 'Nothing is waiting for you',
  doneText: 'Whatever you need to fill in, correct or read appears here.',

  cases: 'Your applications',
  casesEmpty: 'You have no applications yet',
  casesEmptyText: 'Applications that you submit appear here, with the office that checks them and the deadline.',
  casesAll: 'All applications ({count, number})',
  casesFailed: 'Your applications cannot be read at the moment. Nothing is lost. Load this page again in a moment.',

  services: 'Services',
  servicesFailed: 'The list of services cannot be read at the moment. Load this page again in a moment.',

  readings: 'Who looked at your data',
  readingsCount:
    '<b>{count, plural, =1 {Once} other {{count, number} times}}</b> in the last 30 days, by {agencies, plural, =1 {one agency} other {{agencies, number} agencies}}.',
  readingsNone: 'Nobody has read your data in the last 30 days.',
  readingsLink: 'See the access log',
  readingsFailed: 'The access log cannot be read at the moment. It is still being kept.',

  documents: 'Your documents',
  documentsEmpty: 'Documents that are issued to you appear here.',
  documentsAll: 'All documents ({count, number})',
  documentsFailed: 'Your documents cannot be read at the moment. Nothing is lost.',
  asideLabel: 'Your data and documents',

  officeLate:
    '{count, plural, =1 {One case is past its deadline} other {{count, number} cases are past their deadline}}',
  officeToday: '{count, plural, =1 {One case must be done today} other {{count, number} cases must be done today}}',
  officeWaiting: '{count, plural, =1 {One case is waiting} other {{count, number} cases are waiting}}',
  officeClear: 'No case is waiting',
  officeUnknown: 'Not all queues could be read',
  officeFailed:
    'Part of the queues cannot be read at the moment. Their deadlines still run. Load this page again in a moment.',
  queues: 'The queues of your office',
  queue: 'Queue',
  queueWaiting: 'Waiting',
  queueToday: 'Due today',
  queueLate: 'Late',
  nothingYet: 'There is no work for your role here yet. When there is, this page links to it.',
  desks: 'Your desks',

  documentRevoked: 'Number {number}, revoked',
  documentValid: 'Number {number}, valid',
  documentValidUntil: 'Number {number}, valid until {date}',
  documentExpired: 'Number {number}, expired {date}',
};
