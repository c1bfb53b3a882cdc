/** Hosts that thousands of unlike things share: documents, shops, short links, addresses inside the house. */
const PUBLIC_HOSTS =
  /(?:^|\.)(?:google\.(?:com|co\.id)|goo\.gl|bit\.ly|s\.id|tinyurl\.com|linktr\.ee|apple\.com|youtube\.com|facebook\.com|instagram\.com|wa\.me|whatsapp\.com|t\.me|blogspot\.com|wordpress\.com|github\.com|gitlab\.com|sourceforge\.net|npmjs\.com|dropbox\.com|sharepoint\.com|office\.com|localhost)$/;

const HOST = /(?:https?:\/\/)?((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,15})(?::\d+)?(?:[/?#][^\s|,;]*)?/i;

/**
 * The host of an address as people write it: without scheme, with a note after a bar, the first of several.
 * Empty for placeholders, IP numbers, shared documents, short links and app stores.
 */
export function hostOf(address: string): string {
  if (address === '' || address.length > 2000) return '';
  const found =
    HOST.exec(address.trim())?.[1]
      ?.toLowerCase()
      .replace(/^www\d?\./, '') ?? '';
  if (found === '' || PUBLIC_HOSTS.test(found) || !found.includes('.')) return '';
  return found;
}

/** The words of a name that is a host: `simpeg.kota-contoh.go.id` says only `simpeg`; other names come back as given. */
export function nameBehindHost(name: string): string {
  const bare = name.trim().replace(/^https?:\/\//i, '');
  if (/\s/.test(bare) || !/^[a-z0-9.-]+\.[a-z]{2,15}(?:[/:].*)?$/i.test(bare)) return name;
  const labels = bare
    .replace(/[/:].*$/, '')
    .toLowerCase()
    .replace(/^www\d?\./, '')
    .split('.');
  const own = labels.slice(0, Math.max(1, labels.length - (labels.at(-1) === 'id' ? 3 : 2)));
  return own.join(' ').replaceAll('-', ' ');
}
