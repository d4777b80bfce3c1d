import { renderSubscriptionForm } from '#commands/subscriptions/form-fields.ts';
import type { Phrases } from '#src/phrases/phrases.ts';
import { renderZoneForm } from '#src/render/cards/welcome-card.ts';
import type { Form } from '#src/render/message/form.ts';
import { defaultSettings } from '#src/subscriptions/settings.ts';
import { aModerator } from '../harness/open-newsroom.ts';

/** Every form in one language, empty and with this text filled in. */
export function everyForm(text: string, phrases: Phrases): Record<string, Form> {
	const newsroom = { book: { settingsOf: () => defaultSettings }, phrases };
	const context = { newsroom, reader: aModerator, target: 'digest?action=sent' };
	const kept = { which: 'a', topics: text, when: text, timezone: text, quiet: text };
	return {
		zone: renderZoneForm(undefined, phrases),
		zoneFilled: renderZoneForm(text, phrases),
		digest: renderSubscriptionForm('digest', {}, context),
		digestEdit: renderSubscriptionForm('digest', kept, context),
		alert: renderSubscriptionForm('alert', {}, context),
		alertEdit: renderSubscriptionForm('alert', kept, context),
	};
}
