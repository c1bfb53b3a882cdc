import type { Lang } from '../../../../vocabulary/lang.ts';
import { formatRupiah } from '../../../../vocabulary/rupiah.ts';
import { ButtonLink } from '../../../../web/components/button.tsx';
import { Columns, Section } from '../../../../web/components/section.tsx';
import { StatStrip } from '../../../../web/components/stat-strip.tsx';
import { SummaryList } from '../../../../web/components/summary-list.tsx';
import { Timeline } from '../../../../web/components/timeline.tsx';
import type { ServiceDefinition, ServiceTerms } from '../../domain/service.ts';
import type { ServiceFigures } from '../../http/service-figures.ts';
import { servicesPaths } from '../../http/services-paths.ts';
import { timeWords } from '../form/answer-words.ts';
import { say, type Words } from './say.ts';
import { withinSentence } from './service-words.ts';

export interface OfficeView {
  readonly lang: Lang;
  readonly definition: ServiceDefinition;
  readonly terms: ServiceTerms;
  readonly office: string;
  readonly region: string;
  readonly figures: ServiceFigures;
  /** Who looks: a person may start, a stranger signs in first. */
  readonly reader: 'person' | 'stranger' | 'officer';
  readonly startHref: string;
  readonly signInHref: string;
}

interface Part {
  readonly view: OfficeView;
  readonly t: Words;
}

/** Everything one office promises for a service, before anybody asks for it. */
export function OfficeBody({ view }: { readonly view: OfficeView }) {
  const { lang, definition, office, region } = view;
  const t = say(lang);
  return (
    <div class="stack-large">
      <div class="stack">
        <p class="small dim">{t('officeOf', { office, region })}</p>
        <h1>{definition.title[lang]}</h1>
        <p class="lead">
          {definition.about[lang]} {definition.audience[lang]}
        </p>
      </div>
      <Section id="mulai" title={t('startTitle')} titleHidden ground="sheet" screenOnly>
        <Start view={view} t={t} />
      </Section>
      <Section id="angka" title={t('figures')} titleHidden>
        <Figures view={view} t={t} />
      </Section>
      <Columns aside={<Aside view={view} t={t} />} asideLabel={t('askedTitle')}>
        <Fetched view={view} t={t} />
        <Steps view={view} t={t} />
      </Columns>
    </div>
  );
}

function Start({ view, t }: Part) {
  const other = <a href={servicesPaths.service.to({ service: view.definition.key })}>{t('otherOffice')}</a>;
  switch (view.reader) {
    case 'person':
      return (
        <>
          <p class="row">
            <ButtonLink href={view.startHref}>{t('start')}</ButtonLink>
            {other}
          </p>
          <p class="small dim">{t('startLead')}</p>
        </>
      );
    case 'stranger':
      return (
        <>
          <p class="row">
            <ButtonLink href={view.signInHref}>{t('startSignIn')}</ButtonLink>
            {other}
          </p>
          <p class="small dim">{t('startSignInLead')}</p>
        </>
      );
    case 'officer':
      return (
        <>
          <p>{t('startOfficer')}</p>
          <p class="row">{other}</p>
        </>
      );
    default:
      return view.reader satisfies never;
  }
}

function Figures({ view, t }: Part) {
  const { lang, terms, figures } = view;
  const held = figures.fetched.reduce((sum, { fields }) => sum + fields.length, 0);
  const isFree = terms.feeRupiah === 0n;
  const evidence = { href: '#asal', label: t('fetchedTitle'), about: t('figureReAsk') };
  return (
    <StatStrip
      stats={[
        {
          label: t('figureFee'),
          figure: formatRupiah(terms.feeRupiah, lang),
          compared: t(isFree ? 'figureFeeNote' : 'figureFeeNoteCosts'),
        },
        {
          label: t('figureTime'),
          figure: String(terms.workingDays),
          unit: t('figureTimeUnit'),
          compared: t('figureTimeNote'),
        },
        {
          label: t('figureReAsk'),
          figure: new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 }).format(figures.reAsk),
          compared: t('figureReAskNote', { count: held }),
          evidence,
        },
        { label: t('figureUploads'), figure: '0', compared: t('figureUploadsNote') },
      ]}
    />
  );
}

function Fetched({ view, t }: Part) {
  const { lang, figures } = view;
  return (
    <Section id="asal" title={t('fetchedTitle')}>
      <p class="small dim">{t('fetchedLead')}</p>
      <SummaryList
        rows={figures.fetched.map(({ source, fields }) => ({
          term: source[lang],
          value: fields.map((label, at) => (at === 0 ? label[lang] : withinSentence(label[lang]))).join(', '),
        }))}
      />
    </Section>
  );
}

function Steps({ view, t }: Part) {
  const { lang, terms } = view;
  return (
    <Section id="langkah" title={t('stepsTitle')}>
      <Timeline
        numbered
        entries={terms.steps.map(({ name, workingDays }) => ({
          state: 'next',
          title: name[lang],
          detail: t('stepDays', { days: workingDays }),
        }))}
      />
      <p>{t('stepsLaw', { days: terms.workingDays, time: timeWords(terms.closesAt, lang) })}</p>
    </Section>
  );
}

function Aside({ view, t }: Part) {
  const { lang, figures, definition } = view;
  return (
    <>
      <Section id="tambahan" title={t('askedTitle')}>
        <ul class="dots">
          {figures.asked.map((label) => (
            <li>{label[lang]}</li>
          ))}
        </ul>
        {figures.askedIfMissing.length > 0 && (
          <p class="small dim">
            {t('askedIfMissing', {
              fields: figures.askedIfMissing.map((label) => withinSentence(label[lang])).join(', '),
            })}
          </p>
        )}
      </Section>
      <Section id="hukum" title={t('lawTitle')}>
        <ul class="dots small">
          {definition.legalBasis.map(({ text, isConfirmed }) => (
            <li>
              {text}
              {!isConfirmed && <span class="dim"> ({t('lawUnconfirmed')})</span>}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
