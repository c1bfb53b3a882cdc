import type { Lang } from '../../../../vocabulary/lang.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { ErrorPage } from '../../../../web/error-page.tsx';
import type { GalleryPage } from '../../../../web/gallery/gallery-page.ts';
import { bothIn, publicFrame } from '../../../../web/gallery/sample-frame.ts';
import { auditErrors } from '../../text/audit-errors.ts';
import { FormBody } from './form-body.tsx';
import type { DrawnForm } from './form-spec.ts';
import { shown, type StateName, stateOf } from './gallery-frame.tsx';
import { seven } from './gallery-samples.ts';
import { say } from './say.ts';

const drawn = (lang: Lang, more: Partial<DrawnForm>): DrawnForm => ({
  title: '',
  fields: [],
  button: say(lang)('form.cancel'),
  back: { href: '/pemeriksaan/x', label: say(lang)('back.overview') },
  action: '/pemeriksaan/x',
  tokens: { csrf: 'contoh', key: '019aae00-0000-7000-8000-0000000000e1' },
  errors: [],
  typed: null,
  changed: [],
  ...more,
});

const form = (id: string, as: StateName, view: (lang: Lang) => DrawnForm) =>
  shown({
    ...stateOf(as),
    id: `form-${id}`,
    width: 'text',
    view,
    heading: (given) => given.title,
    body: (given, lang) => <FormBody view={given} lang={lang} />,
  });

const auditors = ['Sri Wahyuni', 'Bambang Setiawan', 'Nadia Fitriani', 'Imam Santoso', 'Rina Marlina'].map(
  (label, place) => ({ value: String(place), label }),
);
const agencies = seven.map(({ name }) => ({ value: name, label: name }));

const ask = (lang: Lang): DrawnForm => {
  const t = say(lang);
  return drawn(lang, {
    title: t('ask.title'),
    lead: t('ask.lead'),
    button: t('ask.button'),
    fields: [
      { kind: 'line', name: 'judul', label: t('ask.what'), hint: t('ask.whatHint'), max: 150 },
      { kind: 'words', name: 'rincian', label: t('ask.detail'), hint: t('ask.detailHint'), max: 3_000, rows: 6 },
      {
        kind: 'many',
        name: 'kepada',
        label: t('ask.whom'),
        choices: agencies,
        values: agencies.map(({ value }) => value),
      },
      { kind: 'date', name: 'batas', label: t('ask.until'), hint: t('ask.untilHint') },
    ],
  });
};

const answer = (lang: Lang): DrawnForm => {
  const t = say(lang);
  const both = bothIn(lang);
  return drawn(lang, {
    title: t('answer.title', { title: both('Daftar aplikasi dan biaya', 'List of applications with costs') }),
    lead: t('answer.lead', { day: both('13 November 2026', '13 November 2026') }),
    facts: [
      {
        term: t('request.what'),
        value: both('Semua aplikasi 2026 dengan biayanya.', 'Every application of 2026 with its cost.'),
      },
    ],
    button: t('answer.button'),
    fields: [
      { kind: 'words', name: 'jawaban', label: t('answer.words'), hint: t('answer.wordsHint'), max: 5_000, rows: 6 },
      { kind: 'files', name: 'berkas', label: t('answer.files'), hint: t('files.hint'), isOptional: true },
    ],
  });
};

