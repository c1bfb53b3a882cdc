import { fileURLToPath } from 'node:url';
import type { Feature, NavigationEntry } from '../../kernel/feature.ts';
import type { Lang } from '../../vocabulary/lang.ts';
import { identityAuthority } from './domain/authority.ts';
import { COUNTER_PURPOSE } from './http/counter-desk.ts';
import { identityErrors } from './http/identity-errors.ts';
import { identityPaths } from './http/identity-paths.ts';
import type { IdentityPort } from './http/identity-port.ts';
import { passkeyRoutes } from './http/routes.ts';
import { pageRoutes } from './pages/routes.ts';
import { say } from './pages/say.ts';
import { identityMigrations } from './storage/migration-set.ts';

export type { PersonStore, NewPerson } from './storage/person.ts';
export type { AccountHolder } from './storage/account.ts';
export type { SamplePerson } from './storage/sample-person.ts';
export type {
  FirstAdministrator,
  IdentityPort,
  Invitation,
  InvitationFault,
  OfficerGate,
  OfficerHat,
  OfficerSeat,
} from './http/identity-port.ts';
export type { Looking, NikRefusal } from './http/find-person.ts';
export type { NewSamplePerson } from './http/sample-people.ts';
export { actorOf } from './http/actor-of.ts';
export { createPersons, findPersonByNik, readNik } from './http/find-person.ts';
export { registerSamplePerson, samplePeople, samplePersonId } from './http/sample-people.ts';
export { issueSetupLink } from './http/accept-setup.ts';
export { lockOutOfficer, purgeIdentity } from './http/officer-accounts.ts';
export { identityErrors, identityMigrations, identityPaths };
export { identityGallery } from './pages/gallery.tsx';

/** Signing in, accounts, passkeys and the counter, as app.ts joins them. */
export function identityFeature(port: IdentityPort): Feature {
  return {
    name: 'identity',
    migrations: identityMigrations,
    routes: [...pageRoutes(port), ...passkeyRoutes(port)],
    errors: identityErrors,
    authority: identityAuthority,
    navigation: [
      {
        href: identityPaths.counter.to({}),
        label: (lang) => say(lang)('counterNavigation'),
        seenBy: [{ role: 'mpp_counter' }],
      },
    ],
  };
}

/** The way in, as the header shows it to strangers. */
export const signInEntry: NavigationEntry = {
  href: identityPaths.signIn.to({}),
  label: (lang) => say(lang)('signInTitle'),
  seenBy: ['anyone'],
};

/** What this feature's purposes are called in the person's access log, by code. */
export const identityPurposes: Readonly<Record<string, (lang: Lang) => string>> = {
  [COUNTER_PURPOSE]: (lang) => say(lang)('purposeCounterCode'),
};

/** The file to put into the browser's bundle: call `servePasskeys(document)` of it. */
export const passkeyClient = fileURLToPath(new URL('./pages/passkey.client.ts', import.meta.url));
