import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { csrfToken } from '../../../../kernel/http/csrf.ts';
import { page, refuse, type RefusalReply, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { newId } from '../../../../kernel/ids.ts';
import { formatDate } from '../../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { RegionCode } from '../../../../vocabulary/region-code.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { StatusTag } from '../../../../web/components/status-tag.tsx';
import { hashOfVersion } from '../../domain/service-hash.ts';
import { type OfficeService, officeService, officeServices } from '../../http/office-services.ts';
import { officeWithRegion } from '../../http/service-offices.ts';
import { type OpeningFault, openVersion } from '../../http/service-versions.ts';
import { servicesPaths } from '../../http/services-paths.ts';
import { dateOf, faultsOf, typedTerms } from '../../http/terms-form.ts';
import { say } from './say.ts';
import { daysWords } from './service-words.ts';
import { TermsBody } from './terms-body.tsx';
import { TermsListBody } from './terms-list-body.tsx';

/** The services of the officer's own office. */
export async function termsListPage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const desk = await deskOf(ask);
  if (!desk.ok) return desk.error;
  const { lang } = ask;
  const t = say(lang);
  const found = await officeServices(ask.services, desk.value.agencyId, desk.value.today);
  const rows = found.map(([service, one]) => ({
    title: (one.inForce ?? one.coming)?.definition.title[lang] ?? one.brought?.title[lang] ?? service,
    href: servicesPaths.termsOf.to({ service }),
    detail: detailOf(one, t),
    tag: (
      <StatusTag kind={one.versions.length === 0 ? 'mute' : 'ok'}>
        {t(one.versions.length === 0 ? 'termsNotOpened' : 'termsOpened')}
      </StatusTag>
    ),
  }));
  return page(t('termsTitle'), <TermsListBody view={{ lang, rows }} />, { layout: 'desk-text' });
}

export type TermsAsk<P extends string = '/meja/layanan/:service'> = Ask<P>;

/** The terms of one service at the officer's own office. */
export async function termsPage(ask: TermsAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const found = await findTerms(ask, ask.params.service);
  if (!found.ok) return found.error;
  return showTerms(ask, { ...found.value, errors: [], date: null });
}

/** Opens the service, or the newer form that the installation brings, from a day on. */
export async function openServiceHere(
  ask: TermsAsk<'/meja/layanan/:service/buka'>,
  permit: Permit<null>,
): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const found = await findTerms(ask, ask.params.service);
  if (!found.ok) return found.error;
  const { desk, service, key } = found.value;
  const definition = service.brought;
  const next = servicesPaths.termsOf.to({ service: key });
  if (definition === null) return refuse('service_unknown', { next });
  const typed = typedTerms(ask.form).date;
  const date = dateOf(typed);
  const [fault] = faultsOf(date, desk.today);
  if (fault !== undefined || date === null) {
    const message = say(ask.lang)(`terms.${fault?.code ?? 'date_malformed'}`, { most: 0 });
    return showTerms(ask, { ...found.value, errors: [{ field: 'berlaku', message }], date: typed });
  }
  return write(
    ask,
    { viewer: { kind: 'agency', agencyId: desk.agencyId }, agencyId: desk.agencyId, permitted: permitted.value },
    async (tx) => {
      const [latest] = service.versions;
      if (latest !== undefined && latest.hash === hashOfVersion(definition, latest.terms))
        return err(refuse('service_current', { next }));
      const opened = await openVersion(tx, {
        agencyId: desk.agencyId,
        region: desk.region,
        service: key,
        inForceFrom: date,
        publishedBy: desk.officerId,
        definition,
        at: ask.now,
      });
      if (!opened.ok) return err(openingRefusal(opened.error, ask, next));
      return ok({ location: next, subject: { kind: 'service_version', id: opened.value.id }, personId: null });
    },
  );
}

export interface TermsDesk {
  readonly agencyId: string;
  readonly officerId: string;
  readonly region: RegionCode;
  readonly today: LocalDate;
}

/** The officer's own office as the place whose services he changes. */
async function deskOf(ask: Ask): Promise<Result<TermsDesk, RefusalReply>> {
  const { actor } = ask;
  if (actor.kind !== 'officer') return err(refuse('sign_in_needed', { next: servicesPaths.terms.to({}) }));
  const found = await officeWithRegion(ask.services, actor.agencyId);
  if (found === null) return err(refuse('service_office_without_region'));
  const { agencyId, officerId } = actor;
  return ok({ agencyId, officerId, region: found.region, today: found.today });
}

export interface FoundTerms {
  readonly desk: TermsDesk;
  readonly key: string;
  readonly service: OfficeService;
}

export async function findTerms(ask: Ask, key: string): Promise<Result<FoundTerms, RefusalReply>> {
  const desk = await deskOf(ask);
  if (!desk.ok) return desk;
  const which = { agencyId: desk.value.agencyId, service: key };
  const service = await officeService(ask.services, which, desk.value.today);
  if (service === null) return err(refuse('service_unknown', { next: servicesPaths.terms.to({}) }));
  return ok({ desk: desk.value, key, service });
}

/** Why nothing was published, for the page that says so. */
export function openingRefusal(fault: OpeningFault, ask: Pick<Ask, 'lang'>, next: string): RefusalReply {
  switch (fault.code) {
    case 'definition_unsound': {
      const [first] = fault.faults;
      const reason =
        first === undefined ? '' : 'says' in first ? first.says[ask.lang] : `${first.code} ${first.place}.`;
      return refuse('service_definition_unsound', { next, values: { reason } });
    }
    case 'terms_wrong':
      return refuse('service_terms_wrong', { next });
    case 'service_unknown':
    case 'service_version_moved':
      return refuse(fault.code, { next });
    default:
      return fault satisfies never;
  }
}

interface Shown extends FoundTerms {
  readonly errors: readonly { readonly field: string; readonly message: string }[];
  /** As typed; null: today. */
  readonly date: { readonly day: string; readonly month: string; readonly year: string } | null;
}

function showTerms(ask: Ask, { desk, key, service, errors, date }: Shown): Reply {
  const { lang, session } = ask;
  if (session === null) return refuse('sign_in_needed', { next: ask.address });
  const { today } = desk;
  const title = (service.inForce ?? service.coming)?.definition.title ?? service.brought?.title ?? { id: key, en: key };
  const now = {
    day: String(Number(today.slice(8))),
    month: String(Number(today.slice(5, 7))),
    year: today.slice(0, 4),
  };
  const view = {
    lang,
    key,
    title,
    service,
    date: date ?? now,
    errors,
    csrf: csrfToken(session.csrfSecret),
    onceKey: newId(),
  };
  return page(say(lang)('termsOfTitle', { service: title[lang] }), <TermsBody view={view} />, {
    layout: 'desk-text',
    hasErrors: errors.length > 0,
    status: errors.length > 0 ? 422 : 200,
  });
}

function detailOf({ inForce, coming }: OfficeService, t: ReturnType<typeof say>): string {
  const { lang } = t;
  const facts = [
    ...(inForce === null
      ? []
      : [
          t('termsFact', {
            number: inForce.number,
            from: formatDate(inForce.inForceFrom, lang, 'long'),
            days: daysWords([inForce.terms], lang),
          }),
        ]),
    ...(coming === null
      ? []
      : [t('termsLater', { number: coming.number, from: formatDate(coming.inForceFrom, lang, 'long') })]),
  ];
  return facts.length === 0 ? t('termsNone') : facts.join(' ');
}
