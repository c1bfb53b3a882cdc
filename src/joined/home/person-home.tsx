import { formatDate } from '../../vocabulary/instant.ts';
import type { Lang } from '../../vocabulary/lang.ts';
import type { LocalDate } from '../../vocabulary/local-date.ts';
import { EmptyState } from '../../web/components/empty-state.tsx';
import { Rows, ServiceList } from '../../web/components/rows.tsx';
import { Columns, Section } from '../../web/components/section.tsx';
import { StatusTag } from '../../web/components/status-tag.tsx';
import { calledName, type PartOfDay } from './greeting.ts';
import type { HomeCase, HomeDocument, HomeList, HomeReadings, HomeService, HomeTask } from './home.ts';
import { Tasks } from './home-tasks.tsx';
import type { Loaded } from './load-home.ts';
import { say, type Words } from './say.ts';

/** What a person's home shows; null is a source that failed. */
export interface PersonHomeView {
  readonly lang: Lang;
  readonly name: string | null;
  readonly today: LocalDate;
  readonly part: PartOfDay;
  readonly tasks: Loaded<readonly HomeTask[]>;
  readonly cases: HomeList<HomeCase> | null;
  readonly documents: HomeList<HomeDocument> | null;
  readonly readings: HomeReadings | null;
  readonly services: readonly HomeService[] | null;
}

const MOST = { cases: 5, documents: 5, services: 12 };

/** The home page of a person: what waits for her first, then what runs, then what she has. */
export function PersonHome(view: PersonHomeView) {
  const { lang, name, today, part } = view;
  const t = say(lang);
  const greeting = t(part);
  return (
    <>
      <p class="small dim">{formatDate(today, lang)}</p>
      <h1>{name === null ? greeting : t('greetingTo', { greeting, name: calledName(name) })}</h1>
      <Columns aside={<Aside t={t} view={view} />} asideLabel={t('asideLabel')}>
        <Tasks lang={lang} today={today} tasks={view.tasks} />
        <Section id="permohonan" title={t('cases')}>
          <Cases t={t} cases={view.cases} />
        </Section>
        <Services t={t} services={view.services} />
      </Columns>
    </>
  );
}

function Cases({ t, cases }: { readonly t: Words; readonly cases: PersonHomeView['cases'] }) {
  if (cases === null) return <p>{t('casesFailed')}</p>;
  if (cases.entries.length === 0) {
    return (
      <EmptyState kind="nothing_yet" title={t('casesEmpty')}>
        {t('casesEmptyText')}
      </EmptyState>
    );
  }
  const rows = cases.entries.slice(0, MOST.cases).map(({ title, href, detail, state }) => ({
    title,
    href,
    detail,
    tag: state === null ? undefined : <StatusTag kind={state.kind}>{state.words}</StatusTag>,
  }));
  return (
    <>
      <Rows rows={rows} />
      <p>
        <a href={cases.href}>{t('casesAll', { count: cases.total })}</a>
      </p>
    </>
  );
}

function Services({ t, services }: { readonly t: Words; readonly services: PersonHomeView['services'] }) {
  if (services?.length === 0) return null;
  return (
    <Section id="layanan" title={t('services')}>
      {services === null ? <p>{t('servicesFailed')}</p> : <ServiceList services={services.slice(0, MOST.services)} />}
    </Section>
  );
}

interface AsideProps {
  readonly t: Words;
  readonly view: PersonHomeView;
}

function Aside({ t, view }: AsideProps) {
  return (
    <>
      <Section id="pembaca" title={t('readings')}>
        <Readings t={t} readings={view.readings} />
      </Section>
      <Section id="dokumen" title={t('documents')}>
        <Documents t={t} documents={view.documents} />
      </Section>
    </>
  );
}

function Readings({ t, readings }: { readonly t: Words; readonly readings: PersonHomeView['readings'] }) {
  if (readings === null) return <p>{t('readingsFailed')}</p>;
  const { count, agencies, latest, href } = readings;
  return (
    <>
      {count === 0 ? (
        <p>{t('readingsNone')}</p>
      ) : (
        <p>
          {t.rich('readingsCount', { count, agencies, b: (inside) => <b class="lead">{inside}</b> })} {latest}
        </p>
      )}
      <p>
        <a href={href}>{t('readingsLink')}</a>
      </p>
    </>
  );
}

function Documents({ t, documents }: { readonly t: Words; readonly documents: PersonHomeView['documents'] }) {
  if (documents === null) return <p>{t('documentsFailed')}</p>;
  if (documents.entries.length === 0) return <p class="dim">{t('documentsEmpty')}</p>;
  const rows = documents.entries.slice(0, MOST.documents).map((one) => ({ ...one, icon: 'document' as const }));
  return (
    <>
      <Rows rows={rows} />
      <p>
        <a href={documents.href}>{t('documentsAll', { count: documents.total })}</a>
      </p>
    </>
  );
}
