import { path } from '../../kernel/http/path.ts';

export const tourPaths = { tour: path('/coba') };
