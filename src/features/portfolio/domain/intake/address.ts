export type AddressKind = 'web' | 'ip' | 'app_store' | 'shared_document' | 'short_link' | 'social' | 'local';

export interface Address {
  readonly kind: AddressKind;
  /** Host in lower case and path, without scheme, query or final slash: `simpeg.kota.go.id/login`. */
  readonly address: string;
  readonly host: string;
}

export interface ReadAddresses {
  readonly addresses: readonly Address[];
  /** What stood beside them: a note after a bar, "hanya intranet". Null where nothing did. */
  readonly note: string | null;
}

const SCHEME = /^(?:https?|htpps?|htttps?|http|hhtp|ftp):?\/{1,3}/i;
const HOST = /^(?:[a-z0-9](?:[a-z0-9_-]{0,62})\.)+[a-z]{2,24}$/i;
const IP = /^(?:\d{1,3}\.){3}\d{1,3}$/;
const MOST = 30;

/** Every address in a cell, each once. Placeholders and invented hosts are no addresses. */
export function readAddresses(text: string): ReadAddresses {
  const addresses = new Map<string, Address>();
  const rest: string[] = [];
  for (const piece of piecesOf(text)) {
    const address = readAddress(piece);
    if (address === null) rest.push(piece);
    else if (address !== 'placeholder' && addresses.size < MOST) addresses.set(address.address, address);
  }
  const note = rest
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s|,;:()-]+|[\s|,;:(-]+$/g, '');
  return { addresses: [...addresses.values()], note: note === '' ? null : note };
}

function piecesOf(text: string): readonly string[] {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?:dan|atau|&)(?= )/gi, ' ')
    .replaceAll(/(https?:\/\/)/gi, ' $1')
    .split(/[\s,;|]+/)
    .filter((piece) => piece !== '');
}

function readAddress(piece: string): Address | 'placeholder' | null {
  const bare = piece
    .replaceAll(/^[("'<[]+|[)"'>\].,:]+$/g, '')
    .replace(SCHEME, '')
    .replace(/^\/+/, '');
  const [place = '', ...rest] = bare.split(/[/?#]/);
  if (place.includes('@')) return null;
  const [given = '', port = ''] = place.split(':');
  const host = given.toLowerCase().replace(/\.$/, '');
  if (!/^\d{0,5}$/.test(port)) return null;
  if (INVENTED.test(host)) return 'placeholder';
  const isIp = IP.test(host) && host.split('.').every((part) => Number(part) <= 255);
  if (host === 'localhost' || (isIp && host.startsWith('127.'))) return 'placeholder';
  if (!isIp && (!HOST.test(host) || isSentenceEnd(host))) return null;
  const kind = isIp ? 'ip' : kindOf(host, bare);
  const path = pathOf(kind, bare, rest.length > 0);
  return { kind, host, address: `${host}${port === '' ? '' : `:${port}`}${path}` };
}

const INVENTED =
  /^(?:(?:www\.)?(?:example|contoh|domain|namadomain|website|xxx+|abc|test)\.(?:com|co\.id|go\.id|id|org|net)|www|https?|www\.(?:com|go\.id))$/;

/** "…layanan.Untuk" is a full stop without a blank, not a host: a last label that no address ends with. */
function isSentenceEnd(host: string): boolean {
  const last = host.slice(host.lastIndexOf('.') + 1);
  return (
    last.length > 3 &&
    !/^(?:info|mobi|name|online|site|tech|cloud|apps?|store|asia|link|page|blog|local|lan|web|dev|live|news|city|space|digital)$/.test(
      last,
    )
  );
}

function kindOf(host: string, bare: string): AddressKind {
  if (/(?:^|\.)(?:play\.google\.com|apps\.apple\.com|itunes\.apple\.com|appgallery\.huawei\.com)$/.test(host))
    return 'app_store';
  if (/(?:^|\.)(?:docs|drive|forms|sheets|sites)\.google\.com$/.test(host) || host === 'forms.gle')
    return 'shared_document';
  if (/(?:^|\.)(?:1drv\.ms|sharepoint\.com|dropbox\.com|onedrive\.live\.com|mega\.nz)$/.test(host))
    return 'shared_document';
  if (
    /^(?:www\.)?(?:bit\.ly|s\.id|tinyurl\.com|linktr\.ee|goo\.gl|cutt\.ly|t\.ly|rebrand\.ly|shorturl\.at|heylink\.me|wa\.me|t\.me)$/.test(
      host,
    )
  )
    return 'short_link';
  if (/(?:^|\.)(?:facebook\.com|instagram\.com|twitter\.com|x\.com|youtube\.com|tiktok\.com)$/.test(host))
    return 'social';
  return /\.(?:local|lan)$/.test(host) || bare.startsWith('localhost') ? 'local' : 'web';
}

/** A query may carry a key or a name: only an app store's id is kept of it. */
function pathOf(kind: AddressKind, bare: string, hasMore: boolean): string {
  if (!hasMore) return '';
  const path = (/^[^/?#]*(\/[^?#]*)/.exec(bare)?.[1] ?? '').replace(/\/+$/, '');
  const id = kind === 'app_store' ? /[?&]id=([A-Za-z0-9._]+)/.exec(bare)?.[1] : undefined;
  return id === undefined ? path : `${path}?id=${id}`;
}
