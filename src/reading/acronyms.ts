/*
 * Acronyms look like organizations, and most are concepts, products or what shares are called at an exchange.
 */

/** Whether an acronym means a thing or a trade, not an organization; also in the plural. */
export function isGeneralAcronym(word: string): boolean {
	return (
		/^\p{Lu}+aaS$/u.test(word) || general.has(word) || general.has(word.replace(/(?:s|\d+)$/, ''))
	);
}

/**
 * The words that a text has an acronym for, as in “task force (TF)”, or “share” if it is what an exchange or
 * a coin’s holders say: “(NYSE: ORCL)”, “Berachain (BERA)”.
 */
export function meaningOf(text: string, acronym: string): readonly string[] | 'share' | undefined {
	const opening = openingBefore(text, acronym);
	if (opening === undefined) return undefined;
	const words =
		text.slice(Math.max(0, opening.start - 90), opening.start).match(/[\p{L}\d]+/gu) ?? [];
	const own = [0, 1, 2]
		.map((more) => words.slice(-acronym.length - more))
		.flatMap((some) => [some, some.filter((word) => !small.test(word))])
		.find((some) => some.map((word) => word.charAt(0).toUpperCase()).join('') === acronym);
	if (own !== undefined) return own;
	return opening.isTicker || hasLettersOf(words.at(-1) ?? '', acronym) ? 'share' : undefined;
}

type Opening = { readonly start: number; readonly isTicker: boolean };

/** Where the text opens the parenthesis with the acronym, or with an exchange and the acronym. */
function openingBefore(text: string, acronym: string): Opening | undefined {
	const start = text.indexOf(`(${acronym})`);
	if (start !== -1) return { start, isTicker: false };
	for (const { 1: ticker, index } of text.matchAll(tickers)) {
		if (ticker === acronym) return { start: index, isTicker: true };
	}
	return undefined;
}

/** What an exchange calls a share: “(NYSE: ORCL)”. */
const tickers =
	/\(?\b(?:NYSE|NASDAQ|Nasdaq|NSDQ|AMEX|LSE|LON|TSX|TSE|ASX|HKEX|SGX|KRX|NSE|BSE|OTC\p{L}*)(?: Global Select| American)?: ?(\p{Lu}{1,6})\b/gu;

/** Words that have no letter in acronyms. */
const small = /^(?:of|the|and|for|in|on|to)$/;

/** “BERA” of “Berachain”, “QCOM” of “Qualcomm” */
function hasLettersOf(word: string, acronym: string): boolean {
	let from = 0;
	for (const letter of acronym.toLowerCase()) {
		from = word.toLowerCase().indexOf(letter, from) + 1;
		if (from === 0) return false;
	}
	return true;
}

const general: ReadonlySet<string> = new Set(
	// Trades, people and papers of firms.
	(
		'AGM ARR ASAP B2B B2C BEC CAGR CDO CEO CFO CHRO CIO CISO CMO COO CPO CRO CSO CTO CV EBITDA EPS ESG ETF FAQ FAQs FY ' +
		'FYI GAAP GDP HR HQ IPO IPOs IR ISIN KPI KYC AML LOI M&A MD MP MoU MOU MSP MSSP NDA OEM PR Q1 Q2 Q3 Q4 QA R&D ' +
		'RFP ROI RSVP SLA SMB SME TLDR TL;DR VAT VC VIP VP YTD YoY ' +
		// Computing.
		'2FA ACL AI AGI API AR ARM ASM APT ASCII BIOS C2 CAD CDN CI CIEM CLI CMS CNAPP CPU CRM CSS CSV CVE CVSS CWE DB DDOS DDoS ' +
		'DevOps DL DLL DLP DNS DoS DOS DSPM EDR ERP FTP GenAI GPS GPT GPU GUI HDD HTML HTTP HTTPS IAM ICS ICT ID IDE IDS ' +
		'IE IMAP IOC IOS IoC IoT IP ISP IT JSON LAN LLM LMS MDR MFA ML NAS NDR NGFW NFC NLP OAuth OS OSINT OT OTA OTP PAM PC ' +
		'PDF PHP PIN PKI PNG POC PoC POS QR RAM RAT RBAC RCE RFID ROM RPC RSS RV SAML SASE SBOM ' +
		'KB MB GB TB PB Gbps Tbps LPR DMV CAPTCHA ' +
		'SCADA SDK SEO SIEM SIM SMB SMS MMS RCS SMTP SOAR SOC SQL SQLi SSD SSH SSID SSL SSO SSRF SSTI T3 TCP TLS TTP TTPs ' +
		'UEFI UDP UI URI URL USB UX VDI VM VNC VoIP VPN VPS VR WAF WAN WEP WiFi WLAN WPA XDR XML XSS ZTNA XR ' +
		// Money and coins.
		'ADA ATM BNB BTC DAO DAOs DeFi DEX ETH EUR GBP INR JPY KRW NFT NFTs SOL USD USDC USDT TVL XRP ' +
		// Law, health and what the news has every day.
		'ADHD AIDS CCTV COVID CPR CT DNA DUI DWI EMS EMT ER GMO GMT HIV ICBM ICU ID IED IQ IUD IVF LGBT LGBTQ MRI ' +
		'PHI PII PPE PTSD SUV SSN UAV UFO UTC TV EST EDT CST CDT MST PST PDT EMEA APAC SOS ' +
		'BREAKING EXCLUSIVE NEWS UPDATE UPDATED ALERT NOTICE READ WATCH LIVE VIDEO NOW NEW HERE SYSTEM'
	).split(' '),
);
