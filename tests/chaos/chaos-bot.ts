import { enableCompileCache } from 'node:module';

// Most of a life would otherwise be spent compiling.
enableCompileCache();
const { live } = await import('./live.ts');
await live(JSON.parse(process.argv[2] ?? '{}'));
