import { routesFor, type Route } from '../../../kernel/http/route.ts';
import { identityAuthority } from '../domain/authority.ts';
import { identityPaths as at } from '../http/identity-paths.ts';
import type { IdentityPort } from '../http/identity-port.ts';
import { goOnward, signInAsSample } from '../http/sign-in.ts';
import { accountPage, endElsewherePage } from './account-page.tsx';
import { bindPage } from './bind-page.tsx';
import { codePage, redeemPage } from './code-page.tsx';
import { codeStatePage } from './code-state-page.tsx';
import { counterPage, issuePage } from './counter-page.tsx';
import { invitationPage } from './invitation-page.tsx';
import { namePage, passkeyPage, removeNow, removePage } from './passkey-page.tsx';
import { confirmPage, recoveryPage } from './recovery-page.tsx';
import { setupPage } from './setup-page.tsx';
import { signInPage } from './sign-in-page.tsx';

/** The pages of signing in, of one's own account and of the counter. The sample sign-in exists in a sample only. */
export function pageRoutes(port: IdentityPort): readonly Route[] {
  const route = routesFor(identityAuthority);
  return [
    route.get(at.signIn, 'sign_in.start', (ask, permit) => signInPage(port, ask, permit)),
    route.get(at.onward, 'sign_in.start', (ask, permit) => goOnward(port, ask, permit)),
    ...(port.installation === 'sample' ? [sampleRoute(port)] : []),

    route.get(at.code, 'counter_code.redeem', codePage),
    route.post(at.code, 'counter_code.redeem', {
      audit: 'counter_code.opened',
      handle: (ask, permit) => redeemPage(port, ask, permit),
      perMinute: 30,
    }),
    route.get(at.codeKey, 'passkey.bind_by_code', (ask, permit) => bindPage(port, ask, permit)),

    route.get(at.account, 'account.read', (ask, permit) => accountPage(port, ask, permit)),
    route.post(at.endElsewhere, 'session.end_elsewhere', {
      audit: 'session.ended_elsewhere',
      handle: (ask, permit) => endElsewherePage(port, ask, permit),
    }),
    route.get(at.passkey, 'passkey.name', (ask, permit) => passkeyPage(port, ask, permit)),
    route.post(at.namePasskey, 'passkey.name', {
      audit: 'passkey.renamed',
      handle: (ask, permit) => namePage(port, ask, permit),
    }),
    route.get(at.removePasskey, 'passkey.remove', removePage),
    route.post(at.removePasskey, 'passkey.remove', {
      audit: 'passkey.removed',
      handle: (ask, permit) => removeNow(port, ask, permit),
    }),

    route.get(at.counter, 'counter_code.issue', (ask, permit) => counterPage(port, ask, permit)),
    route.post(at.counter, 'counter_code.issue', {
      audit: 'counter_code.issued',
      handle: (ask, permit) => issuePage(port, ask, permit),
      perMinute: 20,
    }),
    route.get(at.counterCode, 'counter_code.read', (ask, permit) => codeStatePage(port, ask, permit)),
    route.get(at.recovery, 'counter_code.read', (ask, permit) => recoveryPage(port, ask, permit)),
    route.post(at.recovery, 'recovery.confirm', {
      audit: 'recovery.confirmed',
      handle: (ask, permit) => confirmPage(port, ask, permit),
      perMinute: 20,
    }),

    route.get(at.invitation, 'invitation.accept', {
      handle: (ask, permit) => invitationPage(port, ask, permit),
      perMinute: 30,
    }),
    route.get(at.setup, 'setup.accept', { handle: setupPage, perMinute: 30 }),
  ];
}

function sampleRoute(port: IdentityPort): Route {
  return routesFor(identityAuthority).post(at.sampleSignIn, 'sign_in.sample', {
    audit: 'session.opened',
    handle: (ask, permit) => signInAsSample(port, ask, permit),
    perMinute: 60,
  });
}
