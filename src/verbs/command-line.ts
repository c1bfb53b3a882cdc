import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { Io } from './io.ts';

export interface Usage<Options extends ParseArgsOptionsConfig> {
  /** `backup <folder> [--with-master-key <folder>]` */
  readonly form: string;
  /** How many words without a dash it takes. */
  readonly places: number;
  readonly options: Options;
}

/** The words of a verb by their names; null after saying what the form is. */
export function readWords<const Options extends ParseArgsOptionsConfig>(
  given: readonly string[],
  io: Io,
  usage: Usage<Options>,
) {
  try {
    const read = parseArgs({ args: [...given], options: usage.options, allowPositionals: true, strict: true });
    if (read.positionals.length === usage.places) return { options: read.values, places: read.positionals };
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && String(fault.code).startsWith('ERR_PARSE_ARGS')) {
      io.complain(`${fault.message.split('. ')[0]}.`);
    } else throw fault;
  }
  io.complain(`Usage: node terpadu.mjs ${usage.form}`);
  return null;
}
