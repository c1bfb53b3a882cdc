import type { Tx } from '../../../../kernel/database.ts';
import type { Form } from '../../../../kernel/http/form.ts';
import { mayKeep, type OfferKind } from '../../domain/intake/row-answers.ts';
import type { RowsPlace } from '../../storage/intake/import-row.ts';
import { acceptOffer, keepAsIs, leaveOut, letPass, setKind, takeBack } from '../../storage/intake/row-answers.ts';

/** What can be answered for all rows of a kind at once: the field of the form, and its choices. */
export const groupChoices = {
  fill_down: ['fill_down', 'own_agency'],
  own_agency: ['own_agency'],
  split: ['terima', 'biarkan'],
  website: ['terima', 'biarkan'],
  not_application: ['terima', 'biarkan'],
  same_system_as: ['terima', 'biarkan'],
} as const satisfies Readonly<Record<OfferKind, readonly string[]>>;

export const LET_PASS = 'lewatkan';

export function groupField(kind: OfferKind): string {
  return `tawaran-${kind}`;
}

export function problemField(code: string): string {
  return `masalah-${code}`;
}

/** What settles most comes first, and rows that are let pass are asked with all others. */
const ORDER: readonly OfferKind[] = [
  'not_application',
  'same_system_as',
  'fill_down',
  'own_agency',
  'split',
  'website',
];

/** Answers for all rows of a kind, as the form of the review says. */
export async function answerGroups(
  tx: Tx,
  place: RowsPlace,
  { form, problems }: { readonly form: Form; readonly problems: readonly string[] },
): Promise<void> {
  for (const problem of problems)
    if (form.text(problemField(problem)) === LET_PASS) await letPass(tx, place, { problem });
  for (const kind of ORDER) await answerGroup(tx, place, { kind, choice: form.text(groupField(kind)) });
}

async function answerGroup(
  tx: Tx,
  place: RowsPlace,
  { kind, choice }: { readonly kind: OfferKind; readonly choice: string },
): Promise<void> {
  if (kind === 'fill_down' && choice === 'own_agency')
    await acceptOffer(tx, place, { kind: 'own_agency', withOpen: 'fill_down' });
  else if (kind === 'own_agency' && choice === 'own_agency')
    await acceptOffer(tx, place, { kind: 'own_agency', withoutOpen: 'fill_down' });
  else if (choice === 'terima' || choice === kind) await acceptOffer(tx, place, { kind });
  else if (choice === 'biarkan' && mayKeep(kind)) await keepAsIs(tx, place, { kind });
}

/** What can be answered for one row. */
export const rowChoices = [
  'fill_down',
  'own_agency',
  'split',
  'website',
  'not_application',
  'same_system_as',
  'biarkan',
  'lewatkan',
  'keluarkan',
  'jadi-aplikasi',
  'jadi-situs',
  'batalkan',
] as const;
export type RowChoice = (typeof rowChoices)[number];

export function isRowChoice(text: string): text is RowChoice {
  return rowChoices.some((choice) => choice === text);
}

/** Answers row by row, as a page of rows says; rows of one answer go together. */
export async function answerRows(
  tx: Tx,
  place: RowsPlace,
  answers: ReadonlyMap<RowChoice, readonly number[]>,
): Promise<void> {
  for (const [choice, positions] of answers) await answerAlike(tx, place, { choice, positions });
}

async function answerAlike(
  tx: Tx,
  place: RowsPlace,
  { choice, positions }: { readonly choice: RowChoice; readonly positions: readonly number[] },
): Promise<void> {
  switch (choice) {
    case 'biarkan':
      for (const kind of ORDER.filter(mayKeep)) await keepAsIs(tx, place, { kind, positions });
      return;
    case 'lewatkan':
      await letPass(tx, place, { positions });
      return;
    case 'keluarkan':
      return leaveOut(tx, place, positions);
    case 'jadi-aplikasi':
      return setKind(tx, place, { kind: 'application', positions });
    case 'jadi-situs':
      return setKind(tx, place, { kind: 'website', positions });
    case 'batalkan':
      return takeBack(tx, place, positions);
    default:
      await acceptOffer(tx, place, { kind: choice, positions });
  }
}
