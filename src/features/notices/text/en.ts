import type { id } from './id.ts';

export const en: Readonly<Record<keyof typeof id, string>> = {
  title: 'Messages',
  headUnread: '{count, plural, =1 {One unread message} other {{count, number} unread messages}}',
  headMany: 'More than {count, number} unread messages',
  headRead: 'All messages have been read',
  lead: 'Each message is kept for {years, number} years.',
  list: 'List of messages',
  unread: 'Unread',
  from: 'From {sender}, {time}',
  toRole: 'To your role, {time}',
  toYou: 'To you alone, {time}',
  senderUnknown: 'an office that is no longer recorded',
  markAll: 'Mark all as read',
  shown: 'Showing {count, number} {count, plural, =1 {message} other {messages}}',
  newest: 'To the newest messages',

  emptyTitle: 'No messages yet',
  emptyPerson: 'News about your applications and documents appears here, with a link to the matter.',
  emptyOfficer: 'News for your role in this office appears here, with a link to the matter.',
  pageEmptyTitle: 'There are no older messages',
  pageEmptyText: 'Others are past the time for which they are kept.',

  keptUntil: 'This message is kept until {date}.',
  back: 'All messages',

  unknownSubject: 'News about your matter',
  unknownBody:
    'This message was written by another version of this system, so its content cannot be shown. Its page shows how the matter stands.',
  unknownAction: 'Open its page',

  taskDetail: 'Latest: {subject}',
  taskAction: 'Read messages',
};
