import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { csrfToken } from '../../../../kernel/http/csrf.ts';
import { page, refuse, type RefusalReply, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { newId } from '../../../../kernel/ids.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { ServiceVersion } from '../../domain/service.ts';
import { publishTerms } from '../../http/service-versions.ts';
import { servicesPaths } from '../../http/services-paths.ts';
import {
  edited,
  readTerms,
  type TermsFormFault,
  type TypedTerms,
  typedFrom,
  typedTerms,
} from '../../http/terms-form.ts';
import { ChangeBody } from './change-body.tsx';
import { PreviewBody } from './preview-body.tsx';
import { say } from './say.ts';
import { findTerms, openingRefusal, type TermsAsk, type TermsDesk } from './terms-pages.tsx';
import { termsError } from './terms-words.ts';

type ChangeAsk = TermsAsk<'/meja/layanan/:service/ubah'>;

/** The form with the office's latest terms. */
export async function changePage(ask: ChangeAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const found = await findLatest(ask, ask.params.service);
  if (!found.ok) return found.error;
  const { version, desk } = found.value;
  return showForm(ask, { version, typed: typedFrom(version, desk.today), faults: [] });
}

/** A button of the form, or a look at the difference; publishes nothing. */
export async function previewPage(ask: ChangeAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const found = await findLatest(ask, ask.params.service);
  if (!found.ok) return found.error;
  const { version, desk } = found.value;
  const typed = typedTerms(ask.form);
  const changed = edited(ask.form, typed);
  if (changed !== null) return showForm(ask, { version, typed: changed, faults: [] });
  if (typed.from !== version.id) return refuse('service_version_moved', { next: termsHref(version) });
  const { read, faults } = readTerms(typed, { version, today: desk.today });
  if (read === null) return showForm(ask, { version, typed, faults });
  if (ask.session === null) return refuse('sign_in_needed', { next: termsHref(version) });
  const tokens = { csrf: csrfToken(ask.session.csrfSecret), onceKey: newId() };
  return page(
    say(ask.lang)('previewTitle'),
    <PreviewBody view={{ lang: ask.lang, version, read, typed, ...tokens }} />,
    {
      layout: 'desk-text',
    },
  );
}

/** Publishes the terms as the office's next version. */
export async function publishPage(
  ask: TermsAsk<'/meja/layanan/:service/terbitkan'>,
  permit: Permit<null>,
): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const found = await findLatest(ask, ask.params.service);
  if (!found.ok) return found.error;
  const { version, desk } = found.value;
  const { agencyId, officerId } = desk;
  const typed = typedTerms(ask.form);
  const next = termsHref(version);
  return write(ask, { viewer: { kind: 'agency', agencyId }, agencyId, permitted: permitted.value }, async (tx) => {
    if (typed.from !== version.id) return err(refuse('service_version_moved', { next }));
    const { read, faults } = readTerms(typed, { version, today: desk.today });
    if (read === null) return err(showForm(ask, { version, typed, faults }));
    const published = await publishTerms(tx, { from: version, ...read, publishedBy: officerId, at: ask.now });
    if (!published.ok) return err(openingRefusal(published.error, ask, next));
    return ok({ location: next, subject: { kind: 'service_version', id: published.value.id }, personId: null });
  });
}

interface Latest {
  readonly version: ServiceVersion;
  readonly desk: TermsDesk;
}

/** The version that a change begins from: the last published, in force or not. */
async function findLatest(ask: Ask, key: string): Promise<Result<Latest, RefusalReply>> {
  const found = await findTerms(ask, key);
  if (!found.ok) return found;
  const [version] = found.value.service.versions;
  if (version === undefined)
    return err(refuse('service_not_offered', { next: servicesPaths.termsOf.to({ service: key }) }));
  return ok({ version, desk: found.value.desk });
}

interface Shown {
  readonly version: ServiceVersion;
  readonly typed: TypedTerms;
  readonly faults: readonly TermsFormFault[];
}

function showForm(ask: Ask, { version, typed, faults }: Shown): Reply {
  const { lang, session } = ask;
  if (session === null) return refuse('sign_in_needed', { next: termsHref(version) });
  const t = say(lang);
  const { bounds, title } = version.definition;
  const errors = faults.map((fault) => termsError(fault, bounds, t));
  const view = { lang, key: version.service, title, bounds, typed, errors, csrf: csrfToken(session.csrfSecret) };
  return page(t('changeTitle'), <ChangeBody view={view} />, {
    layout: 'desk-text',
    hasErrors: errors.length > 0,
    status: errors.length > 0 ? 422 : 200,
  });
}

function termsHref({ service }: ServiceVersion): string {
  return servicesPaths.termsOf.to({ service });
}
