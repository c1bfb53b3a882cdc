import type { Access } from '../../kernel/access/access.ts';
import type { Tx } from '../../kernel/database.ts';
import type { Feature } from '../../kernel/feature.ts';
import type { DataKeys } from '../../kernel/keys/data-keys.ts';
import type { Handler } from '../../kernel/outbox/handler.ts';
import type { LocalDate } from '../../vocabulary/local-date.ts';
import type { Result } from '../../vocabulary/result.ts';
import { catalogue } from './data/attributes.ts';
import { sources } from './data/sources.ts';
import { onceonlyAuthority } from './domain/authority.ts';
import { checkBindings as check, type BindingFault, type FieldBinding } from './domain/binding.ts';
import type { EvidenceItem } from './domain/evidence.ts';
import type { JsonPointer } from './domain/json-pointer.ts';
import { fetchAgain } from './http/fetch-again.ts';
import type { FetchServices } from './http/fetch-source.ts';
import { correctionHandlers } from './http/follow-corrections.ts';
import { onceonlyErrors } from './http/onceonly-errors.ts';
import { onceonlyPaths } from './http/onceonly-paths.ts';
import type { OnceonlyPort } from './http/onceonly-port.ts';
import { onceonlyRoutes } from './pages/routes.ts';
import { say } from './pages/say.ts';
import { readEvidence } from './storage/evidence.ts';
import { onceonlyMigrations } from './storage/migration-set.ts';

export type { FieldBinding } from './domain/binding.ts';
export type { EvidenceItem } from './domain/evidence.ts';
export type { JsonPointer } from './domain/json-pointer.ts';
export type { Dispute } from './http/disputes.ts';
export type { Consumer, OnceonlyPort } from './http/onceonly-port.ts';
export type { ResolveRequest, Waiting } from './http/resolve.ts';

export { sources } from './data/sources.ts';
export { classOf, fetchedAttributes } from './domain/binding.ts';
export { outcomeOf } from './domain/evidence.ts';
export { explicitRequest } from './domain/explicit-request.ts';
export { pointer } from './domain/json-pointer.ts';
export { reAskRate } from './domain/re-ask.ts';
export { declare } from './http/declare.ts';
export { disputesOf, officeDisputes, OPEN_CORRECTIONS } from './http/disputes.ts';
export { eraseCase, purgeOnceonly } from './http/erase.ts';
export { fetchThrough } from './http/fetch-through.ts';
export { resolve } from './http/resolve.ts';
export { bindingFaultWords } from './pages/binding-fault-words.ts';
export { disputeWords } from './pages/dispute-words.ts';
export { onceonlyGallery } from './pages/gallery.tsx';
export { publicParts } from './pages/public-parts.ts';
export { recentReadings } from './pages/recent-readings.ts';
export { absentWords, attributeName, valueWords } from './pages/value-words.ts';
export { addExplicitRequest, listExplicitRequests } from './storage/explicit-request.ts';
export { listPending } from './storage/pending-fetch.ts';
export { onceonlyErrors, onceonlyMigrations, onceonlyPaths };

/** A person's own data, and everything behind fields that are fetched instead of asked, as app.ts joins it. */
export function onceonlyFeature(port: OnceonlyPort): Feature {
  return {
    name: 'onceonly',
    migrations: onceonlyMigrations,
    routes: onceonlyRoutes(port),
    errors: onceonlyErrors,
    authority: onceonlyAuthority,
    navigation: [{ href: onceonlyPaths.ownData.to({}), label: (lang) => say(lang)('navigation'), seenBy: ['person'] }],
  };
}

/** What goes on after the transactions of this feature: sources asked again, corrections followed. */
export function onceonlyHandlers(services: FetchServices, port: OnceonlyPort): readonly Handler[] {
  return [fetchAgain(services, port), ...correctionHandlers(services, port)];
}

/** Whether a form may be used on a day, against our catalogue and sources: see domain/binding.ts. */
export function checkBindings(
  formFields: readonly JsonPointer[],
  bindings: readonly FieldBinding[],
  on: LocalDate,
): Result<void, readonly BindingFault[]> {
  return check(formFields, bindings, { catalogue, sources, on });
}

/** The latest evidence of a case, opened; what was erased is not there. */
export function evidenceOf(
  tx: Tx,
  access: Access,
  which: { readonly keys: DataKeys; readonly personId: string; readonly kind: string; readonly id: string },
): Promise<readonly EvidenceItem[]> {
  const { keys, personId, kind, id } = which;
  return readEvidence(tx, access, { keys, personId, about: { kind, id }, attributes: null });
}
