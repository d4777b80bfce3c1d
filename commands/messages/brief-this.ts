import brief from '#commands/brief.ts';
import { type MessageCommand, privately, UserError } from '#src/bot/command.ts';
import { saying } from '#src/phrases/catalogue.ts';
import { renderMessageTopics } from '#src/render/cards/message-names-card.ts';

const briefThis: MessageCommand = {
	says: 'briefThis',

	run(text, newsroom, reader) {
		if (!hasWords.test(text)) throw new UserError('message-empty', saying('messageSaysNothing'));
		const { archive, phrases } = newsroom;
		const names = archive.names().writtenIn(text, phrases.language);
		const [first, ...others] = names;
		if (first === undefined) {
			const words = text.slice(0, wordsMax);
			return brief.run(brief.options.parse({ topic: words }), newsroom, reader);
		}
		if (others.length > 0) return privately(renderMessageTopics(names, phrases));
		const topic = brief.options.parse({ topic: first.name, as: first.kind });
		return brief.run(topic, newsroom, reader);
	},
};

export default briefThis;

/** Not only emojis and signs. */
const hasWords = /[\p{L}\p{N}]/u;

/** As much of a message without names as can be a question, in characters. */
const wordsMax = 120;
