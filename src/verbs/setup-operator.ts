import { firstOrganisations, parseOrganisationCode, type OrganisationSeed } from '../features/directory/index.ts';
import { localDateIn, type Instant } from '../vocabulary/instant.ts';
import { parsePlainText } from '../vocabulary/plain-text.ts';
import { err, ok, type Result } from '../vocabulary/result.ts';
import type { StoreFault } from './store.ts';

/** The organisation that runs the installation: one of the directory's first list, or one of its own. */
export interface Operator {
  readonly seed: OrganisationSeed;
  /** Not in the first list, so it has to be added to it. */
  readonly isOwn: boolean;
}

export interface OperatorWords {
  readonly organisation: string | null;
  readonly name: string | null;
}

/** Reads `--organisation` and `--name`; a name given for an organisation of the list would be lost, so it is refused. */
export function chooseOperator({ organisation, name }: OperatorWords, now: Instant): Result<Operator, StoreFault> {
  if (organisation === null) return err(fault('organisation_missing', MISSING));
  const code = parseOrganisationCode(organisation);
  if (!code.ok) {
    return err(
      fault(
        'organisation_code_malformed',
        'The code of an organisation has small letters, digits and hyphens, 40 at most: kab-sragen-dpmptsp.',
      ),
    );
  }
  const listed = firstOrganisations.find((one) => one.code === code.value);
  if (listed !== undefined && name !== null) {
    return err(
      fault('organisation_known', `${code.value} is ${listed.name} already; leave --name out, or choose another code.`),
    );
  }
  if (listed !== undefined && listed.validity.until !== null) {
    return err(
      fault(
        'organisation_ended',
        `${listed.name} ended on ${listed.validity.until}; choose the organisation that followed it.`,
      ),
    );
  }
  if (listed !== undefined) return ok({ seed: listed, isOwn: false });
  if (name === null) return err(fault('organisation_unknown', unknownSentence(code.value)));
  const given = parsePlainText(name, { maxLength: 200 });
  if (!given.ok) return err(fault(given.error, 'The name of the organisation is one line of 1 to 200 characters.'));
  const today = localDateIn(now, 'Asia/Jakarta');
  return ok({
    isOwn: true,
    seed: {
      code: code.value,
      kind: 'institution',
      name: given.value,
      nameEn: given.value,
      shortName: given.value,
      regionCode: null,
      parentCode: null,
      validity: { from: today, until: null },
      legalBasis: { text: 'Dicatat saat pemasangan; dasar hukum belum diisi', confirmed: false },
    },
  });
}

const MISSING =
  'Say which organisation runs the installation: --organisation <code>, such as kab-sragen-dpmptsp; with --name "<name>" if it is none of the 21 pilots, ministries and agencies that the directory begins with.';

const MOST_HINTS = 12;

function unknownSentence(code: string): string {
  const parts = code.split('-').filter((part) => part.length > 3);
  const near = firstOrganisations
    .filter((one) => parts.some((part) => one.code.includes(part)))
    .slice(0, MOST_HINTS)
    .map((one) => one.code);
  const hint = near.length > 0 ? ` It has ${near.join(', ')}.` : '';
  return `The directory begins without an organisation ${code}.${hint} For one of your own give its name too: --name "<name>".`;
}

function fault(code: string, sentence: string): StoreFault {
  return { code, sentence };
}
