import type { Child } from 'hono/jsx';
import { fill } from '../../../../kernel/errors.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { ButtonLink } from '../../../../web/components/button.tsx';
import { ErrorPage } from '../../../../web/error-page.tsx';
import type { GalleryPage } from '../../../../web/gallery/gallery-page.ts';
import { citizenFrame } from '../../../../web/gallery/sample-frame.ts';
import { Page } from '../../../../web/layout.tsx';
import { applicantErrors } from '../../http/errors-applicant.ts';
import { fieldErrors } from '../form/form-view.ts';
import { stepTitle } from './case-head.tsx';
import { CHECK_STEP, CheckBody } from './check-body.tsx';
import { ConfirmBody } from './confirm-body.tsx';
import { DATA_STEP, DataBody, dataTitle } from './data-body.tsx';
import { FormBody } from './form-body.tsx';
import * as views from './gallery-views.ts';
import { MineBody, mineTitle } from './mine-body.tsx';
import { RepairBody } from './repair-body.tsx';
import { say } from './say.ts';
import { SentBody } from './sent-body.tsx';
import { StartBody } from './start-body.tsx';
import { StatusBody } from './status-body.tsx';
import { WhichBody } from './which-body.tsx';

/** Every page of the person who applies, in every state; everybody and everything in it is invented. */
export const applicantGallery: readonly GalleryPage[] = [
  {
    id: 'applicant-start',
    title: 'Application: before anybody is asked',
    render: (lang) => (
      <Framed lang={lang} title={say(lang)('startTitle')}>
        <StartBody {...views.aStart(lang)} />
      </Framed>
    ),
  },
  ...(['fresh', 'waiting', 'down', 'back', 'missing', 'blocked', 'conflict', 'disputed'] as const).map((state) => ({
    id: `applicant-data-${state}`,
    title: `Application: fetched data, ${state}`,
    render: (lang: Lang) => {
      const view = views.aData(lang, state);
      const t = say(lang);
      return (
        <Framed lang={lang} title={stepTitle(t, dataTitle(t), { steps: view.steps, current: DATA_STEP })}>
          <DataBody {...view} />
        </Framed>
      );
    },
  })),
  ...(['place', 'place-saved', 'place-faults', 'hours', 'hours-faults', 'diploma', 'elsewhere'] as const).map(
    (state) => ({
      id: `applicant-fill-${state}`,
      title: `Application: a page of the form, ${state}`,
      render: (lang: Lang) => {
        const view = views.aFill(lang, state);
        return (
          <Framed
            lang={lang}
            title={stepTitle(say(lang), view.title, view)}
            hasErrors={fieldErrors(view.form).length > 0}
          >
            <FormBody {...view} />
          </Framed>
        );
      },
    }),
  ),
  ...(['whole', 'open', 'changed', 'disputed'] as const).map((state) => ({
    id: `applicant-check-${state}`,
    title: `Application: check before sending, ${state}`,
    render: (lang: Lang) => {
      const view = views.aCheck(lang, state);
      const t = say(lang);
      return (
        <Framed lang={lang} title={stepTitle(t, t('checkTitle'), { steps: view.steps, current: CHECK_STEP })}>
          <CheckBody {...view} />
        </Framed>
      );
    },
  })),
  ...([false, true] as const).map((isAgain) => ({
    id: `applicant-sent-${isAgain ? 'again' : 'first'}`,
    title: `Application: receipt, ${isAgain ? 'again' : 'first'}`,
    render: (lang: Lang) => (
      <Framed lang={lang} title={say(lang)(isAgain ? 'sentAgainTitle' : 'sentTitle')}>
        <SentBody {...views.aReceipt(lang, isAgain)} />
      </Framed>
    ),
  })),
  ...(
    [
      'checked',
      'recommended',
      'deciding',
      'returned',
      'again',
      'overdue',
      'refused',
      'approved',
      'issued',
      'issued-by-system',
      'revoked',
      'withdrawn',
    ] as const
  ).map((state) => ({
    id: `applicant-status-${state}`,
    title: `Application: how it stands, ${state}`,
    render: (lang: Lang) => {
      const view = views.aStatus(lang, state);
      return (
        <Framed lang={lang} title={view.title}>
          <StatusBody {...view} />
        </Framed>
      );
    },
  })),
  ...(['first', 'errors', 'saved'] as const).map((state) => ({
    id: `applicant-repair-${state}`,
    title: `Application: returned fields, ${state}`,
    render: (lang: Lang) => (
      <Framed lang={lang} title={say(lang)('repairTitle')} hasErrors={state === 'errors'}>
        <RepairBody {...views.aRepair(lang, state)} />
      </Framed>
    ),
  })),
  ...(['withdraw', 'erase', 'wrong', 'wrong-down'] as const).map((state) => ({
    id: `applicant-confirm-${state}`,
    title: `Application: before it is done, ${state}`,
    render: (lang: Lang) => {
      const view = views.aConfirm(lang, state);
      return (
        <Framed lang={lang} title={view.title}>
          <ConfirmBody {...view} />
        </Framed>
      );
    },
  })),
  {
    id: 'applicant-which',
    title: 'Application: which value of a line is wrong',
    render: (lang) => (
      <Framed lang={lang} title={say(lang)('whichTitle')}>
        <WhichBody {...views.aWhich(lang)} />
      </Framed>
    ),
  },
  ...(['empty', 'draft', 'busy', 'closed'] as const).map((state) => ({
    id: `applicant-mine-${state}`,
    title: `My applications: ${state}`,
    render: (lang: Lang) => {
      const view = views.aMine(lang, state);
      return (
        <Framed lang={lang} title={mineTitle(say(lang), view)}>
          <MineBody {...view} />
        </Framed>
      );
    },
  })),
  { id: 'applicant-expired', title: 'Application: an expired draft', render: (lang) => <Expired lang={lang} /> },
];

/** As the presenter puts the refusal on paper. */
function Expired({ lang }: { readonly lang: Lang }) {
  const [title = '', ...rest] = fill(applicantErrors.draft_expired[lang], { days: '90' }).split('. ');
  return (
    <ErrorPage
      frame={citizenFrame(lang, '/permohonan', { title })}
      code="draft_expired"
      sentence={rest.join('. ')}
      next={null}
      actions={<ButtonLink href="/layanan/sip/kab-sragen-dpmptsp/mulai">{say(lang)('startAgain')}</ButtonLink>}
    />
  );
}

interface FramedProps {
  readonly lang: Lang;
  readonly title: string;
  readonly hasErrors?: boolean;
  readonly children: Child;
}

function Framed({ lang, title, hasErrors = false, children }: FramedProps) {
  return <Page frame={citizenFrame(lang, '/permohonan', { title, hasErrors })}>{children}</Page>;
}
