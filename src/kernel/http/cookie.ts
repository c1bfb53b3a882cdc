/** Whether cookies carry `__Host-` and Secure: always, except in a sample installation on plain http (Safari). */
export interface CookiePolicy {
  readonly isSecure: boolean;
}

export type CookieName = 'sesi' | 'bahasa';

export function readCookie(header: string | null, name: CookieName, policy: CookiePolicy): string | null {
  if (header === null || header.length > 8_000) return null;
  const wanted = fullName(name, policy);
  for (const part of header.split(';')) {
    const at = part.indexOf('=');
    if (at !== -1 && part.slice(0, at).trim() === wanted) return part.slice(at + 1).trim();
  }
  return null;
}

/** A cookie for `maxAgeSeconds`; 0 removes it. Never readable by script, never sent from another site's form. */
export function writeCookie(
  name: CookieName,
  value: string,
  options: CookiePolicy & { readonly maxAgeSeconds: number },
): string {
  if (!/^[A-Za-z0-9_.~-]*$/.test(value)) throw new Error('A cookie value is plain ASCII.');
  const secure = options.isSecure ? '; Secure' : '';
  return `${fullName(name, options)}=${value}; Path=/; Max-Age=${options.maxAgeSeconds}; HttpOnly; SameSite=Lax${secure}`;
}

function fullName(name: CookieName, policy: CookiePolicy): string {
  return policy.isSecure ? `__Host-terpadu-${name}` : `terpadu-${name}`;
}
