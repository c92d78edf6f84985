import type { ParsedInputOf } from '@inrol/contracts';
import { methodRoutes as routes } from '@inrol/contracts/methods';
import type { MemberActor } from '@inrol/domain';
import { Controller } from '@nestjs/common';
import { CurrentMember, Endpoint, Input } from '../../platform/http/index.ts';
import { MethodsService } from './methods.service.ts';

type In<Name extends keyof typeof routes> = ParsedInputOf<(typeof routes)[Name]>;

@Controller()
export class MethodsController {
  constructor(private readonly methods: MethodsService) {}

  @Endpoint(routes.methods)
  all(@CurrentMember() actor: MemberActor) {
    return this.methods.all(actor.organisationId);
  }

  @Endpoint(routes.method)
  one(@CurrentMember() actor: MemberActor, @Input(routes.method) { methodKey }: In<'method'>) {
    return this.methods.one(actor.organisationId, methodKey);
  }

  @Endpoint(routes.createMethod)
  create(@CurrentMember() actor: MemberActor, @Input(routes.createMethod) { method }: In<'createMethod'>) {
    return this.methods.create(actor, method);
  }

  @Endpoint(routes.importMethod)
  import(@CurrentMember() actor: MemberActor, @Input(routes.importMethod) { file }: In<'importMethod'>) {
    return this.methods.create(actor, file.method);
  }

  @Endpoint(routes.updateMethod)
  update(@CurrentMember() actor: MemberActor, @Input(routes.updateMethod) input: In<'updateMethod'>) {
    return this.methods.update(actor, input);
  }

  @Endpoint(routes.removeMethod)
  async remove(@CurrentMember() actor: MemberActor, @Input(routes.removeMethod) { methodId }: In<'removeMethod'>) {
    await this.methods.remove(actor, methodId);
    return { done: true };
  }
}
