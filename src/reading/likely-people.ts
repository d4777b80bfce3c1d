import { isCommonGivenName } from '#src/names/frequent-names.ts';
import { surnameOf } from '#src/names/surname-of.ts';
import { isStateTitle } from '#src/names/telling-words.ts';
import { foldName } from '#src/text/fold.ts';
import { genderOfGivenName } from './given-name-genders.ts';
import { isAddress, isRelative, isRoleWord } from './role-words.ts';
import type { Mention, TextMentions } from './text-mentions.ts';

/**
 * Tells whether a full spelling that the model takes for a person is likely one, because products and
 * firms look alike: it has a given name, a particle, an initial or an order that only names have, or the
 * article treats it as a person once.
 */
export function likelyIn(
	texts: readonly TextMentions[],
	spellings: readonly string[],
): (spelling: string) => boolean {
	const treated = new Set<string>();
	for (const { text, mentions } of texts) {
		for (const mention of mentions) {
			if (mention.kind !== 'person') continue;
			if (mention.isListed || isTreatedAsPerson(text, mention)) treated.add(foldName(mention.text));
		}
	}
	const alone = new Set(
		spellings.filter((spelling) => treated.has(surnameOf({ name: spelling, aliases: [] }) ?? '')),
	);
	return (spelling) =>
		hasNameParts(spelling) || treated.has(foldName(spelling)) || alone.has(spelling);
}

function hasNameParts(spelling: string): boolean {
	if (genderOfGivenName(spelling) !== undefined && !places.test(spelling)) return true;
	const words = spelling.split(/\s+/);
	if (words.slice(0, -1).some((word) => foldName(word).split(' ').some(isCommonGivenName)))
		return true;
	if (words.some((word) => nameParts.test(word))) return true;
	const folded = foldName(spelling).split(' ');
	return surnameOf({ name: spelling, aliases: [] }) === folded[0];
}

/** Given names that are places too. */
const places = /^(?:Charlotte|Florence|Santiago|Sofia|Victoria|Virginia) /;

/** Initials, particles, generations, and patronymics. */
const nameParts =
	/^(?:\p{Lu}\.|al-\p{Lu}.*|arap|ben|wa|ole|Ben|Ní|Nic|Ould|Thi|Thị|bin|bint|ibn|de|del|della|da|dos|der|den|van|von|di|Jr\.?|Sr\.?|[IVX]{2,}|\p{Lu}\p{Ll}+(?:ovich|evich|ovych|ovna|evna))$/u;

function isTreatedAsPerson(text: string, mention: Mention): boolean {
	const { start, end } = mention;
	if (isSpokenOf(text, mention) || isRoleWord(wordBefore(text, start))) return true;
	if (/\b\d{1,3} ?- ?year ?- ?old $/.test(text.slice(Math.max(0, start - 20), start))) return true;
	if (isRelative(wordBefore(text, start)) || /-of-\p{Ll}+ $/u.test(text.slice(0, start).slice(-12)))
		return true;
	const after = text.slice(end, end + 120);
	if (appointed.test(wordBefore(text, start))) {
		const [first = '', second = ''] = after.split(/[^\p{L}-]+/u).filter((word) => word !== '');
		if (/^(?:as|to)$/.test(first) || isRoleWord(first) || isRoleWord(second)) return true;
	}
	if (
		/^,? (?:who|whose)\b|^, (?:an? )?\d{1,3}\b|^(?: \([^)]*\))?,? (?:has |had )?(?:his|her) /.test(
			after,
		)
	)
		return true;
	const beside = /^(?: \([^)]*\))?, ([^,.;:()]{3,80})/.exec(after)?.[1] ?? '';
	if (beside.split(/\s+/).some(isRoleWord)) return true;
	const introduced = /\b(?:the|its|his|her|their|an?|['’]s) ([^,.;:()]{3,80}), $/i.exec(
		text.slice(Math.max(0, start - 100), start),
	)?.[1];
	if (introduced?.split(/\s+/).some(isRoleWord)) return true;
	return /\b(?:his|her) (?:\p{Ll}+ ){1,3}$/u.test(text.slice(Math.max(0, start - 30), start));
}

/** “named Jane Roe chief executive”, “appointed Jane Roe as its chairman” */
const appointed = /^(?:named|names|appointed|appoints|elected|elects|nominated|promoted|hired)$/;

/** Whether a title or a verb of speech is beside a mention. */
export function isSpokenOf(text: string, { start, end }: Mention): boolean {
	const before = wordBefore(text, start);
	if (isAddress(before) || speech.test(before)) return true;
	if (isRoleWord(before) && (/^\p{Lu}/u.test(before) || isStateTitle(foldName(before))))
		return true;
	if (firms.test(before) || /^(?:of|at|from|for|with|in)$/.test(before)) return false;
	if (/^ \w+ (?:that )?(?:it|its)\b/.test(text.slice(end, end + 30))) return false;
	return speech.test(
		/^,? (?:has |had |also |later )?([a-z]+)/.exec(text.slice(end, end + 24))?.[1] ?? '',
	);
}

/** What firms and products are called before their names. */
const firms =
	/^(?:app|airline|bank|brand|carmaker|chain|company|exchange|firm|giant|group|maker|manufacturer|network|operator|outlet|platform|provider|retailer|service|startup|supplier|unit|vendor|website)$/;

function wordBefore(text: string, start: number): string {
	return /([\p{L}.-]+),? $/u.exec(text.slice(Math.max(0, start - 30), start))?.[1] ?? '';
}

const speech =
	/^(?:said|says|told|tells|added|adds|asked|warned|wrote|tweeted|insisted|insists|replied|argued|argues|testified|testifies|quoted|recalled|recalls|joked|jokes|admitted|admits|explained|explains|laughed|smiled|complained|sobbed|quipped)$/;
