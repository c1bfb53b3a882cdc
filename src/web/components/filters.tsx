import { useWebWords } from '../speech.ts';

export interface FilterSelect {
  readonly kind: 'select';
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export interface FilterSearch {
  readonly kind: 'search';
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

export interface ActiveFilter {
  readonly name: string;
  readonly removeHref: string;
}

interface FiltersProps {
  readonly action: string;
  readonly label: string;
  readonly filters: readonly (FilterSelect | FilterSearch)[];
  readonly active?: readonly ActiveFilter[] | undefined;
  readonly clearHref?: string | undefined;
  /** The address carries what else the page must keep, such as its order. */
  readonly kept?: Readonly<Record<string, string>> | undefined;
}

/** A row above a table; the address carries the choice, so it can be sent to a colleague. `/` leads to it. */
export function Filters({ action, label, filters, active = [], clearHref, kept = {} }: FiltersProps) {
  const t = useWebWords();
  return (
    <form class="filters" method="get" action={action} aria-label={label} data-filters>
      {Object.entries(kept).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div class="row row-end">
        {filters.map((filter) => (
          <div class="filter">
            <label for={filterId(filter.name)}>{filter.label}</label>
            <FilterControl filter={filter} />
          </div>
        ))}
        <button class="button button-plain" type="submit">
          {t('filter')}
        </button>
      </div>
      {active.length > 0 && <ActiveFilters active={active} clearHref={clearHref} />}
    </form>
  );
}

function FilterControl({ filter }: { readonly filter: FilterSelect | FilterSearch }) {
  if (filter.kind === 'search') {
    return (
      <input id={filterId(filter.name)} name={filter.name} type="search" value={filter.value} autocomplete="off" />
    );
  }
  return (
    <select id={filterId(filter.name)} name={filter.name}>
      {filter.options.map((option) => (
        <option value={option.value} selected={option.value === filter.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

interface ActiveFiltersProps {
  readonly active: readonly ActiveFilter[];
  readonly clearHref: string | undefined;
}

function ActiveFilters({ active, clearHref }: ActiveFiltersProps) {
  const t = useWebWords();
  return (
    <ul class="active-filters" aria-label={t('activeFilters')}>
      {active.map(({ name, removeHref }) => (
        <li>
          {name}{' '}
          <a href={removeHref} aria-label={t('removeNamedFilter', { name })}>
            {t('removeFilter')}
          </a>
        </li>
      ))}
      {clearHref && (
        <li>
          <a href={clearHref}>{t('clearFilters')}</a>
        </li>
      )}
    </ul>
  );
}

function filterId(name: string): string {
  return `saring-${name}`;
}
