import { words } from '../../../../web/words.ts';
import { en } from '../../text/applicant/en.ts';
import { id } from '../../text/applicant/id.ts';

/** The words of the citizen's side in one language. */
export const say = words(id, en);
export type ApplicantWords = ReturnType<typeof say>;
