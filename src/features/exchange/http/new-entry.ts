import { newId } from '../../../kernel/ids.ts';
import type { Instant } from '../../../vocabulary/instant.ts';
import { entryLeaf, entryOf, type Side } from '../domain/entry.ts';
import type { MessageHead, SignedMessage } from '../domain/message-head.ts';
import type { NewEntry } from '../storage/log-entry.ts';
import type { SealedAnswer } from '../storage/stored-answer.ts';
import { wholeMs } from './key-ring.ts';

export interface Logging {
  readonly nodeId: string;
  readonly side: Side;
  /** The organisation whose side it is. */
  readonly agencyId: string;
  readonly now: Instant;
  readonly personHmac: Uint8Array | null;
  readonly answer: SealedAnswer | null;
}

/** A signed or verified message as one side logs it now. */
export function newEntry(message: SignedMessage<MessageHead>, logging: Logging): NewEntry {
  const { nodeId, side, now, personHmac, agencyId, answer } = logging;
  const entry = entryOf(message, { nodeId, id: newId(now.epochMilliseconds), side, at: wholeMs(now), personHmac });
  return { entry, leaf: entryLeaf(entry), agencyId, answer };
}
