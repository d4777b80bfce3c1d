import type { ActAnswer } from '../../src/protocol/page.ts';

/** Does what a button or a menu of one message asks for, one thing at a time. */
export type Acting = {
	press(control: HTMLElement, customId: string): void;
	choose(control: HTMLElement, customId: string, values: readonly string[]): void;
};

type Deeds = {
	readonly press: (customId: string) => Promise<ActAnswer>;
	readonly choose: (customId: string, values: readonly string[]) => Promise<ActAnswer>;
	/** Says under the message what came of it; '' for nothing to say. */
	readonly tell: (what: string) => void;
};

/** Shows a control as busy until it is answered, and says so if it is not. */
export function openActing({ press, choose, tell }: Deeds): Acting {
	const busy = new Set<HTMLElement>();
	const run = async (control: HTMLElement, deed: () => Promise<ActAnswer>): Promise<void> => {
		if (busy.size > 0) return;
		busy.add(control);
		control.setAttribute('aria-busy', 'true');
		tell('');
		const answer = await deed();
		busy.delete(control);
		control.removeAttribute('aria-busy');
		tell(wordOn(answer));
	};
	return {
		press: (control, customId) => run(control, () => press(customId)),
		choose: (control, customId, values) => run(control, () => choose(customId, values)),
	};
}

/** What a person is told of an answer; '' when it speaks for itself. */
export function wordOn(answer: ActAnswer): string {
	if (answer.kind === 'failed') return 'The application did not respond';
	return answer.kind === 'refused' ? answer.why : (answer.note ?? '');
}
