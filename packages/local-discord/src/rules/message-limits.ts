/** Discord's figures for messages, from its documents of 2026-08-06; the local Discord keeps its own list so that it can disagree with the bot. */
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
