import type { Translation } from '../catalogue.ts';
import type { link as english } from '../en/link.ts';

export const link = {
	linkWay: '両方に触れたニュースはありません。同じニュースに登場する名前をたどった最短の経路：',
	linkCaution:
		'経路は関係を示すものではありません。各段階は、両方の名前に触れたニュースがあることだけを示します。',
	linkNone: '両方に触れたニュースはなく、ほかの名前を3つまでたどっても経路は見つかりませんでした。',
	linkSame: 'どちらも{{name}}です。別々の名前を選んでください。',
} as const satisfies Translation<typeof english, 'ja'>;
