import who from '#commands/who.ts';
import { type MessageCommand, privately, UserError } from '#src/bot/command.ts';
import { namesInMessage } from '#src/desk/names-in-message.ts';
import { knownNames } from '#src/desk/titles.ts';
import type { Name } from '#src/names/name.ts';
import { saying } from '#src/phrases/catalogue.ts';
import { renderMessagePeople } from '#src/render/cards/message-names-card.ts';

const whoIsInThis: MessageCommand = {
	says: 'whoIsInThis',

	run(text, newsroom, reader) {
		if (text === '') throw new UserError('message-empty', saying('messageSaysNothing'));
		const { archive, phrases } = newsroom;
		const people = namesInMessage(text, phrases.language, knownNames(archive)).filter(
			({ kind }) => kind === 'person',
		);
		const [first, ...others] = people;
		if (first === undefined) throw new UserError('nobody-in-message', saying('nobodyInMessage'));
		if (others.length === 0) {
			const person = who.options.parse({ person: first.name, as: first.kind });
			return who.run(person, newsroom, reader);
		}
		const roleOf = ({ id }: Name) => archive.roles(id, 1)[0];
		return privately(renderMessagePeople(people, roleOf, phrases));
	},
};

export default whoIsInThis;
