export type { PostedInteraction, SignedPost } from './endpoint/interactions-endpoint.ts';
export { misleadingAnswers } from './faults.ts';
export { type LocalDiscord, type LocalDiscordOptions, openLocalDiscord } from './local-discord.ts';
export {
	createLocalTime,
	createTimeControl,
	type LocalTime,
	type TimeControl,
} from './local-time.ts';
export type { PageLook } from './page-server/page-look.ts';
export type { OptionFile } from './people/command-options.ts';
export type { Answer } from './people/interaction.ts';
export type { ModalValues } from './people/modal-values.ts';
export { componentType, hasFlag, messageFlag } from './protocol/discord.ts';
export type { Act, ActAnswer, PageChannel, PageEvent, PageMessage } from './protocol/page.ts';
export { defaultWorld, local, nameWorld, pageWorld } from './world/default-world.ts';
export type { After } from './world/interactions.ts';
export type { Modal, StoredMessage } from './world/message.ts';
export { flatComponents, textsOf } from './world/message.ts';
export { aUser, type Channel, type Guild, permission, type WorldPlan } from './world/world-plan.ts';
