/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// Opens the browser's own passkey dialogue (WebAuthn level 3). Bytes travel as base64url; browsers from
// Chrome 80 on have no conversion of their own.

/** Shows and serves every passkey button of the page, where the browser can. */
export function servePasskeys(page: Document): void {
  if (!('PublicKeyCredential' in window)) return;
  for (const place of page.querySelectorAll<HTMLElement>('[data-passkey]')) {
    place.hidden = false;
    place.querySelector('button')?.addEventListener('click', () => void perform(place));
  }
  for (const words of page.querySelectorAll<HTMLElement>('[data-passkey-without]')) words.hidden = true;
}

const busy = new WeakSet<HTMLElement>();

async function perform(place: HTMLElement): Promise<void> {
  if (busy.has(place)) return;
  busy.add(place);
  tell(place, place.dataset['waiting'] ?? '');
  try {
    const problem = await ceremony(place);
    if (problem === null) location.assign(place.dataset['next'] ?? '/');
    tell(place, problem ?? '');
  } catch (fault) {
    tell(place, wordsFor(place, fault));
  } finally {
    busy.delete(place);
  }
}

/** null: done; else what the server said in words. */
async function ceremony(place: HTMLElement): Promise<string | null> {
  const begun = await send(place, place.dataset['begin'] ?? '', { body: {}, redirect: 'follow' });
  if (!begun.ok) return problemOf(begun);
  const { challengeId, publicKey } = (await begun.json()) as Challenge;
  const credential = place.dataset['passkey'] === 'create' ? await create(publicKey) : await get(publicKey);
  const name = place.querySelector('input')?.value ?? '';
  const message =
    place.dataset['passkey'] === 'create' ? { challengeId, name, credential } : { challengeId, credential };
  // An answer that leads on is not shown to scripts; it has set the session's cookie all the same.
  const done = await send(place, place.dataset['finish'] ?? '', { body: message, redirect: 'manual' });
  return done.ok || done.type === 'opaqueredirect' ? null : problemOf(done);
}

interface Challenge {
  readonly challengeId: string;
  readonly publicKey: Options;
}

/** The parts of the options that hold bytes; the rest is handed on as it came. */
interface Options {
  readonly challenge: string;
  readonly user?: { readonly id: string };
  readonly excludeCredentials?: readonly { readonly id: string }[];
}

interface Sending {
  readonly body: object;
  readonly redirect: RequestRedirect;
}

function send(place: HTMLElement, address: string, { body, redirect }: Sending): Promise<Response> {
  const csrf = place.dataset['csrf'];
  return fetch(address, {
    method: 'POST',
    redirect,
    credentials: 'same-origin',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(csrf === undefined ? {} : { 'x-csrf-token': csrf }),
    },
    body: JSON.stringify(body),
  });
}

async function problemOf(response: Response): Promise<string> {
  const problem = (await response.json()) as { readonly title: string };
  return problem.title;
}

async function create(options: Options) {
  const { challenge, user, excludeCredentials } = options;
  const publicKey = {
    ...options,
    challenge: bytesOf(challenge),
    user: { ...user, id: bytesOf(user?.id ?? '') },
    excludeCredentials: (excludeCredentials ?? []).map((one) => ({ ...one, id: bytesOf(one.id) })),
  } as unknown as PublicKeyCredentialCreationOptions;
  const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
  const response = made.response as AuthenticatorAttestationResponse;
  return {
    ...headOf(made),
    response: {
      clientDataJSON: textOf(response.clientDataJSON),
      attestationObject: textOf(response.attestationObject),
      transports: 'getTransports' in response ? response.getTransports() : [],
    },
  };
}

async function get(options: Options) {
  const publicKey = {
    ...options,
    challenge: bytesOf(options.challenge),
  } as unknown as PublicKeyCredentialRequestOptions;
  const found = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential;
  const response = found.response as AuthenticatorAssertionResponse;
  return {
    ...headOf(found),
    response: {
      clientDataJSON: textOf(response.clientDataJSON),
      authenticatorData: textOf(response.authenticatorData),
      signature: textOf(response.signature),
      userHandle: response.userHandle === null ? null : textOf(response.userHandle),
    },
  };
}

function headOf(credential: PublicKeyCredential) {
  return { id: credential.id, rawId: textOf(credential.rawId), type: credential.type, clientExtensionResults: {} };
}

/** What the dialogue's refusals mean (WebAuthn level 3); all else is our server or the way to it. */
const WORDS: Readonly<Record<string, string>> = {
  NotAllowedError: 'cancelled',
  AbortError: 'cancelled',
  InvalidStateError: 'held',
};

function wordsFor(place: HTMLElement, fault: unknown): string {
  const name = fault instanceof Error ? fault.name : '';
  return place.dataset[WORDS[name] ?? 'unreachable'] ?? '';
}

function tell(place: HTMLElement, words: string): void {
  const status = place.querySelector('[role=status]');
  if (status !== null) status.textContent = words;
}

function bytesOf(text: string): Uint8Array {
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}

function textOf(buffer: ArrayBuffer): string {
  const binary = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
