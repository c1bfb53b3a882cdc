import type { Actor } from '../../vocabulary/authority.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import type { Lang } from '../../vocabulary/lang.ts';
import type { Result } from '../../vocabulary/result.ts';
import type { Services } from '../services.ts';
import type { Session } from '../session.ts';
import type { Form } from './form.ts';
import type { ParamsOf } from './path.ts';
import type { RefusalReply } from './reply.ts';
import type { UploadedFile } from './upload.ts';

/** One request, as far as the kernel could read and check it before the route's own work. */
export interface Ask<P extends string = string> {
  readonly params: ParamsOf<P>;
  readonly query: URLSearchParams;
  /** What the route line says of itself. */
  readonly route: { readonly action: string; readonly audit: string | null };
  /** Path and query as asked, to come back to. */
  readonly address: string;
  readonly lang: Lang;
  readonly actor: Actor;
  readonly session: Session | null;
  /** Empty unless the route takes a form. */
  readonly form: Form;
  /** Empty unless the route takes an upload. */
  readonly files: readonly UploadedFile[];
  /** `undefined` unless the route takes JSON. */
  readonly json: unknown;
  /** The body as it streams in; null unless the route takes a stream. */
  readonly stream: ReadableStream<Uint8Array> | null;
  readonly headers: Headers;
  /** A number for this request, shown with faults and found in the log. */
  readonly trace: string;
  /** True time when the request came in. */
  readonly now: Instant;
  readonly services: Services;
}

export interface Permitted {
  /** The id of the rule that allowed it; stands in the audit log. */
  readonly rule: string;
}

/** Decides with what only the route knows (whose case, at which stage); the answer for a refusal is ready. */
export type Permit<Circumstance> = (circumstance: Circumstance) => Result<Permitted, RefusalReply>;
