/** Methods to hold a session with: those of the house, and those an organisation made its own. */
export { MethodsModule } from './methods.module.ts';
export { MethodsService } from './methods.service.ts';
