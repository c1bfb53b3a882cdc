import { hash, timingSafeEqual } from 'node:crypto';
import type { Secret } from '../../vocabulary/secret.ts';

const LEAST_CHARACTERS = 32;

/** Whether an Authorization header carries the token; takes the same time however much of it is right. */
export function bearerCheck(token: Secret): (header: string | undefined) => boolean {
  const text = token.reveal();
  if (text.length < LEAST_CHARACTERS) throw new Error(`A token has at least ${LEAST_CHARACTERS} characters.`);
  const wanted = digest(`Bearer ${text}`);
  return (header) => timingSafeEqual(digest(header ?? ''), wanted);
}

function digest(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}
