import { type Dispute, fetchedAttributes } from '../../../onceonly/index.ts';
import { formatDate } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import type { AnswerFault } from '../../domain/form.ts';
import { eventWords } from '../../http/casework/event-words.ts';
import { checkAnswers } from '../../http/form-answers.ts';
import { formDocument } from '../../http/form-document.ts';
import { aForm, type FormState } from '../services/gallery-views.ts';
import { type WalkStep } from './case-head.tsx';
import { CHECK_STEP, type CheckView } from './check-body.tsx';
import type { ConfirmView } from './confirm-body.tsx';
import { DATA_STEP, type DataView } from './data-body.tsx';
import { fetchedFields, type PendingCall, sourceNews } from './fetched-view.ts';
import type { FormBodyView } from './form-body.tsx';
import { answers, anOwnCase, aSetting, CASE, type CaseState, evidenceWith, NOW } from './gallery-case.ts';
import type { MineLine, MineView } from './mine-body.tsx';
import { comingSteps, plannedSteps } from './next-steps.ts';
import { ownAnswers } from './own-answers.ts';
import type { RepairView } from './repair-body.tsx';
import { say } from './say.ts';
import type { SentView } from './sent-body.tsx';
import { type StartView, startText } from './start-body.tsx';
import type { StatusView } from './status-body.tsx';
import type { WhichView } from './which-body.tsx';
import { returnedTerm, sentAt, statusView } from './status-view.ts';

const tokens = { csrf: 'contoh', onceKey: '019a0000-0000-7000-8000-00000000aaaa' };
const zone = 'Asia/Jakarta';

