/** The keys of all languages, and what each is to say; `_one` and `_other` are the forms of a number. */
export const en = {
	digest: 'Digest',
	alert: 'Alert',
	alerts: 'Alerts',
	late: 'Late: for {{time}}',
	example: 'Example: nothing is new now; these are the newest stories that match',
	nothingNew: 'Nothing new since {{moment}}.',
	nothingNewAbout: 'Nothing new about {{about}} since {{moment}}.',
	held_one: '{{count}} story while it was quiet here',
	held_other: '{{count}} stories while it was quiet here',
	overBudget_one: '{{count}} story beyond what is posted one by one in an hour',
	overBudget_other: '{{count}} stories beyond what is posted one by one in an hour',
	waited_one: '{{count}} story while nothing could be posted',
	waited_other: '{{count}} stories while nothing could be posted',

	newStories_one: '{{count}} new story',
	newStories_other: '{{count}} new stories',
	toldAgain_one: '{{count}} told again',
	toldAgain_other: '{{count}} told again',
	fromSources_one: '{{told}} from {{count}} source',
	fromSources_other: '{{told}} from {{count}} sources',
	more_one: '{{count}} more',
	more_other: '{{count}} more',
	readStory: 'Read a story',
	whyThis: 'Why this?',
	read: 'Read',
	atSource: 'At the source',

	changed: 'Changed: {{changes}}',
	nowAlsoBy: 'Now also reported by {{sources}}',
	furtherReport: 'A further report',
	also: 'Also: {{sources}}',
	moreSources_one: 'one more source',
	moreSources_other: '{{count}} more sources',
	corrected: 'Corrected {{when}}: {{changes}}',
	headline: 'the headline',
	summary: 'the summary',
	source: 'where it comes from',
	kicker: 'the label above it',
	date: 'the date',
	withdrawn: 'withdrawn by its source',
	restored: 'no longer withdrawn',
	otherReports: 'the other reports',
	updated: 'updated {{date}}',
	isWithdrawn: 'Withdrawn by its source',
	noHeadline: '(no headline)',

	everything: 'everything',
	except: '{{about}} except {{except}}',
	topics_one: '{{count}} topic',
	topics_other: '{{count}} topics',
	between: ', ',
	andMore_one: '{{list}} and {{count}} more',
	andMore_other: '{{list}} and {{count}} more',
	openingMark: '“',
	closingMark: '”',

	digestBlocked: 'The digest about {{about}} can no longer be posted in {{channel}}. {{why}}',
	alertsBlocked: 'Alerts about {{about}} can no longer be posted in {{channel}}. {{why}}',
	lacks:
		'Dateline lacks {{permissions}} there. Give it that in the channel’s settings, under Permissions.',
	lacksSome:
		'Dateline lacks permissions there. Give it that in the channel’s settings, under Permissions.',
	channelGone:
		'The channel was deleted. Remove the subscription, or make it anew in another channel.',
	serverGone: 'Dateline is no longer in the server.',
	directClosed: 'Your direct messages are closed to it.',
	threadLocked: 'The thread is locked. Unlock it, or choose another channel.',
	tagNeeded:
		'The forum wants a tag on each post, which Dateline cannot choose. Switch that off in the forum’s settings.',
	forbidden: 'Discord does not let it.',
	refusedThere:
		'Discord refuses what Dateline posts there. Check the server’s AutoMod rules and the channel’s settings.',
	noAnswer: 'Discord gives no usable answer for that channel. Dateline keeps trying.',
	nothingLost: 'Nothing is lost: what comes meanwhile is told as soon as it can be posted again.',
	waitsUntilThen: 'Until then it waits and is not deleted.',
} as const;

type English = typeof en;

/** A key whose words go by a number. */
type Counted = NameOf<keyof English>;
type NameOf<OneKey> = OneKey extends `${infer Name}_other` ? Name : never;

type Uncounted = Exclude<keyof English, `${string}_${'one' | 'other'}`>;

export type Key = Counted | Uncounted;

/** What a language has to say; `Form` are the plural forms that it has, as `Intl.PluralRules` calls them. */
export type Dictionary<Form extends Intl.LDMLPluralRule> = Readonly<
	Record<Uncounted | `${Counted}_${Form}`, string>
>;

/** `{{names}}` in a text, which values are put in place of. */
type NamesIn<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}`
	? Name | NamesIn<Rest>
	: never;

type NamesOf<Of extends Key> = Of extends Uncounted
	? NamesIn<English[Of]>
	: NamesIn<English[`${Of & Counted}_other`]>;

/** The values that words ask for: `count` is the number they go by, the others are shown as they are. */
export type Values<Of extends Key> = [NamesOf<Of>] extends [never]
	? []
	: [values: { readonly [Name in NamesOf<Of>]: Name extends 'count' ? number : string }];
