import type { Actor } from '../../../vocabulary/authority.ts';
import { isNamed } from '../../../vocabulary/authority.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { exchangeAuthority } from '../domain/authority.ts';
import { exchangePaths as paths } from '../http/exchange-paths.ts';
import { say } from './speech.ts';

export type SectionName = 'catalogue' | 'heads' | 'calls';

/** The sections that whoever asks may open: as the authority table says, and nothing else. */
export function sectionsFor(actor: Actor): readonly SectionName[] {
  const mayList = exchangeAuthority['call.list'].some(({ who }) => isNamed(who, actor));
  return mayList ? ['catalogue', 'heads', 'calls'] : ['catalogue', 'heads'];
}

interface Props {
  readonly sections: readonly SectionName[];
  readonly current: SectionName | null;
  readonly lang: Lang;
}

/** The way between the parts of the exchange. */
export function ExchangeSections({ sections, current, lang }: Props) {
  const t = say(lang);
  return (
    <nav class="row" aria-label={t('exchange.sections')}>
      {sections.map((name) =>
        name === current ? (
          <strong aria-current="page">{t(`exchange.section.${name}`)}</strong>
        ) : (
          <a href={paths[name].to({})}>{t(`exchange.section.${name}`)}</a>
        ),
      )}
    </nav>
  );
}
