export const stances = ['agree', 'partly', 'object'] as const;
export type Stance = (typeof stances)[number];

/** Sesuai, belum sesuai, belum ditindaklanjuti, tidak dapat ditindaklanjuti. */
export const followUpStatuses = ['done', 'not_yet', 'not_followed', 'cannot'] as const;
export type FollowUpStatus = (typeof followUpStatuses)[number];
