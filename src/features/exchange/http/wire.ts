import type { MemberId } from '../domain/identifier.ts';
import type { HeaderList } from './signature-base.ts';

/** A request as one node hands it to another: exactly what HTTP carries, also when both are one process. */
export interface WireRequest {
  readonly method: string;
  /** Raw, `/r1/…`. */
  readonly path: string;
  /** Empty, or begins with `?`. */
  readonly query: string;
  readonly headers: HeaderList;
  readonly body: Uint8Array;
}

export interface WireResponse {
  readonly status: number;
  readonly headers: HeaderList;
  readonly body: Uint8Array;
}

/**
 * Brings a request to the node that hosts a member, and its response back. Within one process it is a
 * function call; between nodes, mutual TLS. Rejects when the node cannot be reached.
 */
export type Carry = (to: MemberId, request: WireRequest) => Promise<WireResponse>;

/** The largest body of a message, both ways; larger ones come with streaming. */
export const MOST_BODY_BYTES = 1024 * 1024;
