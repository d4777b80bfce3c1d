import { onTyping } from './on-typing.ts';

// Loaded before the rest of the page, so that what is typed meanwhile is not lost.
onTyping(() => document.getElementById('composer-text')?.focus());
