/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// What script adds to pages that work without it.
import { serveDeskKeys } from './desk-keys.ts';
import { focusErrors } from './error-focus.ts';
import { servePrinting } from './printing.ts';
import { guardSubmits } from './submit-guard.ts';

focusErrors(document);
guardSubmits(document);
servePrinting(document);
serveDeskKeys(document);
