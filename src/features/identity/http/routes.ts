import { routesFor, type Route } from '../../../kernel/http/route.ts';
import { identityAuthority } from '../domain/authority.ts';
import { beginInvitation, finishInvitation } from './accept-invitation.ts';
import { beginSetup, finishSetup } from './accept-setup.ts';
import { beginAdding, finishAdding } from './add-passkey.ts';
import { beginBinding, finishBinding } from './bind-by-code.ts';
import { tellChallenge } from './ceremony.ts';
import { identityPaths as at } from './identity-paths.ts';
import type { IdentityPort } from './identity-port.ts';
import { beginSignIn, finishSignIn } from './sign-in.ts';

/** What passkey.client.ts calls: a challenge is drawn, then answered. */
export function passkeyRoutes(port: IdentityPort): readonly Route[] {
  const route = routesFor(identityAuthority);
  const draw = { method: 'POST', audit: null, bodyBytes: 1_024, perMinute: 30 } as const;
  const answer = (audit: string) => ({ method: 'POST', audit, bodyBytes: 40_960, perMinute: 30 }) as const;
  return [
    route.json(at.signInChallenge, 'sign_in.start', {
      ...draw,
      handle: (ask, permit) => beginSignIn(port, ask, permit),
    }),
    route.json(at.signInFinish, 'sign_in.start', {
      ...answer('session.opened'),
      handle: (ask, permit) => finishSignIn(port, ask, permit),
    }),
    route.json(at.challenge, 'sign_in.start', {
      method: 'GET',
      audit: null,
      handle: (ask) => tellChallenge(port, ask),
    }),

    route.json(at.addChallenge, 'passkey.add', { ...draw, handle: (ask, permit) => beginAdding(port, ask, permit) }),
    route.json(at.addFinish, 'passkey.add', {
      ...answer('passkey.registered'),
      handle: (ask, permit) => finishAdding(port, ask, permit),
    }),

    route.json(at.codeKeyChallenge, 'passkey.bind_by_code', {
      ...draw,
      handle: (ask, permit) => beginBinding(port, ask, permit),
    }),
    route.json(at.codeKey, 'passkey.bind_by_code', {
      ...answer('passkey.registered'),
      handle: (ask, permit) => finishBinding(port, ask, permit),
    }),

    route.json(at.invitationChallenge, 'invitation.accept', {
      ...draw,
      handle: (ask, permit) => beginInvitation(port, ask, permit),
    }),
    route.json(at.invitation, 'invitation.accept', {
      ...answer('passkey.registered'),
      handle: (ask, permit) => finishInvitation(port, ask, permit),
    }),

    route.json(at.setupChallenge, 'setup.accept', { ...draw, handle: (ask, permit) => beginSetup(port, ask, permit) }),
    route.json(at.setup, 'setup.accept', {
      ...answer('passkey.registered'),
      handle: (ask, permit) => finishSetup(port, ask, permit),
    }),
  ];
}
