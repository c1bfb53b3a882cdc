import { auditAuthority } from './authority-audit.ts';
import { codesAuthority } from './authority-codes.ts';
import { consolidationAuthority } from './authority-consolidation.ts';
import { intakeAuthority } from './authority-intake.ts';
import { interopAuthority } from './authority-interop.ts';
import { maturityAuthority } from './authority-maturity.ts';
import { overlapAuthority } from './authority-overlap.ts';
import { registryAuthority } from './authority-registry.ts';
import { viewsAuthority } from './authority-views.ts';

/** Who may do what around the architecture, part by part. */
export const portfolioAuthority = {
  ...registryAuthority,
  ...intakeAuthority,
  ...codesAuthority,
  ...overlapAuthority,
  ...auditAuthority,
  ...consolidationAuthority,
  ...maturityAuthority,
  ...viewsAuthority,
  ...interopAuthority,
};
