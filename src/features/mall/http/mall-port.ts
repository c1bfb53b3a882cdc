import type { Exchange } from '../../exchange/index.ts';
import type { OnceonlyPort } from '../../onceonly/index.ts';

/** What the mall is given by app.ts besides the services of the kernel. */
export interface MallPort {
  readonly exchange: Pick<Exchange, 'call'>;
  readonly onceonly: OnceonlyPort;
  /** What browsers call this program; stands in the QR codes of documents. */
  readonly origin: string;
}
