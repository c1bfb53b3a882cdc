import { path } from '../../../kernel/http/path.ts';

export const noticesPaths = {
  inbox: path('/pesan'),
  notice: path('/pesan/:id'),
  markAllRead: path('/pesan/dibaca'),
};
