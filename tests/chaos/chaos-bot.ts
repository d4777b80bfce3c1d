import { enableCompileCache } from 'node:module';

// Without it a short-lived bot would spend most of its time compiling.
enableCompileCache();
const { live } = await import('./live.ts');
await live(JSON.parse(process.argv[2] ?? '{}'));
