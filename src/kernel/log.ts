import { pino, type DestinationStream, type Logger } from 'pino';
import { logDestination } from './log-file.ts';
import { faultFields, maskDigits, redactFields, type PrintableFields } from './redact.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Fields of one line; ids, codes, counts and times. `err` takes an error. */
export type LogFields = { readonly [name: string]: unknown; readonly err?: unknown };

/** JSON lines. The message is a fixed sentence; what varies stands in fields. */
export interface Log {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
  /** One line for one request that was answered. */
  request(line: RequestLine): void;
}

export interface RequestLine {
  /** The number shown with faults. */
  readonly trace: string;
  /** The audit event's id; null when nothing was audited. */
  readonly audit: string | null;
  readonly method: string;
  /** The route's pattern, never the address; null when no route matched. */
  readonly route: string | null;
  readonly status: number;
  readonly ms: number;
}

/** Writes to the destination, standard output by default, without a buffer: the last line survives a kill. */
export function openLog(level: LogLevel, destination: DestinationStream = logDestination(null)): Log {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: (made: unknown) => made }, // Ours is made already; pino's would add the stack.
    },
    destination,
  );
  const write =
    (at: LogLevel) =>
    (message: string, fields: LogFields = {}) => {
      if (logger.isLevelEnabled(at)) logger[at](lineOf(fields, logger), maskDigits(message));
    };
  return {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    request(line) {
      const { trace, audit, method, route, status, ms } = line;
      logger.info(redactFields({ trace, audit, method, route, status, ms: Math.round(ms * 10) / 10 }), 'request');
    },
  };
}

// They are written by the log itself; a field of that name would double them.
const OWN_NAMES = new Set(['time', 'level', 'msg']);

function lineOf(fields: LogFields, logger: Logger): PrintableFields {
  const { err, ...others } = fields;
  const rest = redactFields(
    Object.fromEntries(Object.entries(others).map(([name, value]) => [OWN_NAMES.has(name) ? `${name}_` : name, value])),
  );
  if (err === undefined) return rest;
  const stack = err instanceof Error && logger.isLevelEnabled('debug') ? { stack: stackOf(err) } : {};
  return { ...rest, err: { ...faultFields(err), ...stack } };
}

/** The calls only; what stands before them repeats the message. */
function stackOf({ stack = '', message }: Error): readonly string[] {
  const calls = stack.slice(stack.indexOf(message) + message.length).split('\n');
  return calls
    .map((line) => maskDigits(line.trim()))
    .filter((line) => line.startsWith('at '))
    .slice(0, 20);
}