/** A drawing in place of a photo, small enough for a page of the gallery. */
const photo = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 400"><rect width="300" height="400" fill="#E1EEF0"/><g fill="#F8F6F0" stroke="#16211F" stroke-width="4"><path d="M50 400c0-90 60-110 100-110s100 20 100 110"/><ellipse cx="150" cy="180" rx="64" ry="82"/><path fill="none" d="M120 175h8M172 175h8M150 185l-4 20h8M132 225q18 8 36 0"/></g></svg>',
)}`;
const photoHref = () => photo;
const wrongHref = () => '/data-saya/keliru/contoh';
const whichHref = () => `${href}/keliru`;
const href = `/permohonan/${CASE}`;

export type DataState = 'fresh' | 'waiting' | 'down' | 'back' | 'missing' | 'blocked' | 'conflict' | 'disputed';

const diplomaWaits = Object.fromEntries(
  ['number', 'institution', 'programme', 'level', 'graduated_on', 'name'].map((name) => [`diploma.${name}`, undefined]),
);
const noDiploma = Object.fromEntries(Object.keys(diplomaWaits).map((name) => [name, null]));
const noRegistration = Object.fromEntries(
  ['number', 'name', 'profession', 'competence', 'issued_on', 'valid_until', 'standing'].map((name) => [
    `str.${name}`,
    null,
  ]),
);

function evidenceIn(state: DataState) {
  switch (state) {
    case 'waiting':
    case 'down':
      return evidenceWith(diplomaWaits);
    case 'missing':
      return evidenceWith(noDiploma);
    case 'blocked':
      return evidenceWith(noRegistration);
    case 'conflict':
      return evidenceWith({ 'str.name': 'Ratna Puspita Sari' });
    case 'fresh':
    case 'back':
    case 'disputed':
      return evidenceWith();
    default:
      return state satisfies never;
  }
}

/** She says that her birthplace is another. */
function disputesIn(state: DataState): readonly Dispute[] {
  if (state !== 'disputed') return [];
  const openedAt = NOW.subtract({ minutes: 12 });
  return [
    {
      id: CASE,
      attribute: 'person.birth_place',
      record: null,
      source: 'dukcapil.summary',
      openedAt,
      claimed: 'Surakarta',
      answerBy: openedAt.add({ hours: 72 }),
      outcome: null,
    },
  ];
}

function pendingIn(state: DataState): readonly PendingCall[] {
  const call = { source: 'pddikti.diplomas', attributes: Object.keys(diplomaWaits) };
  const since = NOW.subtract({ minutes: 19 });
  if (state === 'waiting') return [{ ...call, failingSince: null, lastFault: null, settledAt: null }];
  if (state === 'down') return [{ ...call, failingSince: since, lastFault: 'timed_out', settledAt: null }];
  if (state === 'back') return [{ ...call, failingSince: since, lastFault: 'timed_out', settledAt: NOW }];
  return [];
}

function fieldsIn(lang: Lang, state: DataState) {
  const { definition } = aSetting(lang).version;
  return fetchedFields({ definition, evidence: evidenceIn(state), disputes: disputesIn(state), now: NOW, lang, zone });
}

function steps(lang: Lang): readonly WalkStep[] {
  const t = say(lang);
  const { form } = aSetting(lang).version.definition;
  const asked = form.pages
    .slice(1)
    .map(({ id, step, title }) => ({ key: id, label: (step ?? title)[lang], href: `${href}/isi/${id}` }));
  return [
    { key: DATA_STEP, label: t('stepData'), href: `${href}/data` },
    ...asked,
    { key: CHECK_STEP, label: t('stepCheckSend'), href: `${href}/periksa` },
  ];
}

export function aStart(lang: Lang): StartView {
  const { names, version } = aSetting(lang);
  return {
    lang,
    names,
    attributes: fetchedAttributes(version.definition.bindings),
    fee: 'Rp0',
    workingDays: version.terms.workingDays,
    action: '/layanan/sip/kab-sragen-dpmptsp/mulai',
    ...tokens,
  };
}

export function aData(lang: Lang, state: DataState): DataView {
  const { names, version } = aSetting(lang);
  const fields = fieldsIn(lang, state);
  return {
    lang,
    names,
    steps: steps(lang),
    fields,
    groups: version.definition.form.groups,
    news: sourceNews(pendingIn(state), { fields, lang, zone, touchedAt: NOW.subtract({ hours: 1 }) }),
    keptUntil: formatDate(localDate('2027-02-22'), lang, 'long'),
    fetchAction: `${href}/ambil`,
    requestText: startText(fetchedAttributes(version.definition.bindings), { lang, names }),
    photoHref,
    wrongHref,
    whichHref,
    eraseHref: `${href}/hapus`,
    accessHref: '/data-saya/akses',
    ...tokens,
  };
}

export type FillState = FormState | 'elsewhere';

export function aFill(lang: Lang, state: FillState): FormBodyView {
  const { names, version } = aSetting(lang);
  const form = aForm(lang, state === 'elsewhere' ? 'place-saved' : state);
  const [first] = form.fields;
  const page = version.definition.form.pages.find(({ fields }) => first !== undefined && fields.includes(first));
  if (page === undefined || first === undefined) throw new Error('The form asks nothing.');
  const isDiploma = state === 'diploma';
  const title = isDiploma ? say(lang)('stepFillMissing') : page.title[lang];
  const [data, ...others] = steps(lang);
  const fill = { key: page.id, label: title, href: `${href}/isi/${page.id}` };
  return {
    names,
    steps: data === undefined ? [] : isDiploma ? [data, fill, ...others] : [data, ...others],
    current: page.id,
    title,
    lead: null,
    form,
    elsewhere:
      state === 'elsewhere'
        ? [{ pointer: first, term: version.definition.form.fields[first]?.label[lang] ?? '', words: 'Praktik Ratna' }]
        : [],
    fetched: fieldsIn(lang, isDiploma ? 'missing' : state === 'place' ? 'down' : 'fresh'),
    action: `${href}/isi/${page.id}`,
    revision: 2,
    revisionField: 'revisi',
    dataHref: `${href}/data`,
    photoHref,
    ...tokens,
  };
}

export type CheckState = 'whole' | 'open' | 'changed' | 'disputed';

export function aCheck(lang: Lang, state: CheckState): CheckView {
  const { names, version, calendar } = aSetting(lang);
  const { definition, terms } = version;
  const given = state === 'open' ? { practice: { name: 'Praktik Bidan Ratna' } } : answers;
  const document = formDocument(definition, { answers: given, evidence: evidenceWith(), now: NOW });
  const faults: readonly AnswerFault[] = checkAnswers(definition, document);
  const from = localDate('2026-11-24');
  const hrefOf = () => `${href}/isi/tempat-praktik`;
  return {
    lang,
    names,
    steps: steps(lang),
    own: ownAnswers({
      definition,
      fields: definition.form.pages.slice(1).flatMap(({ fields }) => fields),
      document,
      lang,
      zone,
      savedAt: () => NOW,
      hrefOf,
    }),
    fetched: fieldsIn(lang, state === 'disputed' ? 'disputed' : 'fresh'),
    groups: definition.form.groups,
    open: faults.map(({ message }) => ({ message: message[lang], href: hrefOf() })),
    isChanged: state === 'changed',
    isHealthOfficeAsked: true,
    coming: comingSteps(plannedSteps(terms, { from, calendar }), { lang, names }),
    dateNote: null,
    fee: 'Rp0',
    revision: 3,
    revisionField: 'revisi',
    sendAction: `${href}/kirim`,
    laterHref: '/permohonan',
    photoHref,
    wrongHref,
    whichHref,
    ...tokens,
  };
}

export function aStatus(lang: Lang, state: CaseState): StatusView {
  const own = anOwnCase(lang, state);
  const view = statusView({ own, lang, now: NOW, sayEvent: (event) => eventWords(event, own.setting.version, lang) });
  return { ...view, photoHref };
}

export function aReceipt(lang: Lang, isAgain: boolean): SentView {
  const own = anOwnCase(lang, isAgain ? 'again' : 'checked');
  const { timeline, names, caseNumber } = aStatus(lang, isAgain ? 'again' : 'checked');
  const last = own.application.clocks.at(-1);
  return {
    lang,
    names,
    caseNumber,
    sentAt: sentAt(own, lang),
    isAgain,
    timeline,
    due: last === undefined ? '' : formatDate(last.dueOn, lang),
    caseHref: href,
    mineHref: '/permohonan',
  };
}

export type RepairState = 'first' | 'errors' | 'saved';

export function aRepair(lang: Lang, state: RepairState): RepairView {
  const own = anOwnCase(lang, 'returned');
  const { definition } = own.setting.version;
  const { returned } = own.application;
  const fields = returned.map(({ pointer }) => pointer);
  const document = formDocument(definition, { answers, evidence: own.evidence, now: NOW });
  const emptied = formDocument(definition, { answers: {}, evidence: own.evidence, now: NOW });
  const faults = checkAnswers(definition, emptied).filter(({ pointer }) => fields.includes(pointer));
  return {
    names: own.setting.names,
    returned: returned.map((one) => ({
      pointer: one.pointer,
      term: returnedTerm(definition, one, lang),
      reason: definition.returnReasons.find(({ code }) => code === one.reason)?.says[lang] ?? one.reason,
      note: one.noteId === null ? null : (own.notes.get(one.noteId) ?? null),
      before: one.noteId === null ? 'Praktik Bidan Ratna' : 'Seberang balai desa',
      fetched: null,
    })),
    form: {
      definition,
      fields,
      document: state === 'errors' ? emptied : document,
      sent: null,
      faults: state === 'errors' ? faults : [],
      places: null,
      lang,
    },
    elsewhere: [],
    savedAt: state === 'saved' ? (lang === 'id' ? '25 Nov 2026 19.04 WIB' : '25 Nov 2026 19:04 WIB') : null,
    revision: 4,
    revisionField: 'revisi',
    sendAction: `${href}/kirim-ulang`,
    saveAction: `${href}/perbaiki`,
    caseHref: href,
    photoHref,
    wrongHref,
    ...tokens,
  };
}

export type ConfirmState = 'withdraw' | 'erase' | 'wrong' | 'wrong-down';

export function aConfirm(lang: Lang, state: ConfirmState): ConfirmView {
  const t = say(lang);
  const { names } = aSetting(lang);
  const common = { lang, names, action: href, fields: {}, ...tokens };
  if (state === 'withdraw') {
    return {
      ...common,
      title: t('withdrawTitle', { number: '3314-2026-7QK4M2' }),
      paragraphs: [t('withdrawText', names)],
      button: t('withdrawButton'),
      kind: 'danger',
      back: { href, label: t('withdrawBack') },
    };
  }
  if (state === 'erase') {
    return {
      ...common,
      title: t('eraseTitle'),
      paragraphs: [t('eraseText')],
      button: t('eraseButton'),
      kind: 'danger',
      back: { href, label: t('eraseBack') },
    };
  }
  const about = { term: lang === 'id' ? 'Alamat' : 'Address', source: 'Dukcapil' };
  return {
    ...common,
    title: t('reportTitle', about),
    paragraphs: [
      ...(state === 'wrong-down' ? [t('reportDown', about)] : []),
      t('reportText', about),
      t('reportFetch'),
      t('reportRequest', about),
    ],
    button: t('reportButton'),
    kind: 'primary',
    back: { href, label: t('reportBack') },
  };
}

/** Which of two values on one line is wrong. */
export function aWhich(lang: Lang): WhichView {
  const { names } = aSetting(lang);
  const pointers: readonly string[] = ['/person/birthPlace', '/person/birthDate'];
  const fields = fieldsIn(lang, 'fresh').filter(({ pointer }) => pointers.includes(pointer));
  return { lang, names, fields, wrongHref, backHref: `${href}/data` };
}

export type MineState = 'empty' | 'draft' | 'busy' | 'closed';

export function aMine(lang: Lang, state: MineState): MineView {
  const t = say(lang);
  const { names } = aSetting(lang);
  const line = (given: Pick<MineLine, 'detail' | 'tag'> & Partial<MineLine>): MineLine => ({
    id: CASE,
    title: t('caseOf', names),
    href,
    task: null,
    ...given,
  });
  const due = formatDate(localDate('2026-12-01'), lang);
  const draft = line({
    detail: t('draftDetail', { date: formatDate(localDate('2027-02-22'), lang, 'long') }),
    tag: { kind: 'mute', words: t('draftTag') },
    task: { says: t('draftTask', names), button: t('draftButton'), href },
  });
  const back = line({
    detail: t('returnedLineDetail', names),
    tag: { kind: 'warn', words: t('returnedTag') },
    task: { says: t('returnedLineTask', names), button: t('returnedButton'), href: `${href}/perbaiki` },
  });
  const running = [
    line({ detail: t('runningDetail', { ...names, date: due }), tag: { kind: 'info', words: t('runningTag') } }),
    line({ detail: t('overdueDetail', { ...names, date: due }), tag: { kind: 'warn', words: t('overdueTag') } }),
    line({ detail: t('approvedDetail', names), tag: { kind: 'info', words: t('approvedTag') } }),
  ];
  const closed = [
    line({ detail: t('issuedDetail', names), tag: { kind: 'ok', words: t('issuedTag') } }),
    line({ detail: t('revokedDetail', names), tag: { kind: 'bad', words: t('revokedTag') } }),
    line({ detail: t('refusedDetail', names), tag: { kind: 'bad', words: t('refusedTag') } }),
    line({ detail: t('withdrawnDetail'), tag: { kind: 'mute', words: t('withdrawnTag') } }),
  ];
  return {
    lang,
    waiting: state === 'busy' ? [back, draft] : state === 'draft' ? [draft] : [],
    running: state === 'busy' ? running : [],
    closed: state === 'busy' || state === 'closed' ? closed : [],
    servicesHref: '/layanan',
  };
}
