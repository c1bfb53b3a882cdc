import type { Ask } from '../../../../kernel/http/ask.ts';
import type { IconName } from '../../../../web/components/icon.tsx';
import { offeringOffices } from '../../http/service-offices.ts';
import { servicesPaths } from '../../http/services-paths.ts';
import { say } from './say.ts';
import { daysWords, priceWords } from './service-words.ts';

/** A service as the home page offers it. */
export interface HomeServiceLine {
  readonly name: string;
  readonly href: string;
  readonly icon: IconName;
  readonly promise: string;
}

const MOST = 12;

/** The services that some office has open today. */
export async function homeServices({ services, lang }: Ask): Promise<readonly HomeServiceLine[]> {
  const offered = Map.groupBy(await offeringOffices(services, null), ({ version }) => version.service);
  return [...offered.values()].slice(0, MOST).flatMap((offices): readonly HomeServiceLine[] => {
    const [first] = offices;
    if (first === undefined) return [];
    const { service, definition, terms } = first.version;
    const days = daysWords(
      offices.map(({ version }) => version.terms),
      lang,
    );
    const promise = { about: definition.about[lang], price: priceWords(terms, lang), days, count: offices.length };
    return [
      {
        name: definition.title[lang],
        href: servicesPaths.service.to({ service }),
        icon: 'health',
        promise: say(lang)('promiseOffices', promise),
      },
    ];
  });
}
