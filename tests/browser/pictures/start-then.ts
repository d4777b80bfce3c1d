import { picturesStart } from './pictures-start.ts';

/** Loaded before the program, moves its clock to where the pictures begin; from there it runs as usual. */
const RealDate = Date;
const aheadMs = picturesStart.getTime() - RealDate.now();

globalThis.Date = new Proxy(RealDate, {
	construct: (target, values, newTarget) =>
		Reflect.construct(target, values.length === 0 ? [target.now() + aheadMs] : values, newTarget),
	get: (target, key, receiver) =>
		key === 'now' ? () => target.now() + aheadMs : Reflect.get(target, key, receiver),
});
