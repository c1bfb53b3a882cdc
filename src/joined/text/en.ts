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
    "One foundation for Indonesia's digital government: a dated directory of agencies, data exchange with evidence, and services that do not ask again what the state already knows.",
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
  whereHead: 'Where?',
  whereLead: 'Twenty-one pilot regencies and cities of MPP Digital.',
  regencies: 'Regencies',
  cities: 'Cities',
  footerCheck: 'Check a document',
  footerDirectory: 'Agencies and regions',
  footerExchange: 'Data exchange',
};
