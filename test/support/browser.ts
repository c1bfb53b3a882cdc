import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';

export interface PageOptions {
  /** False for the journeys that must work without scripts; axe needs true. */
  readonly javaScript: boolean;
  /** Width of the window in CSS pixels. */
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  /** What paths in `page.goto('/path')` are relative to, as in http://localhost:4711. */
  readonly baseUrl: string;
}

const PLAIN: Omit<PageOptions, 'baseUrl'> = { javaScript: true, width: 1280, colorScheme: 'light' };
const ACTION_TIMEOUT_MS = 10_000;

let running: Promise<Browser> | null = null;
const faults = new WeakMap<Page, string[]>();
const withoutScript = new WeakSet<Page>();

// All tests run in one process, so this hook belongs to the whole run: one browser, closed at its end.
after(async () => {
  await running?.then(
    (browser) => browser.close(),
    () => {},
  );
});

/** The browser that all tests of the run share. */
function testBrowser(): Promise<Browser> {
  running ??= launchChromium();
  return running;
}

/** A page with cookies of its own, as somebody in Jakarta sees it; close it with `page.close()`. */
export async function newPage(options: Partial<PageOptions> = {}): Promise<Page> {
  const { javaScript, width, colorScheme, baseUrl } = { ...PLAIN, ...options };
  const page = await (
    await testBrowser()
  ).newPage({
    javaScriptEnabled: javaScript,
    viewport: { width, height: 800 },
    colorScheme,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    reducedMotion: 'reduce',
    ...(baseUrl === undefined ? {} : { baseURL: baseUrl }),
  });
  page.setDefaultTimeout(ACTION_TIMEOUT_MS);
  if (!javaScript) withoutScript.add(page);
  faults.set(page, []);
  page.on('console', (message) => message.type() === 'error' && noteFault(page, message.text()));
  page.on('pageerror', (error) => noteFault(page, error.message));
  page.on('requestfailed', (request) =>
    noteFault(page, `${request.url()}: ${request.failure()?.errorText ?? 'failed'}`),
  );
  return page;
}

/** What the browser complained about since the page was opened: script errors, CSP, failed requests. */
export function faultsOf(page: Page): readonly string[] {
  return faults.get(page) ?? [];
}

function noteFault(page: Page, text: string): void {
  faults.get(page)?.push(text);
}

/** One broken rule of accessibility and the elements that break it. */
export interface AxeViolation {
  readonly id: string;
  readonly impact: string;
  readonly help: string;
  readonly elements: readonly string[];
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeWindow {
  readonly axe: { run(options: object): Promise<{ readonly violations: readonly AxeResult[] }> };
}

interface AxeResult {
  readonly id: string;
  readonly impact?: string | null;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** All violations axe finds on the page as it stands. Works under a strict CSP; throws where script is off. */
export async function axe(page: Page): Promise<readonly AxeViolation[]> {
  if (withoutScript.has(page)) throw new Error('axe never returns where script is off; open the page with script.');
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const { axe: tool } = globalThis as unknown as AxeWindow;
    return (await tool.run({ resultTypes: ['violations'] })).violations;
  });
  return found.map(({ id, impact, help, nodes }) => ({
    id,
    impact: impact ?? 'unknown',
    help,
    elements: nodes.map(({ html }) => html),
  }));
}

export interface PasskeyDevice {
  /** How many passkeys the device holds. */
  count(): Promise<number>;
  /** Whether whoever holds the device can prove to be its owner (finger, face, PIN). */
  setVerified(isVerified: boolean): Promise<void>;
  remove(): Promise<void>;
}

/** Gives the page a device with built-in passkeys. The page must be on http://localhost, not 127.0.0.1. */
export async function addPasskeyDevice(page: Page): Promise<PasskeyDevice> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    count: async () => (await devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
    setVerified: async (isUserVerified) => {
      await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    },
    remove: async () => {
      await devtools.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
      await devtools.detach();
    },
  };
}
