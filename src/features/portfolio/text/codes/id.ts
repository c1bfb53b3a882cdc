import { codesId } from './codes-id.ts';
import { targetsId } from './targets-id.ts';

/** The words of reference codes and shared targets. */
export const id = { ...codesId, ...targetsId } as const;
