import { samplePeople } from '../features/identity/index.ts';
import type { Services } from '../kernel/services.ts';
import type { Io } from './io.ts';

/** As many people as fit a screen: those of the journeys stand first. */
const MOST_SHOWN = 15;

/** Says where the program is, who can sign in, and what to try. */
export async function welcome(services: Services, given: { readonly io: Io; readonly origin: string }): Promise<void> {
  const { io, origin } = given;
  if (services.installation.kind === 'real') {
    io.say(`Terpadu runs at ${origin}`);
    return;
  }
  io.say(`\nTerpadu runs at ${origin}   (sample installation: all people and cases are invented)\n`);
  const people = await samplePeople(services.db);
  const shown = people.slice(0, MOST_SHOWN);
  io.say(table(shown.map(({ name, organisation, role }) => [name, organisation ?? 'citizen', role.en])));
  if (people.length > shown.length) io.say(`  … and ${people.length - shown.length} more on ${origin}/masuk`);
  io.say(`\nTry: sign in as any of them at ${origin}/masuk, no password needed.`);
  for (const line of TRY) io.say(`  ${line}`);
  io.say('\nStop with Ctrl-C.');
}

const TRY = [
  '/coba                    the whole journey of a licence in eight steps, each as the right person',
  '/layanan                 as Wulan: a practice licence without uploading what the state holds',
  '/meja, /rekomendasi      as officers of DPMPTSP and Dinkes Sragen: check, recommend, decide',
  '/periksa                 anybody: is this document authentic?',
  '/data-saya               as Wulan: what registers hold about her, and who looked at it',
  '/pertukaran/uji          anybody: change a copy of the log between agencies, and see that it shows',
  '/direktori/koordinasi    who coordinates whom, on any date',
  '/petugas                 as an administrator: invite, appoint, suspend officers',
  '/operasi                 as the operator: state of the node, switch a played agency off, move the clock',
  '/wewenang                every rule by which somebody may do something',
  '/gallery                 every page in every state',
];

function table(rows: readonly (readonly string[])[]): string {
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map(
      ([name = '', office = '', role = '']) =>
        `  ${name.padEnd(widths[0] ?? 0)}  ${office.padEnd(widths[1] ?? 0)}  ${role}`,
    )
    .join('\n');
}
