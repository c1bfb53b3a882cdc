import { fileURLToPath } from 'node:url';

/** The folder of the project; relative paths of the configuration start here. */
export const PROJECT_FOLDER = fileURLToPath(new URL('../..', import.meta.url));
