/** Experiments: try something else with an expectation, note what is seen, and decide with a learning. */
export { ExperimentsModule } from './experiments.module.ts';
export { ExperimentsService } from './experiments.service.ts';
