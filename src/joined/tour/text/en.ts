import type { id } from './id.ts';

export const en: Readonly<Record<keyof typeof id, string>> = {
  title: 'Try the whole journey in eight steps',
  titleDone: 'You have seen the whole journey',
  lead: 'A midwife applies for her practice licence, four agencies answer, the office decides. Each step signs you in as the right person, and ticks itself once the event has really been recorded.',
  leadDone: 'All eight events are recorded. Switch PDDikti off once more to begin again.',
  note: 'Everybody here is invented. Come back to this page at any time by “Continue the tour” in the strip at the top.',
  steps: 'Steps',
  strip: 'Continue the tour',
  services: 'See the services',
  begin: 'Try the whole journey',
  done: 'Done',
  go: 'Continue as {name}',
  again: 'Start again as {name}',
  or: 'or',
  'off.title': 'Switch PDDikti off',
  'off.detail': 'As the operator, switch one source of data off. It must not hold up a citizen.',
  'apply.title': 'Apply for a practice licence as a midwife',
  'apply.detail':
    'Open the service, see what has arrived and from whom, fill in only what is new, and send it. The diploma has not come yet: that holds nothing up.',
  'on.title': 'Switch PDDikti on again',
  'on.detail': 'The diploma is fetched by itself a moment later, without anybody uploading anything.',
  'check.title': 'Check the application at DPMPTSP Sragen',
  'check.detail': 'Only differences and new things stand open; what agrees with its source is folded. Then pass it.',
  'recommend.title': 'Recommend at the health office (Dinas Kesehatan)',
  'recommend.detail':
    'The request comes as a signed message with only the fields that are needed. The health office does not read the application.',
  'decide.title': 'Let the fifth day come',
  'decide.detail':
    'Move the casework clock to {date}, 17:00: every proof is there, so the licence is issued by itself under UU 30/2014 Pasal 53.',
  'decide.detailNoDate':
    'Move the casework clock to the fifth day: if every proof is there, the licence is issued by itself under UU 30/2014 Pasal 53.',
  'decide.head': 'Approve it yourself as {name}, head of DPMPTSP',
  'decide.bySystem': 'Issued by the system on the last day.',
  'decide.byHead': 'Approved by the head.',
  'read.title': 'Read the message, open the licence',
  'read.detail':
    'The midwife gets a message, downloads the signed licence with its QR code, and sees who read her data, when and for what.',
  'verify.title': 'Change one log row, see verification fail',
  'verify.detail': 'As an auditor, change one character in a copy of the exchange’s log. Verification finds the row.',
};
