import type { ErrorTable } from '../../../kernel/errors.ts';
import { auditErrors } from '../text/audit-errors.ts';
import { codesErrors } from '../text/codes-errors.ts';
import { consolidationErrors } from '../text/consolidation-errors.ts';
import { importErrors } from '../text/import-errors.ts';
import { intakeErrors } from '../text/intake-errors.ts';
import { maturityErrors } from '../text/maturity-errors.ts';
import { overlapErrors } from '../text/overlap-errors.ts';
import { registryErrors } from '../text/registry-errors.ts';
import { viewsErrors } from '../text/views-errors.ts';
import { interopErrors } from './interop/interop-errors.ts';

/** Every code that a part of this feature answers with. */
export const portfolioErrors: ErrorTable = {
  ...registryErrors,
  ...intakeErrors,
  ...importErrors,
  ...codesErrors,
  ...overlapErrors,
  ...auditErrors,
  ...consolidationErrors,
  ...maturityErrors,
  ...viewsErrors,
  ...interopErrors,
};
