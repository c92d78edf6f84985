import 'reflect-metadata';
import { explain } from './app/explain.ts';
import { startWorker } from './app/start-worker.ts';

await startWorker(process.env).catch(explain);
