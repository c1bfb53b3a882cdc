import { z } from 'zod';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import { refuse, type RefusalReply } from '../../../kernel/http/reply.ts';

const bytes = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[A-Za-z0-9_-]+$/);
const CREDENTIAL_ID = bytes(1_400);

const CREDENTIAL = {
  id: CREDENTIAL_ID,
  rawId: CREDENTIAL_ID,
  type: z.literal('public-key'),
  clientExtensionResults: z.strictObject({}),
};

const REGISTRATION = z.strictObject({
  challengeId: z.uuid(),
  /** What its owner calls it; '' lets us choose. */
  name: z.string().max(200),
  credential: z.strictObject({
    ...CREDENTIAL,
    response: z.strictObject({
      clientDataJSON: bytes(4_000),
      attestationObject: bytes(20_000),
      transports: z.array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'])).max(7),
    }),
  }),
});

const ASSERTION = z.strictObject({
  challengeId: z.uuid(),
  credential: z.strictObject({
    ...CREDENTIAL,
    response: z.strictObject({
      clientDataJSON: bytes(4_000),
      authenticatorData: bytes(4_000),
      signature: bytes(2_000),
      userHandle: bytes(100).nullable(),
    }),
  }),
});

export type RegistrationMessage = z.infer<typeof REGISTRATION>['credential'];
export type AssertionMessage = WithoutNullHandle<z.infer<typeof ASSERTION>['credential']>;

/** A key without a handle leaves the field out, where the script says null. */
type WithoutNullHandle<T extends { readonly response: { readonly userHandle: string | null } }> = Omit<
  T,
  'response'
> & {
  readonly response: Omit<T['response'], 'userHandle'> & { readonly userHandle?: string };
};

export interface RegistrationRequest {
  readonly challengeId: string;
  readonly name: string;
  readonly credential: RegistrationMessage;
}

export interface AssertionRequest {
  readonly challengeId: string;
  readonly credential: AssertionMessage;
}

/** The new passkey as passkey.client.ts sends it; anything beside it is refused. */
export function parseRegistration(given: unknown): Result<RegistrationRequest, RefusalReply> {
  const parsed = REGISTRATION.safeParse(given);
  return parsed.success ? ok(parsed.data) : err(refuse('identity_message_malformed'));
}

export function parseAssertion(given: unknown): Result<AssertionRequest, RefusalReply> {
  const parsed = ASSERTION.safeParse(given);
  if (!parsed.success) return err(refuse('identity_message_malformed'));
  const { challengeId, credential } = parsed.data;
  const { userHandle, ...response } = credential.response;
  const answered = { ...response, ...(userHandle === null ? {} : { userHandle }) };
  return ok({ challengeId, credential: { ...credential, response: answered } });
}
