/** Change tracks: what they are for, cohorts that join one after the other, cover, and the learning agenda. */
export { ChangeTracksModule } from './change-tracks.module.ts';
export { ChangeTracksService } from './change-tracks.service.ts';
export { LearningQuestionsService } from './learning-questions.service.ts';
export { TrackCoversService } from './track-covers.service.ts';
