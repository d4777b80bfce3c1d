/** Discord’s limits for a message, from its documentation of 2026-08-06; in characters unless the name says otherwise. */

export const componentsMax = 40;
export const textMax = 4_000;
/** Above roughly this many UTF-8 bytes Discord answers HTTP 500 (discord-api-docs#8554); each text display adds `textDisplayBytes`. */
export const textBytesMax = 10_170;
export const textDisplayBytes = 12;
export const buttonLabelMax = 80;
export const buttonsPerRowMax = 5;
export const customIdMax = 100;
export const linkMax = 512;
/** The address of a picture. */
export const pictureUrlMax = 2_048;
/** What a picture shows, in words. */
export const pictureTextMax = 1_024;
export const selectOptionsMax = 25;
export const selectTextMax = 100;
export const selectPlaceholderMax = 150;
export const choicesMax = 25;
export const choiceNameMax = 100;
export const choiceValueMax = 100;
export const formTitleMax = 45;
export const fieldLabelMax = 45;
export const fieldHintMax = 100;
export const fieldExampleMax = 100;
