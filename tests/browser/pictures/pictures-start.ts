/** When the pictures begin, so that they show the same days whenever they are taken: a Thursday, before the digest of 8:00. */
export const picturesStart = new Date('2026-06-18T07:20:00Z');
