/** Procedures: the register, who questions them, and what was decided. */
export { ProceduresModule } from './procedures.module.ts';
export { ProceduresService } from './procedures.service.ts';
