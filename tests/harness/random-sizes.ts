import fc from 'fast-check';

// By default a `maxLength` of 200 is never reached: the longest of 5,000 samples has 12.
fc.configureGlobal({
	...fc.readConfigureGlobal(),
	defaultSizeToMaxWhenMaxSpecified: true,
	// Making what failed smaller can take hours. Continuous integration says what failed, and ends.
	endOnFailure: process.env.CI !== undefined,
});
