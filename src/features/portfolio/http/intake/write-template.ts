import type { Readable } from 'node:stream';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { intakeWords } from '../../text/intake-words.ts';
import { type ColumnLook, writeXlsx } from './write-xlsx.ts';

export interface TemplateChoices {
  /** `RAB.09.06 Aparatur Negara`: the codes in force, with their names, in the order of the code set. */
  readonly processCodes: readonly string[];
  readonly serviceCodes: readonly string[];
  /** The offices of the agency, where it has named them. */
  readonly offices: readonly string[];
}

/** An empty list to fill in: the header that the importer reads best, and choices from the code tables. */
export function writeTemplate({ processCodes, serviceCodes, offices }: TemplateChoices, lang: Lang): Readable {
  const { sheet, ...headings } = intakeWords.template;
  const statuses = Object.values(intakeWords.status).map((word) => word[lang]);
  const looks: Readonly<Record<keyof typeof headings, ColumnLook>> = {
    name: { width: 30 },
    description: { width: 60 },
    owner: { width: 30, choices: offices },
    reported_by: { width: 30, choices: offices },
    address: { width: 30 },
    status: { width: 18, choices: statuses },
    year: { width: 12 },
    codes: { width: 34, choices: processCodes },
    codes_service: { width: 34, choices: serviceCodes },
    legal_basis: { width: 30 },
    database: { width: 18 },
    language: { width: 22 },
    platform: { width: 14 },
    developer: { width: 24 },
    cost: { width: 18 },
    note: { width: 40 },
  };
  const header = Object.values(headings).map((word) => word[lang]);
  return writeXlsx([{ name: sheet[lang], columns: Object.values(looks), headerRows: 1, rows: [header] }]);
}
