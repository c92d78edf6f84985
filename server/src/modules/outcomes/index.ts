/** What sessions yield, what became of it at the next one, and the report of a closed session. */
export { OutcomesModule } from './outcomes.module.ts';
export { OutcomesService } from './outcomes.service.ts';
