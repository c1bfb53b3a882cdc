import type { RequestHead, SignedMessage } from '../domain/message-head.ts';
import { signatureLabel } from '../domain/signature-params.ts';
import { formatServicePath } from '../domain/service-path.ts';
import type { WireRequest } from './wire.ts';

/** The very bytes of a request that was logged, built back from its signed head, to send it once more. */
export function resendRequest({ head, base, signature }: SignedMessage<RequestHead>, body: Uint8Array): WireRequest {
  const fields = base.split('\n').flatMap((line) => {
    const [, name, value] = /^"([a-z][a-z0-9-]*)": (.*)$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  });
  return {
    method: head.method,
    path: formatServicePath(head),
    query: head.query === '?' ? '' : head.query,
    headers: [
      ...fields,
      ['signature-input', `${signatureLabel}=${head.params.text}`],
      ['signature', `${signatureLabel}=:${Buffer.from(signature).toString('base64')}:`],
    ],
    body,
  };
}
