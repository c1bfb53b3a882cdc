import type { Lang } from '../../../../vocabulary/lang.ts';
import { Rows } from '../../../../web/components/rows.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { servicesPaths } from '../../http/services-paths.ts';
import { say } from './say.ts';

export interface OfficeChoice {
  readonly region: string;
  readonly href: string;
  /** "DPMPTSP Sragen. Gratis, 5 hari kerja." */
  readonly fact: string;
}

export interface ServiceView {
  readonly lang: Lang;
  readonly service: string;
  readonly about: string;
  /** Those of the person's own region; none for strangers. */
  readonly own: readonly OfficeChoice[];
  readonly others: readonly OfficeChoice[];
}

/** Which office decides: the person's own region first. */
export function ServiceBody({ view }: { readonly view: ServiceView }) {
  const t = say(view.lang);
  return (
    <div class="stack-large">
      <div class="stack">
        <p class="small dim">
          <a href={servicesPaths.catalogue.to({})}>{t('navigation')}</a>, {view.service}
        </p>
        <h1>{t('officesTitle')}</h1>
        <p class="lead">
          {view.about} {t('officesLead')}
        </p>
      </div>
      {view.own.length > 0 && (
        <Section id="daerah-anda" title={t('officesOwn')} ground="sheet">
          <Rows rows={view.own.map(rowOf)} />
        </Section>
      )}
      {view.others.length > 0 && (
        <Section id="daerah" title={t(view.own.length === 0 ? 'officesAll' : 'officesOthers')}>
          <Rows rows={view.others.map(rowOf)} paired />
        </Section>
      )}
    </div>
  );
}

function rowOf({ region, href, fact }: OfficeChoice) {
  return { title: region, href, detail: fact };
}
