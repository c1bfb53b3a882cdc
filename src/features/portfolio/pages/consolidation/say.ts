import { words } from '../../../../web/words.ts';
import { en } from '../../text/consolidation/en.ts';
import { en as formEn } from '../../text/consolidation/form-en.ts';
import { id as formId } from '../../text/consolidation/form-id.ts';
import { id } from '../../text/consolidation/id.ts';
import { en as moneyEn } from '../../text/consolidation/money-en.ts';
import { id as moneyId } from '../../text/consolidation/money-id.ts';

/** The words of the pages that show a group and its life, in one language. */
export const say = words(id, en);

/** The words of the forms on the way of a group. */
export const sayForm = words(formId, formEn);

/** The words of savings, costs and clearance. */
export const sayMoney = words(moneyId, moneyEn);
