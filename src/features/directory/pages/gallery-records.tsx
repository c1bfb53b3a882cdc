import type { Child } from 'hono/jsx';
import type { Lang } from '../../../vocabulary/lang.ts';
import { localDate } from '../../../vocabulary/local-date.ts';
import type { GalleryPage } from '../../../web/gallery/gallery-page.ts';
import { publicFrame } from '../../../web/gallery/sample-frame.ts';
import { Page } from '../../../web/layout.tsx';
import { coordination2023 } from '../data/coordination-2023.ts';
import { nationalHolidays } from '../data/holidays.ts';
import { reassign } from '../domain/coordination.ts';
import { coordinationDifferences } from '../domain/coordination-difference.ts';
import { registerFrom } from '../domain/coordination-register.ts';
import { unconfirmedBasis } from '../domain/legal-basis.ts';
import { organisationCode } from '../domain/organisation.ts';
import { DeclareHolidayPage } from './declare-holiday-page.tsx';
import { emptyForm, formWith, tokens } from './gallery-samples.ts';
import { WithdrawHolidayPage, withdrawTitle } from './holiday-page.tsx';
import { ReshuffleChoicePage, ReshuffleFormPage, type ReshuffleFormView } from './reshuffle-form-page.tsx';
import { type Reshuffle, reshuffles } from './reshuffle-input.ts';
import { ReshufflePreviewPage, reshufflePreviewTitle } from './reshuffle-preview-page.tsx';
import { say } from './speech.ts';

interface Shown {
  readonly lang: Lang;
  readonly title: string;
  readonly hasErrors?: boolean;
  readonly children: Child;
}

function framed({ lang, title, hasErrors = false, children }: Shown) {
  return <Page frame={publicFrame(lang, { title, path: '/direktori', hasErrors })}>{children}</Page>;
}

const members = [...registerFrom(coordination2023).members.values()].filter(({ validity }) => validity.until === null);
const on = localDate('2027-01-04');
const typed = formWith({
  instansi: 'kemenhub',
  koordinator: 'kemenko-perekonomian',
  'berlaku-hari': '4',
  'berlaku-bulan': '1',
  'berlaku-tahun': '2027',
  dasar: 'Perpres contoh 1/2027',
});

function reshufflePages(): readonly GalleryPage[] {
  const form =
    (what: Reshuffle, own: (lang: Lang) => Partial<ReshuffleFormView> = () => ({})) =>
    (lang: Lang) => {
      const view = { what, form: emptyForm, errors: [], members, ...own(lang) };
      const hasErrors = view.errors.length > 0;
      return framed({
        lang,
        title: say(lang)(`reshuffle.what.${what}`),
        hasErrors,
        children: <ReshuffleFormPage view={view} lang={lang} />,
      });
    };
  const wrong = (lang: Lang) => {
    const t = say(lang);
    return {
      form: typed,
      errors: [
        { field: 'koordinator', message: t('field.not_chosen', { label: t('reshuffle.coordinator') }) },
        { field: 'dasar', message: t('field.text_empty', { label: t('reshuffle.basis'), limit: 300 }) },
      ],
    };
  };
  return [
    {
      id: 'reshuffle',
      title: 'Reshuffle: which kind',
      render: (lang) =>
        framed({ lang, title: say(lang)('reshuffle.title'), children: <ReshuffleChoicePage lang={lang} /> }),
    },
    ...reshuffles.map((what) => ({
      id: `reshuffle-${what}`,
      title: `Reshuffle: the form, ${what}`,
      render: form(what),
    })),
    { id: 'reshuffle-errors', title: 'Reshuffle: errors, input kept', render: form('pindah', wrong) },
    { id: 'reshuffle-preview', title: 'Reshuffle: the difference before it is recorded', render: preview(false) },
    { id: 'reshuffle-overtaken', title: 'Reshuffle: somebody else was first', render: preview(true) },
  ];
}

function preview(isOvertaken: boolean) {
  return (lang: Lang) => {
    const basis = unconfirmedBasis('Perpres contoh 1/2027');
    const change = {
      organisation: organisationCode('kemenhub'),
      coordinator: organisationCode('kemenko-perekonomian'),
      on,
      basis,
    };
    const added = reassign(coordination2023, change);
    if (!added.ok) throw new Error('The reshuffle of the gallery is refused.');
    const differences = coordinationDifferences(coordination2023, added.value, on);
    const view = {
      what: 'pindah',
      form: typed,
      errors: [],
      tokens,
      members,
      on,
      basis,
      differences,
      seen: 90,
      isOvertaken,
    } as const;
    return framed({
      lang,
      title: reshufflePreviewTitle(view, lang),
      children: <ReshufflePreviewPage view={view} lang={lang} />,
    });
  };
}

function holidayPages(): readonly GalleryPage[] {
  const declare = (isWrong: boolean) => (lang: Lang) => {
    const t = say(lang);
    const message = t('field.date_malformed', { label: t('declareHoliday.date') });
    const view = {
      form: isWrong
        ? formWith({
            'tanggal-hari': '31',
            'tanggal-bulan': '4',
            'tanggal-tahun': '2027',
            jenis: 'regional',
            wilayah: '33.14',
          })
        : emptyForm,
      errors: isWrong ? [{ field: 'tanggal', message }] : [],
      tokens,
    };
    return framed({
      lang,
      title: t('declareHoliday.title'),
      hasErrors: isWrong,
      children: <DeclareHolidayPage view={view} lang={lang} />,
    });
  };
  const withdraw = (lang: Lang) => {
    const day = nationalHolidays.find(({ date }) => date === '2026-12-25');
    if (day === undefined) throw new Error('The gallery lacks its day off.');
    const view = { day: { ...day, id: 'contoh' }, tokens };
    return framed({
      lang,
      title: withdrawTitle(view, lang),
      children: <WithdrawHolidayPage view={view} lang={lang} />,
    });
  };
  return [
    { id: 'declare-holiday', title: 'Day off: record one', render: declare(false) },
    { id: 'declare-holiday-errors', title: 'Day off: errors, input kept', render: declare(true) },
    { id: 'withdraw-holiday', title: 'Day off: withdraw it', render: withdraw },
  ];
}

// Last, because its pages are made from the samples above.
/** The pages with which an administrator records what was decreed. */
export const recordGallery: readonly GalleryPage[] = [...reshufflePages(), ...holidayPages()];
