import type { Ask } from '../../../../kernel/http/ask.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { IconName } from '../../../../web/components/icon.tsx';
import { todayInCapital } from '../../../directory/index.ts';
import { serviceFigures } from '../../http/service-figures.ts';
import { offeringOffices } from '../../http/service-offices.ts';
import { servicesPaths } from '../../http/services-paths.ts';
import { say } from './say.ts';

interface Figure {
  readonly label: string;
  readonly count: number;
  readonly compared: string;
  readonly href: string;
}

/** What the mall adds to the figures of the public page, counted from the running database. */
export async function publicFigures({ services, lang }: Pick<Ask, 'services' | 'lang'>): Promise<readonly Figure[]> {
  const t = say(lang);
  const offered = await offeringOffices(services, null);
  const offices = new Set(offered.map(({ office }) => office.id)).size;
  const today = todayInCapital(services.clock.caseworkNow());
  const held = offered.map(({ version: { definition } }) => {
    const { fetched, reAsk } = serviceFigures(definition, today);
    const fields = fetched.reduce((sum, one) => sum + one.fields.length, 0);
    return { fields, askedAgain: Math.round(reAsk * fields) };
  });
  const [first] = offered;
  return [
    ...(first === undefined
      ? []
      : [
          {
            label: t('figureReAsk'),
            count: Math.max(...held.map(({ askedAgain }) => askedAgain)),
            compared: t('publicReAskCompared', { count: Math.max(...held.map(({ fields }) => fields)) }),
            href: `${servicesPaths.office.to({ service: first.version.service, office: first.office.code })}#asal`,
          },
        ]),
    {
      label: t('publicFigure'),
      count: offices,
      compared: t('publicFigureCompared'),
      href: servicesPaths.catalogue.to({}),
    },
  ];
}

/** What a stranger can open here today. */
export function publicParts(
  lang: Lang,
): readonly { readonly title: string; readonly href: string; readonly icon: IconName; readonly detail: string }[] {
  const t = say(lang);
  return [{ title: t('publicTitle'), href: servicesPaths.catalogue.to({}), icon: 'health', detail: t('publicDetail') }];
}
