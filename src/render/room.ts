/** How much text still fits: both figures count, and either can run out first. */
export type Room = { readonly characters: number; readonly bytes: number };

export function fits(text: string, room: Room): boolean {
	if (text.length > room.characters) return false;
	return text.length * bytesPerUnitMax <= room.bytes || Buffer.byteLength(text) <= room.bytes;
}

/** What is left of the room after the texts were put in; below 0 where they were too long. */
export function less(room: Room, ...texts: readonly string[]): Room {
	let { characters, bytes } = room;
	for (const text of texts) {
		characters -= text.length;
		bytes -= Buffer.byteLength(text);
	}
	return { characters, bytes };
}

/** An even share, rounded down. */
export function share(room: Room, among: number): Room {
	return {
		characters: Math.floor(room.characters / among),
		bytes: Math.floor(room.bytes / among),
	};
}

export function atMost(room: Room, characters: number): Room {
	return { characters: Math.min(room.characters, characters), bytes: room.bytes };
}

/** UTF-8 needs at most three bytes for each UTF-16 unit. */
const bytesPerUnitMax = 3;
