import type { Lang } from '../../../vocabulary/lang.ts';
import { EmptyState } from '../../../web/components/empty-state.tsx';
import { Pagination } from '../../../web/components/pagination.tsx';
import { Rows } from '../../../web/components/rows.tsx';
import { SearchBox } from '../../../web/components/search-box.tsx';
import { Section } from '../../../web/components/section.tsx';
import { exchangePaths as paths } from '../http/exchange-paths.ts';
import type { GrantLine } from '../storage/access-grant.ts';
import type { Member } from '../storage/member.ts';
import type { Service } from '../storage/service.ts';
import { ExchangeSections, type SectionName } from './exchange-sections.tsx';
import { GrantTable } from './grant-table.tsx';
import { say } from './speech.ts';

export interface CatalogueView {
  readonly sections: readonly SectionName[];
  readonly words: string;
  readonly services: readonly Service[];
  readonly total: number;
  readonly next: string | null;
  readonly lines: readonly GrantLine[];
  /** All members; empty on a search and on later pages. */
  readonly members: readonly Member[];
  /** Every provider on the page, by organisation. */
  readonly providers: ReadonlyMap<string, Pick<Member, 'shortName' | 'name'>>;
}

interface Props {
  readonly view: CatalogueView;
  readonly lang: Lang;
}

export function catalogueTitle({ words, total }: CatalogueView, lang: Lang): string {
  return say(lang)(words === '' ? 'catalogue.title' : 'catalogue.titleFound', { services: total });
}

/** Every service with who may call it, for which purpose and on which basis. */
export function CataloguePage({ view, lang }: Props) {
  const t = say(lang);
  return (
    <div class="stack-large">
      <div class="stack">
        <ExchangeSections sections={view.sections} current="catalogue" lang={lang} />
        <h1>{catalogueTitle(view, lang)}</h1>
        <p class="lead">{t('catalogue.lead')}</p>
      </div>
      <SearchBox action={paths.catalogue.to({})} name="kata" label={t('catalogue.search')} value={view.words} />
      {view.services.length === 0 ? <Nothing view={view} lang={lang} /> : <Found view={view} lang={lang} />}
      {view.members.length > 0 && <Members view={view} lang={lang} />}
    </div>
  );
}

function Nothing({ view, lang }: Props) {
  const t = say(lang);
  if (view.words === '') {
    return (
      <EmptyState kind="nothing_yet" icon="plug" level={2} title={t('catalogue.empty.title')}>
        {t('catalogue.empty')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      kind="nothing_found"
      level={2}
      title={t('catalogue.nothing.title', { words: view.words })}
      way={{ href: paths.catalogue.to({}), label: t('catalogue.all') }}
    >
      {t('catalogue.nothing')}
    </EmptyState>
  );
}

function Found({ view, lang }: Props) {
  const t = say(lang);
  const sameTitle = Map.groupBy(view.services, ({ title }) => title[lang]);
  return (
    <>
      {view.services.map((service, index) => (
        <ServiceSection
          service={service}
          id={`layanan-${index + 1}`}
          provider={view.providers.get(service.agencyId) ?? null}
          isNamedAfterProvider={(sameTitle.get(service.title[lang])?.length ?? 0) > 1}
          lines={view.lines.filter((line) => line.service === service.id)}
          lang={lang}
        />
      ))}
      <Pagination
        summary={t('catalogue.shown', { shown: view.services.length, total: view.total })}
        nextHref={view.next === null ? undefined : paths.catalogue.to({}, { kata: view.words, sesudah: view.next })}
      />
    </>
  );
}

interface ServiceProps {
  readonly service: Service;
  readonly id: string;
  readonly provider: Pick<Member, 'shortName' | 'name'> | null;
  /** Others on the page have the same title, as one service of every region. */
  readonly isNamedAfterProvider?: boolean;
  readonly lines: readonly GrantLine[];
  readonly lang: Lang;
}

/** One service: what it gives, whose it is, and its grants. */
export function ServiceSection({ service, id, provider, isNamedAfterProvider, lines, lang }: ServiceProps) {
  const t = say(lang);
  const title =
    isNamedAfterProvider && provider !== null ? `${service.title[lang]}, ${provider.shortName}` : service.title[lang];
  return (
    <Section id={id} title={title}>
      <p>{service.about[lang]}</p>
      <p class="small dim">
        {provider !== null && (
          <>
            <a href={paths.member.to({ id: service.agencyId })}>
              {t('catalogue.provider', { name: provider.shortName })}
            </a>
            {'. '}
          </>
        )}
        {t('catalogue.identifier')}: <span class="code">{service.id}</span>
      </p>
      {lines.length === 0 ? (
        <p>{t('catalogue.noGrants')}</p>
      ) : (
        <GrantTable id={`${id}-izin`} caption={t('catalogue.grants', { service: title })} lines={lines} lang={lang} />
      )}
    </Section>
  );
}

function Members({ view, lang }: Props) {
  const t = say(lang);
  return (
    <Section id="anggota" title={t('catalogue.members')}>
      <p>{t('catalogue.membersLead', { count: view.members.length })}</p>
      <Rows
        paired
        rows={view.members.map((member) => ({
          title: member.shortName,
          href: paths.member.to({ id: member.agencyId }),
          detail: <span class="code">{member.id}</span>,
        }))}
      />
    </Section>
  );
}
