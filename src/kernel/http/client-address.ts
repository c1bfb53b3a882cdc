/**
 * The address a request came from: the socket's, unless proxies of ours stand in front; then the entry
 * that the outermost of them wrote into X-Forwarded-For. Entries further left are only claimed.
 */
export function clientAddress(headers: Headers, socketAddress: string, trustedProxies: number): string {
  if (trustedProxies === 0) return socketAddress;
  const entries = (headers.get('x-forwarded-for') ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  return entries.at(-trustedProxies) ?? socketAddress;
}
