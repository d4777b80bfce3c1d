import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/** What Discord signs with: the application’s public key. */
export type PublicKey = KeyObject;

/** What comes before the 32 bytes of an Ed25519 key to make it a key in DER (RFC 8410). */
const derPrefix = '302a300506032b6570032100';

/** Reads a public key of 64 hexadecimal digits, as Discord’s developer portal shows it. */
export function readPublicKey(hex: string): PublicKey {
	return createPublicKey({ key: Buffer.from(derPrefix + hex, 'hex'), format: 'der', type: 'spki' });
}

/** A body and the two headers that prove that Discord sent it. */
export type SignedBody = {
	/** In seconds since 1970, as Discord wrote it. */
	readonly timestamp: string;
	/** 128 hexadecimal digits. */
	readonly signature: string;
	readonly body: Uint8Array;
};

const signaturePattern = /^[0-9a-f]{128}$/i;

/** Whether the owner of the key signed this body with this timestamp; false for anything that is no signature. */
export function isSigned({ timestamp, signature, body }: SignedBody, key: PublicKey): boolean {
	if (!signaturePattern.test(signature)) return false;
	const signed = Buffer.concat([Buffer.from(timestamp), body]);
	return verify(null, signed, key, Buffer.from(signature, 'hex'));
}
