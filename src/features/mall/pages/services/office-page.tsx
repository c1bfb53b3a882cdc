import { identityPaths } from '../../../identity/index.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import type { Actor } from '../../../../vocabulary/authority.ts';
import { applicantPaths } from '../../http/applicant/applicant-paths.ts';
import { serviceFigures } from '../../http/service-figures.ts';
import { offeringOffice } from '../../http/service-offices.ts';
import { servicesPaths } from '../../http/services-paths.ts';
import { OfficeBody, type OfficeView } from './office-body.tsx';

type OfficeAsk = Ask<'/layanan/:service/:office'>;

/** What one office promises for a service. */
export async function officePage(ask: OfficeAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const { lang, params, services } = ask;
  const found = await offeringOffice(services, params);
  if (found === null) {
    return refuse('service_not_offered', { next: servicesPaths.service.to({ service: params.service }) });
  }
  const { version, office, region, today } = found;
  const start = applicantPaths.start.to(params);
  const view: OfficeView = {
    lang,
    definition: version.definition,
    terms: version.terms,
    office: lang === 'id' ? office.shortName : office.nameEn,
    region,
    figures: serviceFigures(version.definition, today),
    reader: readerOf(ask.actor),
    startHref: start,
    signInHref: identityPaths.signIn.to({}, { dari: servicesPaths.office.to(params) }),
  };
  return page(`${view.definition.title[lang]}, ${region}`, <OfficeBody view={view} />);
}

function readerOf(actor: Actor): OfficeView['reader'] {
  if (actor.kind === 'person' || actor.kind === 'officer') return actor.kind;
  return 'stranger';
}
