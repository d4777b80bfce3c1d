import fc from 'fast-check';

const isContinuousIntegration = process.env.CI !== undefined;

// By default a `maxLength` of 200 is never reached: the longest of 5,000 samples has 12.
fc.configureGlobal({
	...fc.readConfigureGlobal(),
	defaultSizeToMaxWhenMaxSpecified: true,
	// Continuous integration tries the same inputs each time, so that what fails there is due to the change.
	// Everywhere else they are new each time.
	...(isContinuousIntegration && { seed: 1 }),
	// Making what failed smaller can take hours. Continuous integration says what failed, and ends.
	endOnFailure: isContinuousIntegration,
});
