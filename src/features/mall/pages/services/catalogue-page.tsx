import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { isFound, searchWords } from '../../domain/service-search.ts';
import { type OfferingOffice, offeringOffices } from '../../http/service-offices.ts';
import { servicesPaths } from '../../http/services-paths.ts';
import { CatalogueBody } from './catalogue-body.tsx';
import { say } from './say.ts';
import { daysWords, priceWords } from './service-words.ts';

/** The catalogue: `?cari=` words, `?daerah=` a region's code. What is not known finds nothing, and says so. */
export async function cataloguePage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const { lang, query, services } = ask;
  const words = (query.get('cari') ?? '').slice(0, LONGEST);
  const region = (query.get('daerah') ?? '').slice(0, LONGEST);
  const all = await offeringOffices(services, null);
  const there = region === '' ? all : all.filter(({ version }) => version.region === region);
  const wanted = searchWords(words);
  const found = [...Map.groupBy(there, ({ version }) => version.service).values()].filter(([first]) =>
    first === undefined ? false : isFound(first.version.definition, wanted),
  );
  const view = {
    lang,
    words,
    region,
    regions: [...new Map(all.map(({ version, region: name }) => [version.region as string, name]))].map(
      ([code, name]) => ({ code, name }),
    ),
    services: found.flatMap((offices) => rowOf(offices, { lang, isOne: region !== '' })),
    isAnyOpen: all.length > 0,
  };
  return page(say(lang)('catalogueTitle'), <CatalogueBody view={view} />);
}

const LONGEST = 80;

function rowOf(offices: readonly OfferingOffice[], { lang, isOne }: { readonly lang: Lang; readonly isOne: boolean }) {
  const [first] = offices;
  if (first === undefined) return [];
  const { service, definition, terms } = first.version;
  const t = say(lang);
  const said = {
    about: definition.about[lang],
    price: priceWords(terms, lang),
    days: daysWords(
      offices.map(({ version }) => version.terms),
      lang,
    ),
  };
  return [
    {
      name: definition.title[lang],
      href: isOne
        ? servicesPaths.office.to({ service, office: first.office.code })
        : servicesPaths.service.to({ service }),
      promise: isOne ? t('promise', said) : t('promiseOffices', { ...said, count: offices.length }),
    },
  ];
}
