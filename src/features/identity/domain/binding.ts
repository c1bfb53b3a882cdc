import type { Acr } from '../../../vocabulary/authority.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';

/** What a sign-in with a passkey is worth: `passkey_counter` once an officer has seen the e-KTP. */
export type PasskeyAcr = Exclude<Acr, 'sample'>;

/** `bind` gives the first passkey; `recover` replaces all of them and takes two officers. */
export type CodeKind = 'bind' | 'recover';

/** On whose word a passkey is bound to an account. */
export type Ground =
  | { readonly kind: 'sample_session' }
  | { readonly kind: 'passkey_session'; readonly acr: PasskeyAcr }
  | { readonly kind: 'counter_code'; readonly code: CodeKind }
  | { readonly kind: 'invitation' }
  | { readonly kind: 'setup_link' };

/** The account as far as the rule must know it. */
export interface Holder {
  readonly kind: 'person' | 'officer';
  readonly livePasskeys: number;
  readonly installation: 'sample' | 'real';
}

export interface Binding {
  readonly acr: PasskeyAcr;
  /** Whether the passkeys held until now stop working and the sessions end. */
  readonly endsOthers: boolean;
}

export type BindingRefusal = 'sample_only' | 'recovery_needed' | 'too_many_passkeys' | 'ground_not_for_holder';

/** Enough for a family's phones and a key in the drawer; a longer list is no longer read. */
export const mostPasskeys = 10;

/**
 * Whether a new passkey may be bound, and with which effect. A person's first comes from a sample
 * session or a counter code; further ones from a session that one of the account's passkeys opened.
 */
export function bindPasskey(holder: Holder, ground: Ground): Result<Binding, BindingRefusal> {
  const binding = bindingBy(holder, ground);
  if (binding.ok && !binding.value.endsOthers && holder.livePasskeys >= mostPasskeys) return err('too_many_passkeys');
  return binding;
}

function bindingBy(holder: Holder, ground: Ground): Result<Binding, BindingRefusal> {
  switch (ground.kind) {
    case 'sample_session':
      return holder.installation === 'sample' ? ok({ acr: 'passkey', endsOthers: false }) : err('sample_only');
    case 'passkey_session':
      return ok({ acr: ground.acr, endsOthers: false });
    case 'counter_code':
      return bindingByCode(holder, ground.code);
    case 'invitation':
      // The link is as strong as what it replaces: two administrators stand behind a second one.
      return holder.kind === 'officer' ? ok({ acr: 'passkey', endsOthers: true }) : err('ground_not_for_holder');
    case 'setup_link':
      return holder.kind === 'officer' && holder.livePasskeys === 0
        ? ok({ acr: 'passkey', endsOthers: false })
        : err('ground_not_for_holder');
    default:
      return ground satisfies never;
  }
}

function bindingByCode(holder: Holder, code: CodeKind): Result<Binding, BindingRefusal> {
  if (holder.kind !== 'person') return err('ground_not_for_holder');
  if (code === 'recover') return ok({ acr: 'passkey_counter', endsOthers: true });
  // One officer alone must not be able to take over an account that is in use.
  return holder.livePasskeys === 0 ? ok({ acr: 'passkey_counter', endsOthers: false }) : err('recovery_needed');
}