/** The forms of audits: fresh, refused with what was typed, and overtaken by somebody else. */
export const formGallery: readonly GalleryPage[] = [
  form('team', 'naming the team', (lang) => {
    const t = say(lang);
    return drawn(lang, {
      title: t('team.title'),
      lead: t('team.lead'),
      button: t('team.save'),
      fields: [
        {
          kind: 'one',
          name: 'pengendali-mutu',
          label: t('role.quality_controller'),
          hint: t('role.quality_controller.does'),
          choices: auditors,
          value: '0',
        },
        {
          kind: 'one',
          name: 'ketua',
          label: t('role.leader'),
          hint: t('role.leader.does'),
          choices: [...auditors, ...auditors.map(({ label }, place) => ({ value: `b${place}`, label: `${label} II` }))],
        },
        {
          kind: 'many',
          name: 'anggota',
          label: t('role.member'),
          hint: t('role.member.does'),
          choices: auditors,
          values: ['3', '4'],
        },
      ],
    });
  }),
  form('letter', 'recording the letter', (lang) => {
    const t = say(lang);
    return drawn(lang, {
      title: t('letter.title'),
      lead: t('letter.lead'),
      button: t('letter.save'),
      fields: [
        { kind: 'code', name: 'nomor', label: t('letter.number'), hint: t('letter.numberHint') },
        { kind: 'date', name: 'tanggal', label: t('letter.on'), value: localDate('2026-11-02') },
        { kind: 'date', name: 'mulai', label: t('letter.from'), hint: t('letter.fromHint') },
        { kind: 'words', name: 'dasar', label: t('letter.basis'), hint: t('letter.basisHint'), max: 1_000, rows: 3 },
      ],
    });
  }),
  form('step', 'a step that only asks whether it is meant', (lang) =>
    drawn(lang, { title: say(lang)('close.title'), lead: say(lang)('close.lead'), button: say(lang)('close.button') }),
  ),
  form('ask', 'asking for evidence', ask),
  form('ask-refused', { title: 'asking for evidence, with two errors', hasErrors: true }, (lang) => {
    const t = say(lang);
    return {
      ...ask(lang),
      errors: [
        { field: 'judul', message: t('error.empty', { label: t('ask.what') }) },
        { field: 'batas', message: t('error.notAhead') },
      ],
      typed: new Map([
        ['rincian', [bothIn(lang)('Semua aplikasi 2026', 'Every application of 2026')]],
        ['kepada', ['KKP']],
        ['batas-hari', ['1']],
        ['batas-bulan', ['1']],
        ['batas-tahun', ['2026']],
      ]),
    };
  }),
  form('answer', { title: 'answering a request', office: 'KKP' }, answer),
  form('answer-refused', { title: 'a file that is none of those taken', office: 'KKP', hasErrors: true }, (lang) => ({
    ...answer(lang),
    errors: [{ field: 'berkas', message: say(lang)('error.file_type_refused', { name: 'daftar.exe' }) }],
    typed: new Map([['jawaban', [bothIn(lang)('Terlampir', 'Attached')]]]),
  })),
  form('withdraw', 'withdrawing a request', (lang) => {
    const t = say(lang);
    return drawn(lang, {
      title: t('withdraw.title', { title: 'PB-001' }),
      lead: t('withdraw.lead'),
      button: t('withdraw.button'),
      isDanger: true,
      fields: [{ kind: 'words', name: 'alasan', label: t('withdraw.reason'), max: 1_000 }],
    });
  }),
  form('moved', 'a working paper that somebody else has changed', (lang) => {
    const t = say(lang);
    const both = bothIn(lang);
    return drawn(lang, {
      title: t('paper.revise', { number: 'KK-001' }),
      button: t('paper.save'),
      seen: 3,
      fields: [
        { kind: 'line', name: 'title', label: t('paper.title'), max: 150, value: both('Uji biaya', 'Test of costs') },
        {
          kind: 'words',
          name: 'result',
          label: t('paper.result'),
          hint: t('paper.result.hint'),
          max: 5_000,
          value: both('Tiga sefungsi', 'Three of one function'),
        },
      ],
      typed: new Map([
        ['title', [both('Uji biaya', 'Test of costs')]],
        ['result', [both('Empat sefungsi', 'Four of one function')]],
      ]),
      changed: [{ label: t('paper.result'), words: both('Tiga sefungsi', 'Three of one function') }],
    });
  }),
  ...(['audit_unknown', 'audit_phase_wrong', 'audit_team_not_independent', 'audit_report_outdated'] as const).map(
    errorPage,
  ),
];

function errorPage(code: keyof typeof auditErrors): GalleryPage {
  return {
    id: `portfolio-error-${code.replaceAll('_', '-')}`,
    title: `Audit: ${code}`,
    render: (lang) => {
      const [first = '', ...rest] = auditErrors[code][lang].split('. ');
      return (
        <ErrorPage
          frame={publicFrame(lang, { title: first, hasErrors: true, path: '/pemeriksaan' })}
          code={code}
          sentence={rest.join('. ')}
          next={null}
          reference="0193contoh"
        />
      );
    },
  };
}
