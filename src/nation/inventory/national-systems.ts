import { nationalCorporateSystems } from './national-corporate-systems.ts';
import { nationalSectorSystems } from './national-sector-systems.ts';
import type { NationalSystem } from './national-system.ts';

export const nationalSystems: readonly NationalSystem[] = [...nationalCorporateSystems, ...nationalSectorSystems];
