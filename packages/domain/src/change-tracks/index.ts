/** Change tracks: who may do what, how a track and its cover move, and the learning agenda. */
export * from './cover.ts';
export * from './learning-question.ts';
export * from './policy.ts';
export * from './track.ts';
