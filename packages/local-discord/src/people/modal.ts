import { InteractionType } from 'discord-api-types/v10';
import { saying } from '../phrases/phrases.ts';
import type { Stores } from '../rest/call.ts';
import type { OpenModal } from '../world/modals.ts';
import { ClientRefusal, findPerson, locate } from './find.ts';
import {
	type Answer,
	answerOf,
	chosenIn,
	resolvedData,
	sendInteraction,
	startInteraction,
} from './interaction.ts';
import { fillModal, type ModalValues } from './modal-values.ts';

export type ModalAction = {
	readonly as: string;
	readonly values?: ModalValues;
	readonly locale?: string;
};

/** Fills in the modal that a person has open and submits it; only an answer closes it. */
export async function submitModal(
	stores: Stores,
	{ as, values = {}, locale }: ModalAction,
): Promise<Answer> {
	const open = findOpenModal(stores, as);
	const { modal, trigger } = open;
	const { userId, channelId, owners, source } = trigger;
	const at = locate(stores.world, userId, channelId);
	const { components, chosen } = fillModal(stores, at, modal, values);
	const data = {
		custom_id: modal.custom_id,
		components,
		resolved: resolvedData(
			stores,
			at,
			chosen.flatMap(({ type, values }) => chosenIn(type, values)),
		),
	};
	const start = startInteraction(at, InteractionType.ModalSubmit, stores, {
		owners,
		trigger,
		...(source !== undefined && { source }),
	});
	const message = source && (stores.messages.find(channelId, source.id)?.message ?? source);
	const sent = { start, locale, data, ...(message !== undefined && { message }) };
	const answer = answerOf(stores, start, await sendInteraction(stores, at, sent));
	if (answer.kind === 'answered') stores.modals.close(open);
	return answer;
}

/** The modal that a person has open; throws if there is none. */
export function findOpenModal({ world, modals }: Stores, as: string): OpenModal {
	const { id, username } = findPerson(world, as);
	const open = modals.find(id);
	if (open === undefined) throw new ClientRefusal(saying('noFormOpen', { person: username }));
	return open;
}
