import type { AuthorityTable } from '../../vocabulary/authority.ts';
import { isLang } from '../../vocabulary/lang.ts';
import { endSessions } from '../session.ts';
import type { Ask } from './ask.ts';
import { writeCookie, type CookiePolicy } from './cookie.ts';
import { path } from './path.ts';
import { file, isOwnAddress, json, redirect, refuse, type Reply } from './reply.ts';
import { routesFor, type Route } from './route.ts';

export const kernelPaths = {
  language: path('/bahasa/:lang'),
  signOut: path('/keluar'),
  alive: path('/healthz'),
  ready: path('/readyz'),
  metrics: path('/metrics'),
  asset: path('/aset/:name'),
};

type Actions = {
  'language.choose': void;
  'session.end': void;
  'state.read': void;
  'asset.read': void;
};

const ANYONE = { who: ['anyone'], source: 'internal' } as const;

/** What the kernel itself lets whom do. */
export const kernelAuthority: AuthorityTable<Actions> = {
  'language.choose': [
    {
      ...ANYONE,
      id: 'KER-01',
      purpose: { id: 'Membaca', en: 'Reading' },
      says: { id: 'Siapa pun memilih bahasa halaman.', en: 'Anyone chooses the language of the pages.' },
    },
  ],
  'session.end': [
    {
      ...ANYONE,
      id: 'KER-02',
      purpose: { id: 'Keluar', en: 'Signing out' },
      says: { id: 'Siapa pun yang sudah masuk boleh keluar.', en: 'Whoever is signed in may sign out.' },
    },
  ],
  'state.read': [
    {
      ...ANYONE,
      id: 'KER-03',
      purpose: { id: 'Menjalankan sistem', en: 'Operating' },
      says: {
        id: 'Keadaan proses tidak memuat data pribadi; server perantara (proxy) menentukan siapa yang dapat membacanya.',
        en: 'The state of the process holds no personal data; a proxy decides who reaches it.',
      },
    },
  ],
  'asset.read': [
    {
      ...ANYONE,
      id: 'KER-04',
      purpose: { id: 'Membaca', en: 'Reading' },
      says: { id: 'Gaya, skrip, dan huruf terbuka untuk umum.', en: 'Style, script and font are public.' },
    },
  ],
};

export interface KernelRouteOptions {
  readonly cookies: CookiePolicy;
  readonly assets: readonly { readonly path: string; readonly type: string; readonly body: Uint8Array }[];
  readonly metricsText: () => Promise<string>;
}

/** A year: the choice of a language is no secret and needs no renewal. */
const LANGUAGE_SECONDS = 31_536_000;

export function kernelRoutes(options: KernelRouteOptions): readonly Route[] {
  const route = routesFor(kernelAuthority);
  const assets = new Map(options.assets.map((asset) => [asset.path, asset]));
  return [
    route.get(kernelPaths.language, 'language.choose', async (ask) => chooseLanguage(ask, options.cookies)),
    route.post(kernelPaths.signOut, 'session.end', {
      audit: 'session.ended',
      handle: (ask) => signOut(ask, options.cookies),
    }),
    route.get(kernelPaths.alive, 'state.read', async () => json({ status: 'alive' })),
    route.get(kernelPaths.ready, 'state.read', readiness),
    route.get(kernelPaths.metrics, 'state.read', async () =>
      file('text/plain; version=0.0.4; charset=utf-8', await options.metricsText()),
    ),
    route.get(kernelPaths.asset, 'asset.read', async (ask) => {
      const asset = assets.get(kernelPaths.asset.to(ask.params));
      return asset === undefined ? refuse('page_unknown') : file(asset.type, asset.body, { isImmutable: true });
    }),
  ];
}

function chooseLanguage(ask: Ask<'/bahasa/:lang'>, cookies: CookiePolicy): Reply {
  if (!isLang(ask.params.lang)) return refuse('page_unknown');
  const from = ask.query.get('dari') ?? '/';
  const cookie = writeCookie('bahasa', ask.params.lang, { ...cookies, maxAgeSeconds: LANGUAGE_SECONDS });
  return redirect(isOwnAddress(from) ? from : '/', [cookie]);
}

async function signOut(ask: Ask, cookies: CookiePolicy): Promise<Reply> {
  if (ask.session !== null) await endSessions(ask.services.db, { sessionId: ask.session.id }, ask.now);
  return redirect('/', [writeCookie('sesi', '', { ...cookies, maxAgeSeconds: 0 })]);
}

async function readiness(ask: Ask): Promise<Reply> {
  const isReady = await ask.services.db.isReachable();
  return json({ status: isReady ? 'ready' : 'database_unreachable' }, isReady ? 200 : 503);
}
