import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { ownRegion } from '../../http/own-region.ts';
import { type OfferingOffice, offeringOffices } from '../../http/service-offices.ts';
import { servicesPaths } from '../../http/services-paths.ts';
import { say } from './say.ts';
import { type OfficeChoice, ServiceBody } from './service-body.tsx';
import { daysWords, priceWords } from './service-words.ts';

type ServiceAsk = Ask<'/layanan/:service'>;

/** The offices that offer a service, the one of her own region first. */
export async function servicePage(ask: ServiceAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const { lang, services } = ask;
  const offices = await offeringOffices(services, ask.params.service);
  const [first] = offices;
  if (first === undefined) return refuse('service_unknown', { next: servicesPaths.catalogue.to({}) });
  const { definition } = first.version;
  const region = await ownRegion(services, ask.actor);
  const view = {
    lang,
    service: definition.title[lang],
    about: definition.about[lang],
    own: offices.filter(({ version }) => version.region === region).map((one) => choiceOf(one, lang)),
    others: offices.filter(({ version }) => version.region !== region).map((one) => choiceOf(one, lang)),
  };
  return page(`${view.service}. ${say(lang)('officesTitle')}`, <ServiceBody view={view} />);
}

function choiceOf({ version, office, region }: OfferingOffice, lang: Lang): OfficeChoice {
  const name = lang === 'id' ? office.shortName : office.nameEn;
  return {
    region,
    href: servicesPaths.office.to({ service: version.service, office: office.code }),
    fact: say(lang)('officesFact', {
      office: name,
      price: priceWords(version.terms, lang),
      days: daysWords([version.terms], lang),
    }),
  };
}
