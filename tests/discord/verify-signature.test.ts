import { describe, expect, it } from 'vitest';
import { isSigned, readPublicKey } from '#src/discord/verify-signature.ts';

/** Test 2 of RFC 8032, 7.1: the key and signature of the one byte 0x72, here a timestamp without a body. */
const key = readPublicKey('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c');
const signature =
	'92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00';
const body = Buffer.alloc(0);

describe('isSigned', () => {
	it('accepts the signature of RFC 8032', () => {
		expect(isSigned({ timestamp: 'r', signature, body }, key)).toBe(true);
		const inBody = { timestamp: '', signature, body: Buffer.from('r') };
		expect(isSigned(inBody, key)).toBe(true);
	});

	it.each([
		['another timestamp', { timestamp: 's' }],
		['another body', { body: Buffer.from(' ') }],
		['another signature', { signature: signature.replace('92', '93') }],
		['no signature', { signature: '' }],
		['a signature that is too short', { signature: signature.slice(2) }],
		['a signature with other characters', { signature: signature.replace('92', 'zz') }],
	])('refuses %s', (_, change) => {
		expect(isSigned({ timestamp: 'r', signature, body, ...change }, key)).toBe(false);
	});
});
