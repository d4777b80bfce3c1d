import { type ContractEntry, docs } from '../entry.ts';

const componentsV2 = 1 << 15;

const post = (count: number, description: string) => ({
	request: 'POST /channels/{text}/messages' as const,
	body: {
		flags: componentsV2,
		components: [
			{
				type: 12,
				items: Array.from({ length: count }, () => ({
					media: { url: 'https://discord.com/assets/favicon.ico' },
					description,
				})),
			},
		],
	},
});
const refused = { status: 400, body: { code: 50035, errors: { components: {} } } };

/** Pictures and the texts for those who do not see them. */
export const pictureEntries: readonly ContractEntry[] = [
	{
		name: 'A media gallery has one to ten pictures.',
		source: docs('components/reference#media-gallery-media-gallery-structure'),
		steps: [
			{
				...post(10, 'A picture'),
				expected: { status: 200, schema: 'Message', body: { components: [{ type: 12 }] } },
			},
			{ ...post(11, 'A picture'), expected: refused },
			{ ...post(0, 'A picture'), expected: refused },
		],
	},
	{
		name: 'The description of a picture takes 1,024 characters, and 1,025 are refused with 50035.',
		source: docs('components/reference#media-gallery-media-gallery-item-structure'),
		steps: [
			{ ...post(1, 'x'.repeat(1_024)), expected: { status: 200 } },
			{ ...post(1, 'x'.repeat(1_025)), expected: refused },
		],
	},
	{
		name: 'A picture that names a file which was not sent is refused with 50035.',
		source: docs('components/reference#unfurled-media-item'),
		steps: [
			{
				request: 'POST /channels/{text}/messages',
				body: {
					flags: componentsV2,
					components: [{ type: 12, items: [{ media: { url: 'attachment://none.png' } }] }],
				},
				expected: refused,
			},
		],
	},
];
