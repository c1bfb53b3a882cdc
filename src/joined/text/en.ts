import type { id } from './id.ts';

export const en: Readonly<Record<keyof typeof id, string>> = {
  signIn: 'Sign in',
  toHome: 'To the front page',
  goBack: 'Back',
  sampleStrip: 'Sample country: all people, cases and figures here are invented.',
  sampleClock: 'The casework clock was moved on to {time}.',

  publicTitle: 'Dealing with the state, told once',
  publicHead: 'Tell us once.',
  publicLead:
    'Terpadu is one foundation for public services in Indonesia. What the state has recorded is not asked again: you only add what is new, and then see who uses your data.',
  plaitTitle:
    'Data from Dukcapil, Kemenkes, DJP and PDDikti are woven into one application. You only fill in the place of practice.',
  plaitIdentity: 'Name, address',
  plaitRegistration: 'Midwife STR',
  plaitTax: 'Tax number',
  plaitDiploma: 'Diploma',
  plaitYou: 'You',
  plaitPlace: 'Place of practice',

  figuresHead: 'Counted from this database, not promised',
  figureEvidence: 'See the list',
  galleryTitle: 'Gallery of pages',
  galleryLead: 'Every page in every state. Everything here is invented.',

  sealer: 'Log of the exchange',
  sealerEmpty: 'No call has been logged yet.',
  sealerSealed: '{count, number} entries sealed, last head {time}.',

  partsHead: 'What you can open today',
  howHead: 'How it works',
  how1: 'Sign in',
  how1Text: 'The state knows you already; there is no other account to make.',
  how2: 'We fetch what is there',
  how2Text: 'Each value names its source and time. Wrong? The correction reaches the owner of the data.',
  how3: 'You add what is new',
  how3Text: 'One application goes to every agency that has to decide, within the days that the law sets.',
  how4: 'A sealed document is issued',
  how4Text: 'Anybody can check with its QR code that it is genuine.',
  counter: 'No phone? Come to a public service mall (Mal Pelayanan Publik). The counter helps you.',

  whereHead: 'Where?',
  whereLead: 'Twenty-one pilot regencies and cities of MPP Digital.',
  regencies: 'Regencies',
  cities: 'Cities',
  footerCheck: 'Check a document',
  footerDirectory: 'Agencies and regions',
  footerExchange: 'Data exchange',
};
