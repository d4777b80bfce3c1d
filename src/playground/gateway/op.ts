/** What a gateway packet is about, by Discord's numbers. */
export const op = {
	dispatch: 0,
	heartbeat: 1,
	identify: 2,
	presence: 3,
	voiceState: 4,
	resume: 6,
	reconnect: 7,
	requestMembers: 8,
	invalidSession: 9,
	hello: 10,
	heartbeatAck: 11,
} as const;
