import { describe, expect, it } from 'vitest';
import { isPublicAddress, isPublicName } from '#src/sources/fetch/public-address.ts';

describe('public addresses', () => {
	it.each([
		['unspecified', '0.0.0.0', '0.1.2.3', '::'],
		['loopback', '127.0.0.1', '127.255.255.254', '::1', '0000:0:0:0::1'],
		[
			'private',
			'10.0.0.1',
			'172.16.0.1',
			'172.31.255.255',
			'192.168.1.1',
			'fc00::1',
			'fd00:ec2::254',
		],
		['link-local', '169.254.169.254', '169.254.170.2', 'fe80::1', 'febf::1'],
		['site-local', 'fec0::1'],
		['shared by a provider’s customers', '100.64.0.1', '100.100.100.200', '100.127.255.255'],
		['of a cloud’s metadata', '192.0.0.192', '168.63.129.16'],
		['multicast', '224.0.0.1', '239.255.255.255', 'ff02::1'],
		['broadcast or reserved', '255.255.255.255', '240.0.0.1', '198.18.0.1', '192.88.99.1'],
		['for documents', '192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1'],
		['IPv4 in IPv6', '::ffff:127.0.0.1', '::ffff:a9fe:a9fe', '::ffff:0:127.0.0.1', '::127.0.0.1'],
		['IPv4 behind a translator', '64:ff9b::127.0.0.1', '64:ff9b::a9fe:a9fe', '64:ff9b:1::808:808'],
		['IPv4 through a tunnel', '2002:7f00:1::', '2002:808:808::1', '2001:0:4136:e378::1'],
		['with a zone', 'fe80::1%eth0', '2606:4700::1%1', '::1%lo'],
		[
			'no plain address',
			'127.1',
			'0x7f.1',
			'017700000001',
			'2130706433',
			'localhost',
			'',
			'1.1.1.1:80',
		],
		['of no network', '100::1', '5f00::1', '4000::1', '2001:10::1'],
	])('an address that is %s is not public', (_kind, ...addresses) => {
		expect(addresses.filter(isPublicAddress)).toEqual([]);
	});

	it('addresses next to the special ranges are public', () => {
		const addresses = [
			'1.1.1.1',
			'8.8.8.8',
			'9.255.255.255',
			'11.0.0.0',
			'100.63.255.255',
			'100.128.0.0',
			'126.255.255.255',
			'128.0.0.0',
			'168.63.129.15',
			'169.253.255.255',
			'172.15.255.255',
			'172.32.0.0',
			'192.167.255.255',
			'192.169.0.0',
			'223.255.255.255',
			'2606:4700:4700::1111',
			'[2a00:1450:4001:80b::200e]',
			'::ffff:8.8.8.8',
			'64:ff9b::8.8.8.8',
		];
		expect(addresses.filter((address) => !isPublicAddress(address))).toEqual([]);
	});
});

describe('public names', () => {
	it('a name without a dot, or below a domain that networks keep for themselves, is not public', () => {
		const names = [
			'localhost',
			'LOCALHOST.',
			'metadata',
			'metadata.google.internal',
			'printer.local',
			'a.localhost',
			'router.home.arpa',
			'wiki.corp',
			'',
			'.',
		];
		expect(names.filter(isPublicName)).toEqual([]);
	});

	it('a name of the public internet stays public, whatever its first part is', () => {
		const names = [
			'local.example',
			'home.arpa.example',
			'www.theguardian.com',
			'xn--bcher-kva.example.',
		];
		expect(names.filter((name) => !isPublicName(name))).toEqual([]);
	});
});
