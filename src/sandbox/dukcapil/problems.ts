import type { Problem } from '../machine/problem.ts';

export const nikUnknown: Problem = {
  status: 404,
  code: 'nik_unknown',
  detail: 'NIK ini tidak ada dalam basis data kependudukan.',
};
