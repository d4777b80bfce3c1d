import { enableCompileCache } from 'node:module';

// Without it a short-lived bot would spend most of its time compiling.
enableCompileCache();
const { liveReading } = await import('./live-reading.ts');
await liveReading(JSON.parse(process.argv[2] ?? '{}'));
