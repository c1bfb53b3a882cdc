// An office with an architect, a second architect and an approver, and what works beside the requests.
import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { newId } from '../../../../kernel/ids.ts';
import { startDrainer } from '../../../../kernel/outbox/drainer.ts';
import { handlersOf } from '../../../../kernel/outbox/handler.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { appointFirst, loadDirectory, organisationByCode, organisationCode } from '../../../directory/index.ts';
import { plainText } from '../../../../../test/support/plain-text.ts';
import { testApplication, type TestApplication } from '../../../../../test/support/application.ts';
import { intakeWork } from '../../http/intake/import-work.ts';
import type { MessyEntry } from '../../http/intake/write-mess.ts';
import { writeMessyCensus, writeMessyOffices } from '../../http/intake/write-messy-workbooks.ts';
import { startInventory } from '../../http/inventory/live-inventory.ts';

const ORIGIN = 'http://localhost:3000';

/** One person at a browser. */
export interface Browser {
  readonly officerId: string;
  /** What was on the screen, one entry a page; looking again at the same page is no other page. */
  readonly pages: readonly string[];
  get(address: string): Promise<{ readonly status: number; readonly html: string; readonly text: string }>;
  bytes(address: string): Promise<Buffer>;
  /** Sends a form of the page last seen at that address, with its hidden fields, and follows to the page it leads to. */
  send(page: string, action: string, given: Readonly<Record<string, string | Given>>): Promise<Sent>;
}

export interface Given {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Sent {
  readonly status: number;
  readonly location: string;
  readonly text: string;
  readonly html: string;
}

export interface IntakeOffice {
  readonly app: TestApplication;
  readonly agencyId: string;
  readonly architect: Browser;
  readonly colleague: Browser;
  readonly approver: Browser;
  /** Of another agency. */
  readonly stranger: Browser;
  /** Looks again until the page says so; the work goes on beside. */
  until(browser: Browser, address: string, says: RegExp): Promise<string>;
  close(): Promise<void>;
}

export async function intakeOffice(): Promise<IntakeOffice> {
  const app = await testApplication();
  const { services } = app;
  const { agencyId, hats } = await appointPeople(app);
  const inventory = startInventory(services);
  const work = intakeWork(services, { inventory, messyEntries: () => null });
  const drainer = await startDrainer({
    db: services.db,
    handlers: handlersOf(work.handlers),
    now: () => services.clock.trueNow(),
    random: Math.random,
    onFault: (fault) => void process.stderr.write(`${String(fault)}\n`),
    limits: { pollMs: 200 },
  });
  const browsers: Browser[] = [];
  for (const hat of hats) browsers.push(await openBrowser(app, hat));
  const [architect, colleague, approver, stranger] = browsers;
  assert.ok(architect && colleague && approver && stranger);
  return {
    app,
    agencyId,
    architect,
    colleague,
    approver,
    stranger,
    until,
    async close() {
      await drainer.stop(100);
      await work.stop();
      await inventory.stop();
      await app.close();
    },
  };
}

interface Hat {
  readonly officerId: string;
  readonly agencyId: string;
}

/** Two architects and an approver of one ministry, and an architect of another. */
async function appointPeople({ services }: TestApplication) {
  const now = services.clock.trueNow();
  await loadDirectory(services.db, {
    operatorCode: organisationCode('kominfo'),
    operatorAgencyId: services.installation.operatorAgencyId,
    now,
  });
  const today = localDate(now.toZonedDateTimeISO('Asia/Jakarta').toPlainDate().toString());
  const own = await organisationByCode(services.db, 'kemen-esdm', today);
  const other = await organisationByCode(services.db, 'kkp', today);
  assert.ok(own !== null && other !== null);
  const people = [
    { role: 'architect', agency: own },
    { role: 'architect', agency: own },
    { role: 'architecture_approver', agency: own },
    { role: 'architect', agency: other },
  ] as const;
  const hats: Hat[] = [];
  for (const { role, agency } of people) {
    const officerId = newId();
    const officer = { officerId, accountId: newId(), name: 'Petugas Contoh', organisationCode: agency.code };
    await appointFirst(services.db, [{ ...officer, roles: [role] }], now);
    hats.push({ officerId, agencyId: agency.id });
  }
  return { agencyId: own.id, hats };
}

async function until(browser: Browser, address: string, says: RegExp): Promise<string> {
  for (let tries = 0; tries < 300; tries += 1) {
    const { text } = await browser.get(address);
    if (says.test(text)) return text;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return assert.fail(`${address} never said ${says}: ${(await browser.get(address)).text.slice(0, 600)}`);
}

async function openBrowser(app: TestApplication, hat: Hat): Promise<Browser> {
  const { headers, csrf } = await app.signIn(hat);
  const pages: string[] = [];
  const see = async (address: string) => {
    const answer = await app.get(address, headers);
    const html = await answer.text();
    noteSeen(pages, html, address);
    return { status: answer.status, html, text: plainText(html) };
  };
  return {
    officerId: hat.officerId,
    pages,
    get: see,
    async bytes(address) {
      const answer = await app.get(address, headers);
      assert.equal(answer.status, 200, address);
      return Buffer.from(await answer.arrayBuffer());
    },
    async send(page, action, given) {
      const { html } = await see(page);
      const form = new FormData();
      const hidden = hiddenOf(html, action).filter(([name]) => name !== 'csrf');
      for (const [name, value] of [...hidden, ['csrf', csrf] as const]) if (!(name in given)) form.append(name, value);
      for (const [name, value] of Object.entries(given))
        form.append(name, typeof value === 'string' ? value : new File([new Uint8Array(value.bytes)], value.name));
      const takesFiles =
        Object.values(given).some((value) => typeof value !== 'string') || action === '/arsitektur/impor';
      const body = takesFiles ? new Response(form) : null;
      const answer = await app.send(action, {
        method: 'POST',
        body: body === null ? urlEncoded(form) : await body.arrayBuffer(),
        headers: {
          ...headers,
          accept: 'text/html',
          origin: ORIGIN,
          'content-type': body?.headers.get('content-type') ?? 'application/x-www-form-urlencoded',
        },
      });
      const location = answer.headers.get('location') ?? '';
      const shown = await answer.text();
      noteSeen(pages, shown, action);
      return { status: answer.status, location, html: shown, text: plainText(shown) };
    },
  };
}

function noteSeen(pages: string[], html: string, address: string): void {
  const title = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1];
  const seen = `${address.replace(/\?.*$/, '')} ${title ?? ''}`;
  if (title !== undefined && pages.at(-1) !== seen) pages.push(seen);
}

function urlEncoded(form: FormData): string {
  const pairs = [...form].map(([name, value]) => [name, typeof value === 'string' ? value : ''] as [string, string]);
  return new URLSearchParams(pairs).toString();
}

/** The hidden fields, selected choices and ticked boxes of the form with that action, as a browser would send them. */
function hiddenOf(html: string, action: string): readonly (readonly [string, string])[] {
  const escaped = action.replaceAll('&', '&amp;');
  const start = html.indexOf(`action="${escaped}"`);
  if (start === -1) return [];
  const form = html.slice(start, html.indexOf('</form>', start));
  const fields: (readonly [string, string])[] = [];
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const name = /\bname="([^"]+)"/.exec(tag)?.[1];
    const value = /\bvalue="([^"]*)"/.exec(tag)?.[1] ?? '';
    const isSent = /type="hidden"/.test(tag) || (/type="(?:radio|checkbox)"/.test(tag) && /\bchecked/.test(tag));
    if (name !== undefined && isSent) fields.push([name, value]);
  }
  for (const [, name = '', options = ''] of form.matchAll(
    /<select\b[^>]*\bname="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g,
  )) {
    const chosen =
      /<option value="([^"]*)" selected/.exec(options)?.[1] ?? /<option value="([^"]*)"/.exec(options)?.[1];
    fields.push([name, chosen ?? '']);
  }
  return fields;
}

