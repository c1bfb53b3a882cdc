import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { buildStylesheet, contentHash } from './styles.ts';

/** A file whose address names its content; it may be cached for ever. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: Uint8Array;
}

export interface WebAssets {
  readonly font: Asset;
  readonly style: Asset;
  readonly script: Asset;
  /** The mark as a picture for the browser's tab. */
  readonly mark: Asset;
}

/** A script of a feature's pages: the file and the function in it that serves a document. */
export interface ClientScript {
  readonly file: string;
  readonly serve: string;
}

let built: WebAssets | null = null;
const clientScripts = new Map<string, ClientScript>();

/** Adds a feature's script to the one that every page loads; before the assets are first asked for. */
export function addClientScript(script: ClientScript): void {
  if (clientScripts.has(script.file)) return;
  if (built !== null) throw new Error('The assets are built already.');
  clientScripts.set(script.file, script);
}

/** The assets that every page refers to, built at the first call (about 30 ms) and kept. */
export function webAssets(): WebAssets {
  built ??= buildAssets();
  return built;
}

/** All immutable assets, for the server to offer. */
export function listAssets(): readonly Asset[] {
  const { font, style, script, mark } = webAssets();
  return [font, style, script, mark];
}

function buildAssets(): WebAssets {
  const font = namedAsset(
    'plus-jakarta-sans-700',
    'woff2',
    readFileSync(beside('./fonts/plus-jakarta-sans-700-id.woff2')),
  );
  const style = buildStylesheet(new Map([['../fonts/plus-jakarta-sans-700-id.woff2', font.path]]));
  return {
    font,
    style: { path: `/aset/terpadu-${style.hash}.css`, type: types.css, body: new TextEncoder().encode(style.body) },
    script: namedAsset('terpadu', 'js', bundleScript()),
    mark: namedAsset('terpadu', 'svg', readFileSync(beside('./styles/mark.svg'))),
  };
}

const types = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
} as const;

function namedAsset(name: string, ending: keyof typeof types, body: Uint8Array): Asset {
  return { path: `/aset/${name}-${contentHash(body)}.${ending}`, type: types[ending], body };
}

function bundleScript(): Uint8Array {
  const lines = [...clientScripts.values()].map(
    ({ file, serve }, index) =>
      `import { ${serve} as serve${index} } from ${JSON.stringify(file)}; serve${index}(document);`,
  );
  const { outputFiles } = buildSync({
    stdin: { contents: [`import './enhance/main.ts';`, ...lines].join('\n'), resolveDir: fileURLToPath(beside('.')) },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'chrome80',
    write: false,
    legalComments: 'none',
  });
  const [script] = outputFiles;
  if (!script) throw new Error('esbuild gave no script');
  return script.contents;
}

function beside(path: string): URL {
  return new URL(path, import.meta.url);
}
