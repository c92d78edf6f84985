/** What is to be done at a moment to come: planned in any process, looked up by the worker, done as a job. */
export { Timekeeper } from './timekeeper.ts';
export { Timetable } from './timetable.ts';
export { TimetableModule } from './timetable.module.ts';
