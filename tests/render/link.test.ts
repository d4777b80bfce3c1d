import { describe, expect, it } from 'vitest';
import { linked } from '#src/render/link.ts';

describe('linked', () => {
	it('links a label to an https address', () => {
		expect(linked('Harbor', 'https://news.example/a')).toBe('[Harbor](https://news.example/a)');
	});

	it('encodes what would end the link early', () => {
		expect(linked('Harbor', 'https://news.example/a_(b) <c>')).toBe(
			'[Harbor](https://news.example/a_%28b%29%20%3Cc%3E)',
		);
	});

	it.each([
		'javascript:alert(1)',
		'ftp://news.example',
		'https://',
		`https://news.example/${'a'.repeat(500)}`,
	])('shows the label alone for %s', (url) => {
		expect(linked('Harbor', url)).toBe('Harbor');
	});

	it('links a label whose brackets pair', () => {
		expect(linked('\\[Update\\] Harbor', 'https://news.example')).toContain(
			'](https://news.example)',
		);
	});

	it('leaves a label with a lone bracket unlinked, since Discord would show the link’s signs', () => {
		expect(linked('Harbor \\[', 'https://news.example')).toBe('Harbor \\[');
	});
});
