import 'reflect-metadata';
import { explain } from './app/explain.ts';
import { start } from './app/start.ts';

await start(process.env).catch(explain);
