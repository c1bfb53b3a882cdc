import { path } from '../../../kernel/http/path.ts';

/** The addresses of the exchange. Files are named with their ending, as people keep them. */
export const exchangePaths = {
  catalogue: path('/pertukaran'),
  member: path('/pertukaran/anggota/:id'),
  calls: path('/pertukaran/panggilan'),
  call: path('/pertukaran/panggilan/:messageId'),
  evidenceFile: path('/pertukaran/bukti/:file'),
  heads: path('/pertukaran/kepala'),
  headFile: path('/pertukaran/kepala/:file'),
  log: path('/pertukaran/log'),
  trial: path('/pertukaran/uji'),
};

/** The part before `.json`; null for any other file. */
export function fileStem(file: string): string | null {
  return /^([A-Za-z0-9-]{1,64})\.json$/.exec(file)?.[1] ?? null;
}
