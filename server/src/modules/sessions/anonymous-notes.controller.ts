import type { ParsedInputOf } from '@inrol/contracts';
import { anonymousNoteRoutes as routes } from '@inrol/contracts/sessions';
import type { Actor, MemberActor } from '@inrol/domain';
import { Controller } from '@nestjs/common';
import { CurrentActor, CurrentMember, Endpoint, Input } from '../../platform/http/index.ts';
import { AnonymousNotesService } from './anonymous-notes.service.ts';

type In<Name extends keyof typeof routes> = ParsedInputOf<(typeof routes)[Name]>;

@Controller()
export class AnonymousNotesController {
  constructor(private readonly notes: AnonymousNotesService) {}

  @Endpoint(routes.noteRightsKey)
  key(@CurrentActor() actor: Actor, @Input(routes.noteRightsKey) input: In<'noteRightsKey'>) {
    return this.notes.key(actor, input);
  }

  @Endpoint(routes.noteRights)
  rights(@CurrentActor() actor: Actor, @Input(routes.noteRights) input: In<'noteRights'>) {
    return this.notes.rights(actor, input);
  }

  @Endpoint(routes.writeAnonymousNote)
  async write(@Input(routes.writeAnonymousNote) input: In<'writeAnonymousNote'>) {
    await this.notes.write(input);
    return { done: true };
  }

  @Endpoint(routes.takeBackAnonymousNote)
  async takeBack(@Input(routes.takeBackAnonymousNote) input: In<'takeBackAnonymousNote'>) {
    await this.notes.takeBack(input);
    return { done: true };
  }

  @Endpoint(routes.notesToReadFirst)
  toReadFirst(@CurrentMember() actor: MemberActor, @Input(routes.notesToReadFirst) input: In<'notesToReadFirst'>) {
    return this.notes.toReadFirst(actor, input);
  }
}
