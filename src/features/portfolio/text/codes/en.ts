import { codesEn } from './codes-en.ts';
import { targetsEn } from './targets-en.ts';

/** The words of reference codes and shared targets. */
export const en = { ...codesEn, ...targetsEn } as const;
