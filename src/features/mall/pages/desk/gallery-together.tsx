import type { Child } from 'hono/jsx';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import type { GalleryPage } from '../../../../web/gallery/gallery-page.ts';
import { bothIn, deskFrame } from '../../../../web/gallery/sample-frame.ts';
import { Desk } from '../../../../web/layout.tsx';
import {
  BatchBody,
  BatchCheckBody,
  batchCheckTitle,
  BatchResultBody,
  batchResultTitle,
  batchTitle,
} from './batch-body.tsx';
import type { BatchRow } from './batch-view.ts';
import { at, tokens } from './gallery-samples.ts';
import { say } from './say.ts';
import { AnswerBody, answerTitle, TaskBody, TaskListBody, taskListTitle } from './task-body.tsx';
import type { AnswerFormView, TaskAnswer, TaskListView, TaskView } from './task-view.ts';

/** Approving several at once, and the tasks of the health office. */
export const togetherGallery: readonly GalleryPage[] = [
  deskPage('mall-batch', 'Batch: what waits for the head', (lang) => {
    const view = { lang, rows: batchRows(lang), isCut: false };
    return [batchTitle(view), <BatchBody view={view} />];
  }),
  deskPage('mall-batch-empty', 'Batch: nothing waits', (lang) => {
    const view = { lang, rows: [], isCut: false };
    return [batchTitle(view), <BatchBody view={view} />];
  }),
  deskPage('mall-batch-check', 'Batch: before it is decided', (lang) => {
    const left = [{ caseNumber: '3314-2026-0H22WX', why: say(lang)('batch.why.proof') }];
    const view = { lang, tokens, cases: checked(lang), left };
    return [batchCheckTitle(view), <BatchCheckBody view={view} />];
  }),
  deskPage('mall-batch-check-none', 'Batch: none left to decide', (lang) => {
    const left = [{ caseNumber: '3314-2026-0H22WX', why: say(lang)('batch.why.step') }];
    const view = { lang, tokens, cases: [], left };
    return [batchCheckTitle(view), <BatchCheckBody view={view} />];
  }),
  deskPage('mall-batch-result', 'Batch: all approved', (lang) => {
    const view = { lang, approved: batchRows(lang).slice(0, 2), left: [] };
    return [batchResultTitle(view), <BatchResultBody view={view} />];
  }),
  deskPage('mall-batch-result-some', 'Batch: one moved on', (lang) => {
    const [one, two, three] = batchRows(lang);
    if (one === undefined || two === undefined || three === undefined) throw new Error('Too few samples.');
    const left = [{ ...three, why: say(lang)('batch.why.moved') }];
    const view = { lang, approved: [one, two], left };
    return [batchResultTitle(view), <BatchResultBody view={view} />];
  }),
  deskPage('mall-tasks', 'Health office: requests', (lang) => {
    const view = taskList(lang);
    return [taskListTitle(view), <TaskListBody view={view} />];
  }),
  deskPage('mall-tasks-empty', 'Health office: no request', (lang) => {
    const view = { lang, rows: [], isCut: false };
    return [taskListTitle(view), <TaskListBody view={view} />];
  }),
  taskPage('mall-task', 'Health office: a request', (lang) => aTask(lang, null)),
  taskPage('mall-task-answered', 'Health office: answered, sent', (lang) => aTask(lang, anAnswer(lang, 'recommended'))),
  taskPage('mall-task-not-recommended', 'Health office: not recommended, on its way', (lang) =>
    aTask(lang, anAnswer(lang, 'not_recommended')),
  ),
  answerPage('mall-answer', 'Health office: the answer', (lang) => anAnswerForm(lang, {})),
  answerPage('mall-answer-errors', 'Health office: an answer without a verdict', (lang) =>
    anAnswerForm(lang, {
      errors: [
        { field: 'putusan', message: say(lang)('answer.verdictMissing') },
        { field: 'catatan', message: say(lang)('answer.noteMissing') },
      ],
    }),
  ),
];

function deskPage(id: string, title: string, page: (lang: Lang) => readonly [string, Child]): GalleryPage {
  return {
    id,
    title,
    render: (lang) => {
      const [heading, body] = page(lang);
      return <Desk frame={deskFrame(lang, '/meja', { title: heading })}>{body}</Desk>;
    },
  };
}

function taskPage(id: string, title: string, view: (lang: Lang) => TaskView): GalleryPage {
  return deskPage(id, title, (lang) => [
    say(lang)('task.title', { applicant: view(lang).applicant }),
    <TaskBody view={view(lang)} />,
  ]);
}

function answerPage(id: string, title: string, view: (lang: Lang) => AnswerFormView): GalleryPage {
  return {
    id,
    title,
    render: (lang) => (
      <Desk frame={deskFrame(lang, '/meja', { title: answerTitle(view(lang)) })} width="text">
        <AnswerBody view={view(lang)} />
      </Desk>
    ),
  };
}

