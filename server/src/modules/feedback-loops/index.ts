/** Obstacles that climb from team to team with a duty to answer, and come back to those who raised them. */
export { FeedbackLoopsModule } from './feedback-loops.module.ts';
export { ObstaclesService } from './obstacles.service.ts';
