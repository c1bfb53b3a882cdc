import type { Lookup } from '../../../kernel/keys/lookup.ts';

/**
 * Names a person in the log of this node without saying who: an HMAC of her opaque id, under a key that
 * never leaves the node. The same person has another key on every node.
 */
export function personKey(lookup: Lookup, personId: string): Buffer {
  return lookup.hmac('exchange.person', personId);
}
