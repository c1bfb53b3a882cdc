/** Letters of an officer's own words; sealed they stay under the 8,000 bytes of mall.note. */
export const NOTE_LIMIT = 1_000;

/** Cases a page of the queue shows, and the pane beside a case. */
export const QUEUE_PAGE = 25;
export const QUEUE_PANE = 12;

/** Cases a head may approve at once. */
export const BATCH_LIMIT = 25;

/** Cases a search shows. */
export const SEARCH_LIMIT = 20;

/** How long a page waits for sources that are asked again. */
export const FETCH_LIMIT_MS = 10_000;

/** Working days to object to a decision (UU 30/2014 Pasal 77 ayat (1)). */
export const OBJECTION_DAYS = 21;
