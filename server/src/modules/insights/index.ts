/** Read models over the work of the other modules: the timeline of a track, and what waits for somebody at home. */
export { InsightsModule } from './insights.module.ts';
