declare module '@odiffey/discord-markdown' {
	/** What a piece of Markdown was parsed into; which fields are present depends on its rule. */
	export type MarkdownNode = {
		readonly type?: string;
		readonly content?: MarkdownNode | readonly MarkdownNode[] | string;
		readonly [field: string]: unknown;
	};
	export type MarkdownState = { readonly [field: string]: unknown };
	export type MarkdownRule = {
		/** Rules of a lower order are tried first. */
		readonly order: number;
		readonly match: (
			source: string,
			state: MarkdownState & { readonly prevCapture: RegExpExecArray | null },
			previous: string,
		) => RegExpExecArray | null;
		readonly parse: (
			capture: RegExpExecArray,
			parse: (source: string, state: MarkdownState) => readonly MarkdownNode[],
			state: MarkdownState,
		) => MarkdownNode | readonly MarkdownNode[];
		readonly html?: (
			node: MarkdownNode,
			output: (node: MarkdownNode['content'], state: MarkdownState) => string,
			state: MarkdownState,
		) => string;
	};
	export const rules: Readonly<
		Record<
			'autolink' | 'codeBlock' | 'footnote' | 'heading' | 'link' | 'spoiler' | 'strong' | 'url',
			MarkdownRule
		>
	>;
	export const markdownEngine: {
		parserFor(
			rules: Readonly<Record<string, MarkdownRule>>,
		): (source: string, state: MarkdownState) => readonly MarkdownNode[];
		outputFor(
			rules: Readonly<Record<string, MarkdownRule>>,
			property: 'html',
		): (nodes: readonly MarkdownNode[], state: MarkdownState) => string;
		sanitizeText(text: string): string;
		/** The content goes in as it is, attributes are escaped. */
		htmlTag(tag: string, content: string, attributes?: Readonly<Record<string, string>>): string;
	};
}
