import type { Lang } from '../../../../vocabulary/lang.ts';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { Filters } from '../../../../web/components/filters.tsx';
import { ServiceList } from '../../../../web/components/rows.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { servicesPaths } from '../../http/services-paths.ts';
import { say } from './say.ts';

export interface CatalogueView {
  readonly lang: Lang;
  /** As typed. */
  readonly words: string;
  readonly region: string;
  readonly regions: readonly { readonly code: string; readonly name: string }[];
  readonly services: readonly { readonly name: string; readonly href: string; readonly promise: string }[];
  /** False where no office offers anything yet. */
  readonly isAnyOpen: boolean;
}

/** Every service that is open, found by name, keyword and region. */
export function CatalogueBody({ view }: { readonly view: CatalogueView }) {
  const t = say(view.lang);
  const home = servicesPaths.catalogue.to({});
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>{t('catalogueTitle')}</h1>
        <p class="lead">{t('catalogueLead')}</p>
      </div>
      {view.isAnyOpen && (
        <Filters
          action={home}
          label={t('catalogueFilters')}
          filters={[
            { kind: 'search', name: 'cari', label: t('catalogueSearch'), value: view.words },
            {
              kind: 'select',
              name: 'daerah',
              label: t('catalogueRegion'),
              value: view.region,
              options: [
                { value: '', label: t('catalogueAllRegions') },
                ...view.regions.map(({ code, name }) => ({ value: code, label: name })),
              ],
            },
          ]}
        />
      )}
      <Found view={view} />
    </div>
  );
}

function Found({ view }: { readonly view: CatalogueView }) {
  const t = say(view.lang);
  if (!view.isAnyOpen) {
    return (
      <EmptyState kind="nothing_yet" title={t('catalogueEmpty')} level={2}>
        {t('catalogueEmptyHint')}
      </EmptyState>
    );
  }
  if (view.services.length === 0) {
    const way = { href: servicesPaths.catalogue.to({}), label: t('catalogueAll') };
    return (
      <EmptyState kind="nothing_found" title={t('catalogueNothing')} level={2} way={way}>
        {t('catalogueNothingHint')}
      </EmptyState>
    );
  }
  return (
    <Section
      id="layanan"
      title={t('catalogueList')}
      across={<span class="small dim">{t('catalogueCount', { count: view.services.length })}</span>}
    >
      <ServiceList
        services={view.services.map((service) => ({ ...service, icon: 'health' }))}
        label={t('catalogueList')}
      />
    </Section>
  );
}
