import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import pg from 'pg';
import { architectureTitles } from '../../src/nation/architecture-posts.ts';
import { chooseTransport, connectionOf, folderSecret, SUPERUSER } from '../../src/kernel/postgres/access.ts';
import { axe, faultsOf, newPage } from '../support/browser.ts';
import { freePort, type Program, startProgram } from '../support/program.ts';

/** The two ways in which every journey that needs no passkey is walked. */
export const WAYS = [
  { name: 'with script', javaScript: true, width: 1280 },
  { name: 'without script on the smallest phone', javaScript: false, width: 320 },
] as const;

export type Way = Pick<(typeof WAYS)[number], 'javaScript' | 'width'>;

let running: Promise<{ readonly program: Program; readonly data: string }> | null = null;
/** Of each page: the status it was answered with, and what it loaded in vain. */
const statuses = new WeakMap<Page, number>();
const failures = new WeakMap<Page, string[]>();
const withScript = new WeakSet<Page>();

// All tests run in one process, so this hook belongs to the whole run: one program, ended at its end.
after(async () => {
  const started = await running?.catch(() => null);
  if (started === null || started === undefined) return;
  started.program.signal('SIGINT');
  await started.program.ended;
  rmSync(started.data, { recursive: true, force: true });
});

/** The program with the sample country, which all journeys of a run share. */
function theCountry() {
  running ??= startCountry();
  return running;
}

/** Does one thing in its database, past the program; for what otherwise takes hours. */
export async function inDatabase(sql: string, values: readonly string[]): Promise<number> {
  const folder = join((await theCountry()).data, 'postgres');
  const client = new pg.Client(connectionOf(SUPERUSER, folderSecret(folder), await chooseTransport(folder)));
  await client.connect();
  try {
    return (await client.query(sql, [...values])).rowCount ?? 0;
  } finally {
    await client.end();
  }
}

/** A program with a sample country of its own. */
export async function startCountry(): Promise<{ readonly program: Program; readonly data: string }> {
  const data = mkdtempSync(join(tmpdir(), 'terpadu-perjalanan-'));
  return { data, program: await startProgram({ data, port: await freePort() }) };
}

/**
 * A browser of its own for somebody who is not signed in; close it with `page.close()`. `origin` is that of a
 * program of one's own, where the shared one must not be changed.
 */
export async function newVisitor(way: Way = WAYS[0], origin?: string): Promise<Page> {
  const page = await newPage({ ...way, baseUrl: origin ?? (await theCountry()).program.origin });
  if (way.javaScript) withScript.add(page);
  const failed: string[] = [];
  failures.set(page, failed);
  page.on('response', (response) => {
    const isPage = response.request().isNavigationRequest();
    if (isPage) statuses.set(page, response.status());
    else if (response.status() >= 400) failed.push(`${response.url()} answered ${response.status()}`);
  });
  return page;
}

/** Signs in from the list of sample people, as any visitor of the sample country does. */
export async function signIn(page: Page, person: string, to = '/akun'): Promise<void> {
  const address = `/masuk?dari=${encodeURIComponent(to)}`;
  const enter = page.locator(`button[name=orang][value="${person}"]`);
  await page.goto(address);
  // Only the first stand in the list; everybody else is searched for, by office and role.
  if ((await enter.count()) === 0) await page.goto(`${address}&cari=${encodeURIComponent(wordsFor(person))}`);
  await enter.click();
  await page.waitForURL(`**${to}`);
}

/** `kemenko-marves/coordinator/1` as somebody would search for him: "Menteri Koordinator kemenko marves". */
function wordsFor(person: string): string {
  const [office = '', role = ''] = person.split('/');
  const title = Object.entries(architectureTitles).find(([code]) => code === role)?.[1].id ?? '';
  return `${title} ${office.replaceAll('-', ' ')}`.trim();
}

/**
 * What every page is: of the status expected, silent in the browser's console (scripts, policies), with one
 * heading, no wider than the screen, and without a violation that axe finds (where script runs).
 */
export async function assertSound(page: Page, status = 200): Promise<void> {
  const where = page.url();
  assert.equal(statuses.get(page), status, where);
  assert.deepEqual([...complaintsOf(page), ...(failures.get(page) ?? [])], [], where);
  const { headings, excess } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { headings: document.querySelectorAll('h1').length, excess: scrollWidth - clientWidth };
  });
  assert.equal(headings, 1, where);
  assert.equal(excess, 0, `${where} is wider than the screen`);
  if (withScript.has(page)) assert.deepEqual(await axe(page), [], where);
}

/** A refused page is told by its status, and a request that a new page cuts short is no fault. */
function complaintsOf(page: Page): readonly string[] {
  return faultsOf(page).filter(
    (text) => !text.includes('the server responded with a status of') && !text.endsWith('net::ERR_ABORTED'),
  );
}

export async function assertHeading(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

export async function assertText(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor();
}

const SETTLED_MS = 30_000;

/** Loads the page again until it says so: what the outbox and the clock do, they do a moment later. */
export async function reloadUntil(
  page: Page,
  text: string | RegExp | Locator,
  withinMs: number = SETTLED_MS,
): Promise<void> {
  const limit = AbortSignal.timeout(withinMs);
  const sought = typeof text === 'string' || text instanceof RegExp ? page.getByText(text) : text;
  while ((await sought.count()) === 0) {
    if (limit.aborted)
      assert.fail(`${page.url()} never said ${String(text)}:\n${await page.locator('main').innerText()}`);
    await page.waitForTimeout(150);
    await page.reload();
  }
}

/** What a page of the coordination shows: the short names under each coordinating minister, by the code of his ministry. */
export async function shownTree(page: Page): Promise<ReadonlyMap<string, readonly string[]>> {
  const sections = await page.locator('section[id^=koordinator-]').all();
  const read = sections.map(async (section) => {
    const id = (await section.getAttribute('id')) ?? '';
    return [id.replace('koordinator-', ''), await section.locator('.row-title').allTextContents()] as const;
  });
  return new Map(await Promise.all(read));
}

export type Fields = Readonly<Record<string, string>>;

/** What a form would send, by field. */
export async function fieldsOf(form: Locator): Promise<Fields> {
  const pairs = await form.evaluate((one) =>
    [...new FormData(one as HTMLFormElement)].map(
      ([name, value]) => [name, typeof value === 'string' ? value : ''] as const,
    ),
  );
  return Object.fromEntries(pairs);
}

export interface Sent {
  readonly status: number;
  readonly location: string | null;
  readonly text: string;
}

/** Sends a form as this visitor's browser would, with headers changed, and does not follow the answer. */
export async function resend(page: Page, action: string, fields: Fields, changed: Fields = {}): Promise<Sent> {
  const type = 'application/x-www-form-urlencoded';
  const headers = { origin: new URL(page.url()).origin, accept: 'text/html', 'content-type': type, ...changed };
  const data = new URLSearchParams(fields).toString();
  const answer = await page.request.post(action, { data, headers, maxRedirects: 0 });
  return { status: answer.status(), location: answer.headers()['location'] ?? null, text: await answer.text() };
}
