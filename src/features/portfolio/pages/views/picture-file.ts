import type { Ask } from '../../../../kernel/http/ask.ts';
import { file, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { webAssets } from '../../../../web/assets.ts';
import { streamed } from '../../http/registry/catalogue-export.ts';
import { dayOf } from '../../http/registry/registry-office.ts';
import type { Picture } from '../../domain/views/picture.ts';
import { pngOf } from '../../http/views/png.ts';
import type { Caption } from '../../http/views/standalone-svg.ts';
import { day } from './figure-words.ts';
import { say } from './say.ts';

/** What a picture says away from its page: what was found, when, from where, and that it is invented where it is. */
export function captionOf(
  ask: Pick<Ask, 'lang' | 'services' | 'address'>,
  {
    finding,
    subtitle,
    notes = [],
  }: { readonly finding: string; readonly subtitle: string; readonly notes?: readonly string[] },
): Caption {
  const t = say(ask.lang);
  return {
    finding,
    subtitle,
    foot: [
      ...notes,
      `${t('asOf', { date: day(dayOf(ask), ask.lang) })}. ${t('source', { address: pageOf(ask.address) })}`,
      ...(ask.services.installation.kind === 'sample' ? [t('sample')] : []),
    ],
  };
}

/** Where the picture's page stands: the file lies beside it. */
function pageOf(address: string): string {
  return address.replace(/(?:\/gambar)?\.png(?=\?|$)/, '');
}

/** A picture as PNG; the same drawing as on its page. */
export async function pictureFile(picture: Picture, caption: Caption, name: string): Promise<Reply> {
  try {
    const png = await pngOf(picture, caption, webAssets().font.body);
    return file('image/png', png, { downloadName: `${name}.png` });
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === 'TimeoutError') return refuse('views_picture_busy');
    throw fault;
  }
}

/** The figures of a picture as CSV. */
export function figuresFile(lines: Iterable<readonly string[]>, name: string): Reply {
  return file('text/csv; charset=utf-8', streamed(lines), { downloadName: `${name}.csv` });
}
