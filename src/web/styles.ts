import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

/** The order of the cascade: later subjects may refine earlier ones. */
const styleSubjects = [
  'tokens',
  'base',
  'frame',
  'parts',
  'blocks',
  'fields',
  'tables',
  'desk',
  'pictures',
  'print',
] as const;

export interface Stylesheet {
  readonly body: string;
  /** First 12 hex digits of the SHA-256 of the body: names the file for immutable caching. */
  readonly hash: string;
}

/** One minified stylesheet for Chrome 80 and later; `urls` replaces each written url by the address it is served at. */
export function buildStylesheet(urls: ReadonlyMap<string, string>): Stylesheet {
  const { code } = transformSync(readStyles(urls), {
    loader: 'css',
    minify: true,
    target: 'chrome80',
    legalComments: 'none',
  });
  return { body: code, hash: contentHash(code) };
}

/** The hand-written styles of all subjects in order. */
export function readStyles(urls: ReadonlyMap<string, string> = new Map()): string {
  const written = styleSubjects.map((subject) => readFileSync(styleFile(subject), 'utf8')).join('\n');
  return [...urls].reduce(
    (css, [from, to]) => css.replace(/url\(["']([^"']+)["']\)/g, (whole, at) => (at === from ? `url("${to}")` : whole)),
    written,
  );
}

/** The first 12 hex digits of the SHA-256 of some content. */
export function contentHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}

function styleFile(subject: (typeof styleSubjects)[number]): URL {
  return new URL(`./styles/${subject}.css`, import.meta.url);
}