function batchRows(lang: Lang): readonly BatchRow[] {
  const both = bothIn(lang);
  const due = (day: string, left: number) => ({ stage: 'working', due: { on: localDate(day), left } }) as const;
  const row = (number: string, applicant: string, given: Pick<BatchRow, 'standing' | 'missing'>): BatchRow => ({
    id: number.toLowerCase(),
    seq: 6,
    href: `/meja/${number.toLowerCase()}`,
    caseNumber: `3314-2026-${number}`,
    service: both('SIP Bidan', 'Midwife licence (SIP)'),
    applicant,
    ...given,
  });
  return [
    row('0C0NT7', 'Ratna Puspitasari', { standing: due('2026-11-25', 1), missing: 0 }),
    row('0D81RS', 'Lilis Andriani', { standing: due('2026-12-01', 5), missing: 0 }),
    row('0H22WX', 'Galih Saputra', { standing: due('2026-12-01', 5), missing: 2 }),
  ];
}

function checked(lang: Lang) {
  const both = bothIn(lang);
  return batchRows(lang)
    .slice(0, 2)
    .map((row) => ({
      ...row,
      facts: [
        { label: both('Profesi', 'Profession'), words: both('Bidan', 'Midwife') },
        { label: 'STR', words: 'BD 0000 1420 2600 017' },
        {
          label: both('Tempat praktik', 'Practice'),
          words: both('Praktik mandiri, Krebet, Masaran', 'Own practice, Krebet, Masaran'),
        },
        { label: both('Rekomendasi', 'Recommendation'), words: both('Direkomendasikan', 'Recommended') },
      ],
    }));
}

function taskList(lang: Lang): TaskListView {
  const both = bothIn(lang);
  const row = (number: string, applicant: string, left: number) => ({
    href: `/rekomendasi/${number.toLowerCase()}`,
    caseRef: `3314-2026-${number}`,
    applicant,
    service: both('SIP Bidan', 'SIP Midwife'),
    requester: 'DPMPTSP Sragen',
    due: { on: localDate(left < 0 ? '2026-11-23' : '2026-11-27'), left },
  });
  return {
    lang,
    rows: [row('0H22WX', 'Galih Saputra', -1), row('0C0NT7', 'Ratna Puspitasari', 3)],
    isCut: false,
  };
}

function aTask(lang: Lang, answer: TaskAnswer | null): TaskView {
  const both = bothIn(lang);
  const t = say(lang);
  return {
    lang,
    zone: 'Asia/Jakarta',
    id: '0c0nt7',
    caseRef: '3314-2026-0C0NT7',
    requester: 'DPMPTSP Sragen',
    receivedAt: at('2026-11-24T09:37:00+07:00'),
    due: { on: localDate('2026-11-27'), left: 3 },
    purpose: t('task.purpose'),
    applicant: 'Ratna Puspitasari',
    fields: [
      { label: both('Nama', 'Name'), words: 'Ratna Puspitasari' },
      { label: both('Profesi', 'Profession'), words: both('Bidan', 'Midwife') },
      { label: both('Nomor STR', 'STR number'), words: 'BD 0000 1420 2600 017' },
      {
        label: both('Tempat praktik', 'Practice'),
        words: both('Praktik mandiri Bidan Ratna', 'Own practice Bidan Ratna'),
      },
      { label: both('Alamat praktik', 'Address of the practice'), words: 'Dukuh Ngasem RT 03 RW 05, Krebet, Masaran' },
      { label: both('Patokan', 'Landmark'), words: both('Depan masjid', 'Opposite the mosque') },
      {
        label: both('Jadwal', 'Hours'),
        words: both('Senin sampai Jumat, 16.00 sampai 20.00', 'Monday to Friday, 16:00 to 20:00'),
      },
    ],
    confirmations: [
      {
        id: 'place',
        words: both('Tempat praktik memenuhi syarat', 'The practice meets the requirements'),
        article: 'UU 17/2023 Pasal 264',
      },
    ],
    answer,
  };
}

function anAnswer(lang: Lang, verdict: TaskAnswer['verdict']): TaskAnswer {
  const isRecommended = verdict === 'recommended';
  return {
    verdict,
    confirmed: isRecommended ? ['place'] : [],
    note: isRecommended
      ? null
      : bothIn(lang)('Ruang periksa belum punya air mengalir.', 'The examination room has no running water yet.'),
    at: at('2026-11-25T10:12:00+07:00'),
    by: 'Endang W.',
  };
}

function anAnswerForm(lang: Lang, change: Partial<AnswerFormView>): AnswerFormView {
  return { task: aTask(lang, null), tokens, errors: [], verdict: '', confirmed: [], note: '', ...change };
}
