import type { Child } from 'hono/jsx';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { GalleryPage } from '../../../web/gallery/gallery-page.ts';
import { citizenFrame } from '../../../web/gallery/sample-frame.ts';
import { Page } from '../../../web/layout.tsx';
import { AccessLogBody } from './access-log-body.tsx';
import { CorrectionBody } from './correction-body.tsx';
import { correctionTitle } from './correction-words.ts';
import { OwnDataBody } from './own-data-body.tsx';
import { anAccessLog, emptyLog } from './gallery-log.ts';
import { aCorrection, anOwnDataView, aWrongView, type CorrectionState, type OwnState } from './gallery-views.ts';
import { say } from './say.ts';
import { WrongBody, wrongHeading } from './wrong-body.tsx';

/** Every page of this feature in every state; everything here is invented, NIKs end in serial 0000. */
export const onceonlyGallery: readonly GalleryPage[] = [
  ...(
    [
      ['first', 'My data: before the first request'],
      ['full', 'My data: four agencies answered'],
      ['waiting', 'My data: a source is down, another unusable, one half read'],
      ['back', 'My data: a source is back'],
      ['disputed', 'My data: corrections under way'],
      ['missing', 'My data: nothing recorded, two of a kind'],
    ] as const satisfies readonly (readonly [OwnState, string])[]
  ).map(([state, title]) => ({
    id: `onceonly-own-${state}`,
    title,
    render: (lang: Lang) => (
      <Framed lang={lang} path="/data-saya" title={say(lang)('ownTitle')}>
        <OwnDataBody {...anOwnDataView(lang, state)} />
      </Framed>
    ),
  })),
  ...(['text', 'date', 'choice', 'photo', 'missing', 'errors'] as const).map((kind) => ({
    id: `onceonly-wrong-${kind}`,
    title: `This is wrong: ${kind}`,
    render: (lang: Lang) => {
      const view = aWrongView(lang, kind);
      return (
        <Framed lang={lang} path="/data-saya" title={wrongHeading(say(lang), view)} hasErrors={view.errors.length > 0}>
          <WrongBody {...view} />
        </Framed>
      );
    },
  })),
  ...(
    ['opened', 'at_owner', 'asked', 'late', 'forwarded', 'accepted', 'closed', 'refused', 'undeliverable'] as const
  ).map((state: CorrectionState) => ({
    id: `onceonly-correction-${state.replace('_', '-')}`,
    title: `Correction: ${state.replace('_', ' ')}`,
    render: (lang: Lang) => {
      const view = aCorrection(lang, state);
      return (
        <Framed lang={lang} path="/data-saya" title={correctionTitle(view.followed, lang)}>
          <CorrectionBody {...view} />
        </Framed>
      );
    },
  })),
  {
    id: 'onceonly-log',
    title: 'Who looked at my data',
    render: (lang) => <Log lang={lang}>{<AccessLogBody {...anAccessLog(lang)} />}</Log>,
  },
  {
    id: 'onceonly-log-nothing-found',
    title: 'Who looked at my data: filtered, nothing found',
    render: (lang) => <Log lang={lang}>{<AccessLogBody {...emptyLog(lang, '30')} />}</Log>,
  },
  {
    id: 'onceonly-log-nothing-yet',
    title: 'Who looked at my data: nobody yet',
    render: (lang) => <Log lang={lang}>{<AccessLogBody {...emptyLog(lang, 'semua')} />}</Log>,
  },
];

interface FramedProps {
  readonly lang: Lang;
  readonly path: string;
  readonly title: string;
  readonly hasErrors?: boolean;
  readonly children: Child;
}

function Framed({ lang, path, title, hasErrors = false, children }: FramedProps) {
  return <Page frame={citizenFrame(lang, path, { title, hasErrors })}>{children}</Page>;
}

function Log({ lang, children }: { readonly lang: Lang; readonly children: Child }) {
  return (
    <Framed lang={lang} path="/data-saya" title={say(lang)('logTitle')}>
      {children}
    </Framed>
  );
}
