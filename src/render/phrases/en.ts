/** The English texts; their keys are those of every language. `_one` and `_other` are plural forms. */
export const en = {
	digest: 'Digest',
	alert: 'Alert',
	alerts: 'Alerts',
	late: 'Late: due at {{time}}',
	example: 'Example: nothing is new right now, so these are the newest matching stories',
	nothingNew: 'Nothing new since {{moment}}.',
	nothingNewAbout: 'Nothing new about {{about}} since {{moment}}.',
	quietHours_one: '{{count}} story during quiet hours',
	quietHours_other: '{{count}} stories during quiet hours',
	overHourlyLimit_one: '{{count}} story over the hourly limit',
	overHourlyLimit_other: '{{count}} stories over the hourly limit',
	delayed_one: '{{count}} story that could not be posted earlier',
	delayed_other: '{{count}} stories that could not be posted earlier',

	newStories_one: '{{count}} new story',
	newStories_other: '{{count}} new stories',
	updates_one: '{{count}} update',
	updates_other: '{{count}} updates',
	fromSources_one: '{{stories}} from {{count}} source',
	fromSources_other: '{{stories}} from {{count}} sources',
	more_one: '{{count}} more',
	more_other: '{{count}} more',
	readStory: 'Read a story',
	whyThis: 'Why this?',
	read: 'Read',
	readOriginal: 'Read the original',

	changed: 'Changed: {{changes}}',
	nowAlsoBy: 'Now also reported by {{sources}}',
	anotherReport: 'Another report',
	also: 'Also: {{sources}}',
	moreSources_one: 'one more source',
	moreSources_other: '{{count}} more sources',
	corrected: 'Corrected {{when}}: {{changes}}',
	headline: 'the headline',
	summary: 'the summary',
	source: 'the source',
	kicker: 'the label above the headline',
	date: 'the date',
	withdrawn: 'withdrawn by its source',
	restored: 'no longer withdrawn',
	otherReports: 'the other reports',
	arrived: 'arrived {{date}}',
	updated: 'updated {{date}}',
	inLanguage: 'in {{language}}',
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
	missing:
		'Dateline is missing {{permissions}} there. Grant this in the channel’s settings, under Permissions.',
	missingSome:
		'Dateline is missing permissions there. Grant them in the channel’s settings, under Permissions.',
	channelGone: 'The channel was deleted. Remove the subscription, or move it to another channel.',
	serverGone: 'Dateline is no longer in the server.',
	directClosed:
		'You are not accepting direct messages from Dateline. Allow them in your Discord settings.',
	threadLocked: 'The thread is locked. Unlock it, or choose another channel.',
	tagNeeded:
		'The forum requires a tag on every post, and Dateline cannot choose one. Turn this off in the forum’s settings.',
	forbidden: 'Discord does not allow it.',
	refused:
		'Discord refuses what Dateline posts there. Check the server’s AutoMod rules and the channel’s settings.',
	noAnswer: 'Discord is not responding properly for that channel. Dateline keeps trying.',
	nothingLost: 'Nothing is lost: what arrives in the meantime is posted as soon as possible.',
	keptUntilThen: 'Until then it waits; it is not deleted.',
} as const;

type English = typeof en;

/** A key whose text has plural forms. */
type Counted = NameOf<keyof English>;
type NameOf<OneKey> = OneKey extends `${infer Name}_other` ? Name : never;

type Uncounted = Exclude<keyof English, `${string}_${'one' | 'other'}`>;

export type Key = Counted | Uncounted;

/** All texts of one language; `Form` is the union of its plural forms, as `Intl.PluralRules` names them. */
export type Dictionary<Form extends Intl.LDMLPluralRule> = Readonly<
	Record<Uncounted | `${Counted}_${Form}`, string>
>;

/** The names of the `{{placeholders}}` in a text. */
type NamesIn<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}`
	? Name | NamesIn<Rest>
	: never;

type NamesOf<Of extends Key> = Of extends Uncounted
	? NamesIn<English[Of]>
	: NamesIn<English[`${Of & Counted}_other`]>;

/** The values that a text needs: `count` chooses the plural form, the others are inserted as they are. */
export type Values<Of extends Key> = [NamesOf<Of>] extends [never]
	? []
	: [values: { readonly [Name in NamesOf<Of>]: Name extends 'count' ? number : string }];
