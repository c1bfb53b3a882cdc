import type { MessageHead, RequestHead, ResponseHead, SignedMessage } from '../domain/message-head.ts';
import { formatServicePath } from '../domain/service-path.ts';
import { signatureLabel } from '../domain/signature-params.ts';
import type { HeaderList } from './signature-base.ts';
import type { WireRequest, WireResponse } from './wire.ts';

/** The very bytes of a request that was logged, built back from its signed head, to send it once more. */
export function resendRequest(message: SignedMessage<RequestHead>, body: Uint8Array): WireRequest {
  const { head } = message;
  const query = head.query === '?' ? '' : head.query;
  return { method: head.method, path: formatServicePath(head), query, headers: fieldsOf(message), body };
}

/** The very bytes of a response that was logged. */
export function resendResponse(message: SignedMessage<ResponseHead>, body: Uint8Array): WireResponse {
  return { status: message.head.status, headers: fieldsOf(message), body };
}

/** The fields of the message itself; what it repeats of its request (`;req`) is none of them. */
function fieldsOf({ head, base, signature }: SignedMessage<MessageHead>): HeaderList {
  const covered = base.split('\n').flatMap((line) => {
    const [, name, value] = /^"([a-z][a-z0-9-]*)": (.*)$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name, value] as const];
  });
  return [
    ...covered,
    ['signature-input', `${signatureLabel}=${head.params.text}`],
    ['signature', `${signatureLabel}=:${Buffer.from(signature).toString('base64')}:`],
  ];
}
