import assert from 'node:assert/strict';
import type { SoftAuthenticator, SoftOptions } from './soft-authenticator.builder.ts';

type Fetch = (address: string, request: RequestInit) => Promise<Response>;

interface Challenge {
  readonly challengeId: string;
  readonly publicKey: Parameters<SoftAuthenticator['create']>[0] & Record<string, unknown>;
}

/** Keeps cookies, and does with the passkey endpoints what passkey.client.ts does. */
export class TestBrowser {
  readonly origin: string;
  readonly #fetch: Fetch;
  readonly #cookies = new Map<string, string>();

  constructor(origin: string, fetch: Fetch) {
    this.origin = origin;
    this.#fetch = fetch;
  }

  get isSignedIn(): boolean {
    return [...this.#cookies.keys()].some((name) => name.endsWith('-sesi'));
  }

  cookie(name: string): string | undefined {
    return [...this.#cookies].find(([key]) => key.endsWith(name))?.[1];
  }

  /** Takes over another browser's cookies, as a thief of them would. */
  steal(other: TestBrowser): void {
    for (const [name, value] of other.#cookies) this.#cookies.set(name, value);
  }

  get(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.#send(address, { headers: { accept: 'text/html', ...headers } });
  }

  /** The page's own text, expected to be there. */
  async read(address: string): Promise<string> {
    const response = await this.get(address);
    assert.equal(response.status, 200, `${address} answers ${response.status}`);
    return response.text();
  }

  post(
    address: string,
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    return this.#send(address, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: {
        accept: 'text/html',
        origin: this.origin,
        'content-type': 'application/x-www-form-urlencoded',
        ...headers,
      },
    });
  }

  json(address: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.#send(address, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { accept: 'application/json', origin: this.origin, 'content-type': 'application/json', ...headers },
    });
  }

  /** The token that stands on a signed-in page. */
  async csrf(): Promise<string> {
    return /name="csrf" value="([^"]+)"/.exec(await this.read('/akun'))?.[1] ?? '';
  }

  /** Draws a challenge and follows to where it can be read. */
  async challenge(address: string, headers: Readonly<Record<string, string>> = {}): Promise<Challenge> {
    const drawn = await this.json(address, {}, headers);
    assert.equal(drawn.status, 303, await drawn.clone().text());
    const told = await this.get(drawn.headers.get('location') ?? '', { accept: 'application/json' });
    assert.equal(told.status, 200, await told.clone().text());
    return (await told.json()) as Challenge;
  }

  /** The whole ceremony of making a passkey; `finish` is where the answer goes. */
  async create(
    device: SoftAuthenticator,
    finish: string,
    given: Partial<SoftOptions> & { readonly name?: string; readonly csrf?: string } = {},
  ): Promise<Response> {
    const { name = '', csrf, ...soft } = given;
    const headers: Record<string, string> = csrf === undefined ? {} : { 'x-csrf-token': csrf };
    const { challengeId, publicKey } = await this.challenge(`${finish}/tantangan`, headers);
    const credential = device.create(publicKey, { origin: this.origin, ...soft });
    return this.json(finish, { challengeId, name, credential }, headers);
  }

  /** The whole ceremony of signing in. */
  async signIn(device: SoftAuthenticator, soft: Partial<SoftOptions> = {}): Promise<Response> {
    const { challengeId, publicKey } = await this.challenge('/masuk/kunci/tantangan');
    return this.json('/masuk/kunci', {
      challengeId,
      credential: device.get(publicKey, { origin: this.origin, ...soft }),
    });
  }

  async #send(address: string, request: RequestInit): Promise<Response> {
    const headers = new Headers(request.headers);
    headers.set('cookie', [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await this.#fetch(address, { ...request, headers });
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie);
    return response;
  }

  #keep(cookie: string): void {
    const [pair = ''] = cookie.split(';');
    const [name = '', value = ''] = pair.split('=');
    if (cookie.includes('Max-Age=0')) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

/** The code of a problem+json answer. */
export async function codeOf(response: Response): Promise<string> {
  const problem = (await response.json()) as { readonly code?: string };
  return problem.code ?? `status ${response.status}`;
}
