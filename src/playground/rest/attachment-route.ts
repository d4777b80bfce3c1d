import { refusal } from '../refusal.ts';
import type { Route } from './call.ts';

/** The files themselves, open to everybody who has their address, outside the API’s version. */
export const attachmentRoute: Route = {
	pattern: 'GET /attachments/:channel/:attachment/:name',
	open: true,
	run({ attachments, part }) {
		const kept = attachments.find(part('attachment'));
		if (kept === undefined) throw refusal('notFound');
		return { status: 200, file: kept };
	},
};
