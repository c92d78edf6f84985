/** HTTP: routes of the contracts mounted on Nest, who gets past the door, problems, origin, budgets. */
export { AccessGuard } from './access.guard.ts';
export { AnswerInterceptor } from './answer.interceptor.ts';
export { actorIn } from './actor-of.ts';
export { CurrentActor, CurrentMember, Endpoint, Input } from './endpoint.ts';
export { fromOwnOrigin } from './origin.ts';
export { ownOrigin } from './own-origin.ts';
export { ProblemFilter } from './problem.filter.ts';
export { requestBudget } from './request-budget.ts';
export { RequestOrigin } from './request-origin.ts';
export { Authenticator, type InrolRequest, type Who } from './who.ts';