const WORDS = [
  ['Pegawai', 'Mengelola data kepegawaian, cuti, dan kenaikan pangkat'],
  ['Surat', 'Mencatat surat masuk dan surat keluar serta disposisinya'],
  ['Aset', 'Mencatat barang milik negara dan penyusutannya'],
  ['Izin Tambang', 'Melayani permohonan izin usaha pertambangan'],
  ['Pengaduan', 'Menerima pengaduan masyarakat dan tindak lanjutnya'],
  ['Keuangan', 'Menyusun anggaran dan laporan realisasi belanja'],
  ['Sumur', 'Memantau produksi sumur minyak dan gas'],
  ['Listrik Desa', 'Memetakan desa yang belum berlistrik'],
] as const;
const OFFICES = ['Sekretariat Jenderal', 'Direktorat Jenderal Minerba', 'Direktorat Jenderal Migas', 'Badan Geologi'];

/** Invented entries, enough for any list. */
function someEntries(count: number): readonly MessyEntry[] {
  return Array.from({ length: count }, (_, at) => {
    const [what, said] = WORDS[at % WORDS.length] ?? WORDS[0];
    const number = Math.floor(at / WORDS.length) + 1;
    return {
      name: `SI ${what} ${number}`,
      description: `${said} nomor ${number}`,
      owner: OFFICES[Math.floor((at * OFFICES.length) / count)] ?? OFFICES[0] ?? '',
      address: `https://aplikasi-${at}.esdm.example.go.id`,
      status: at % 9 === 0 ? 'Tidak Aktif' : 'Aktif',
      year: String(2010 + (at % 14)),
    };
  });
}

/** A census as offices send it. */
export function aCensus(rows: number): Promise<Buffer> {
  return buffer(writeMessyCensus({ entries: someEntries(rows), seed: 4, agency: 'Kementerian ESDM' }));
}

/** A workbook with a sheet an office, several applications in one cell and things that are none. */
export function aWorkbookOfOffices(rows: number): Promise<Buffer> {
  return buffer(writeMessyOffices({ entries: someEntries(rows), seed: 4, agency: 'Kementerian ESDM' }));
}
