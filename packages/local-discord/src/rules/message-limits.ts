/** Discord’s limits for messages, from its documentation of 2026-08-06. They are not shared with any bot, so that a bot’s mistake shows. */
export const contentMax = 2_000;
export const componentsMax = 40;
export const legacyRowsMax = 5;
export const textMax = 4_000;
export const textBytesMax = 10_170;
export const textDisplayBytes = 12;
export const mediaMax = 64;
export const customIdMax = 100;
export const labelMax = 80;
export const optionsMax = 25;
export const buttonsPerRowMax = 5;
export const embedCharactersMax = 6_000;
export const filesMax = 10;
export const fileBytesMax = 10 * 1024 * 1024;
export const requestBytesMax = 25 * 1024 * 1024;
