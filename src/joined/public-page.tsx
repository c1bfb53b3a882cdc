import type { Ask } from '../kernel/http/ask.ts';
import { page, type Reply } from '../kernel/http/reply.ts';
import type { Lang } from '../vocabulary/lang.ts';
import { ButtonLink } from '../web/components/button.tsx';
import type { IconName } from '../web/components/icon.tsx';
import { Rows } from '../web/components/rows.tsx';
import { Note } from '../web/components/note.tsx';
import { Columns, Halves, Section } from '../web/components/section.tsx';
import { type Stat, StatStrip } from '../web/components/stat-strip.tsx';
import { Timeline } from '../web/components/timeline.tsx';
import { WeavePicture } from '../web/components/weave-picture.tsx';
import { words } from '../web/words.ts';
import { en } from './text/en.ts';
import { id } from './text/id.ts';

/** One figure that a feature counts from the running database, with the page that lists what it counted. */
export interface PublicFigure {
  readonly label: string;
  readonly count: number;
  readonly compared: string;
  readonly href: string;
  /** What the way to the proof is called, where it leads to no list. */
  readonly evidence?: string | undefined;
}

/** One thing a stranger can open and use today. */
export interface PublicPart {
  readonly title: string;
  readonly href: string;
  readonly icon: IconName;
  readonly detail: string;
}

export interface PilotLink {
  readonly kind: 'regency' | 'city';
  readonly name: string;
  readonly href: string;
}

/** What the features bring to the public page. */
export interface PublicContributions {
  readonly figures: (ask: Ask) => Promise<readonly PublicFigure[]>;
  readonly parts: (lang: Lang) => readonly PublicPart[];
  readonly pilots: (ask: Ask) => Promise<readonly PilotLink[]>;
  /** Where a newcomer begins: the tour of a sample installation, else the catalogue. */
  readonly begin: (ask: Ask) => { readonly href: string; readonly label: string };
}

const say = words(id, en);

/** Tells a stranger in ten seconds what this is; shows only what works, counted from the database. */
export async function publicPage(ask: Ask, from: PublicContributions): Promise<Reply> {
  const t = say(ask.lang);
  const [figures, pilots] = await Promise.all([from.figures(ask), from.pilots(ask)]);
  return page(
    t('publicTitle'),
    <>
      <Hero lang={ask.lang} begin={from.begin(ask)} />
      <div class="wrap stack-large">
        <Section id="angka" title={t('figuresHead')}>
          <StatStrip stats={figures.map((figure) => statOf(figure, ask.lang))} />
        </Section>
        <Section id="berjalan" title={t('partsHead')}>
          <Rows rows={from.parts(ask.lang)} paired />
        </Section>
        <Columns aside={<Where lang={ask.lang} pilots={pilots} />} asideLabel={t('whereHead')}>
          <How lang={ask.lang} />
        </Columns>
      </div>
    </>,
    { isBare: true },
  );
}

interface HeroProps {
  readonly lang: Lang;
  readonly begin: ReturnType<PublicContributions['begin']>;
}

function Hero({ lang, begin }: HeroProps) {
  const t = say(lang);
  return (
    <div class="hero">
      <div class="wrap">
        <Halves>
          <div>
            <h1>{t('publicHead')}</h1>
            <p class="lead">{t('publicLead')}</p>
            <p>
              <ButtonLink href={begin.href}>{begin.label}</ButtonLink>
            </p>
          </div>
          <WeavePicture
            label={t('plaitTitle')}
            strands={[
              { source: 'Dukcapil', field: t('plaitIdentity') },
              { source: 'Kemenkes', field: t('plaitRegistration') },
              { source: 'DJP', field: t('plaitTax') },
              { source: 'PDDikti', field: t('plaitDiploma') },
            ]}
            own={{ source: t('plaitYou'), field: t('plaitPlace') }}
          />
        </Halves>
      </div>
    </div>
  );
}

function How({ lang }: { readonly lang: Lang }) {
  const t = say(lang);
  return (
    <Section id="cara" title={t('howHead')}>
      <Timeline
        numbered
        entries={(['how1', 'how2', 'how3', 'how4'] as const).map((step) => ({
          state: 'next',
          title: t(step),
          detail: t(`${step}Text`),
        }))}
      />
    </Section>
  );
}

function statOf(figure: PublicFigure, lang: Lang): Stat {
  const t = say(lang);
  return {
    label: figure.label,
    figure: new Intl.NumberFormat(lang).format(figure.count),
    compared: figure.compared,
    evidence: { href: figure.href, label: figure.evidence ?? t('figureEvidence'), about: figure.label },
  };
}

function Where({ lang, pilots }: { readonly lang: Lang; readonly pilots: readonly PilotLink[] }) {
  const t = say(lang);
  return (
    <Section id="daerah" title={t('whereHead')}>
      <p>{t('whereLead')}</p>
      <PilotSentence lead={t('regencies')} pilots={pilots.filter(({ kind }) => kind === 'regency')} />
      <PilotSentence lead={t('cities')} pilots={pilots.filter(({ kind }) => kind === 'city')} />
      <Note kind="info">{t('counter')}</Note>
    </Section>
  );
}

function PilotSentence({ lead, pilots }: { readonly lead: string; readonly pilots: readonly PilotLink[] }) {
  return (
    <p>
      {lead}{' '}
      {pilots.map((pilot, index) => (
        <>
          {index > 0 && ', '}
          <a href={pilot.href}>{pilot.name}</a>
        </>
      ))}
      .
    </p>
  );
}
