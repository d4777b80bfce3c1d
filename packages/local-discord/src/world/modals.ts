import type { InteractionStart } from './interactions.ts';
import type { Modal } from './message.ts';

/** A modal that a person has open, and the interaction that it answered. */
export type OpenModal = { readonly modal: Modal; readonly trigger: InteractionStart };

/** The open modals: one a person, since a new one replaces the one before. */
export type Modals = {
	open(modal: OpenModal): void;
	find(userId: string): OpenModal | undefined;
	/** Closes this modal, unless another has replaced it. */
	close(modal: OpenModal): void;
};

export function createModals(): Modals {
	const byPerson = new Map<string, OpenModal>();
	return {
		open(modal) {
			byPerson.set(modal.trigger.userId, modal);
		},
		find: (userId) => byPerson.get(userId),
		close(modal) {
			const { userId } = modal.trigger;
			if (byPerson.get(userId) === modal) byPerson.delete(userId);
		},
	};
}
