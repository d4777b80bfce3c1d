import brief from '#commands/brief.ts';
import { type MessageCommand, privately, UserError } from '#src/bot/command.ts';
import type { Newsroom } from '#src/bot/newsroom.ts';
import { namesInMessage, typedMax } from '#src/desk/names-in-message.ts';
import { understandQuestion } from '#src/desk/question.ts';
import { knownPeople } from '#src/desk/roles.ts';
import { parseSearch } from '#src/desk/search.ts';
import { knownNames } from '#src/desk/titles.ts';
import { saying } from '#src/phrases/catalogue.ts';
import { renderMessageTopics } from '#src/render/cards/message-names-card.ts';

const briefThis: MessageCommand = {
	says: 'briefThis',

	run(text, newsroom, reader) {
		if (!hasWords.test(text)) throw new UserError('message-empty', saying('messageSaysNothing'));
		const { archive, phrases } = newsroom;
		const names = namesInMessage(text, phrases.language, knownNames(archive));
		const [first, ...others] = names;
		const typed = text.slice(0, typedMax);
		if (first === undefined) {
			if (!isInStories(typed, newsroom))
				throw new UserError('message-unknown', saying('nothingInMessage'));
			return brief.run(brief.options.parse({ topic: typed }), newsroom, reader);
		}
		if (others.length > 0) return privately(renderMessageTopics(names, phrases));
		const topic = { topic: first.name, as: first.kind, message: typed };
		return brief.run(brief.options.parse(topic), newsroom, reader);
	},
};

export default briefThis;

/** Not only emojis and signs. */
const hasWords = /[\p{L}\p{N}]/u;

/** Whether the text is a name or a role, or a story has all its words: people chat in words that any story can have. */
function isInStories(text: string, { archive, now }: Newsroom): boolean {
	const meaning = understandQuestion(text, undefined, knownPeople(archive));
	if (meaning.kind !== 'words') return true;
	const search = parseSearch(meaning.words, archive.sources(), now());
	if (search.kind !== 'search') return false;
	const terms = { ...search.words, allOnly: true };
	return archive.search(terms, search.filter, { offset: 0, limit: 1 }).stories.length > 0;
}
