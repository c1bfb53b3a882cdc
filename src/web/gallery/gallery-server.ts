import { createServer, type Server, type ServerResponse } from 'node:http';
import { isLang } from '../../vocabulary/lang.ts';
import { listAssets } from '../assets.ts';
import { renderPage } from '../layout.tsx';
import type { GalleryPage } from './gallery-page.ts';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'";

export interface GalleryServer {
  readonly baseUrl: string;
  /** What was posted, in order: path and body. */
  readonly posts: readonly { readonly path: string; readonly body: string }[];
  close(): void;
}

/** Serves gallery pages at `/<lang>/<id>` under the strict policy, for tests in a browser. Anything else answers with its path. */
export async function serveGallery(pages: readonly GalleryPage[]): Promise<GalleryServer> {
  const posts: { path: string; body: string }[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (request.method === 'GET') {
      answer(pages, path, response);
      return;
    }
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      posts.push({ path, body });
      // Slow enough for a second press to come before the answer.
      setTimeout(() => answer(pages, path, response), 300);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return { baseUrl: `http://localhost:${portOf(server)}`, posts, close: () => stop(server) };
}

function answer(pages: readonly GalleryPage[], path: string, response: ServerResponse): void {
  const asset = listAssets().find((one) => one.path === path);
  if (asset) {
    response.setHeader('content-type', asset.type).end(asset.body);
    return;
  }
  const [, lang, id] = path.split('/');
  const page = pages.find((one) => one.id === id);
  response.setHeader('content-type', 'text/html; charset=utf-8').setHeader('content-security-policy', policy);
  response.end(
    page && isLang(lang) ? renderPage(page.render(lang)) : `<!doctype html><title>${path.replace(/[<&]/g, '')}</title>`,
  );
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return address.port;
}

function stop(server: Server): void {
  server.closeAllConnections();
  server.close();
}
