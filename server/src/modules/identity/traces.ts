import type { OwnThing, PassedOn } from '@inrol/contracts/identity';
import { Injectable } from '@nestjs/common';

/** What one module keeps of people, by their id. */
export interface KeepsTraces {
  /** What is kept of somebody as theirs, oldest first. */
  of(accountId: string): Promise<OwnThing[]>;
  /** What would go over to others or end, were they erased. */
  passesOn?(accountId: string): Promise<PassedOn[]>;
  /**
   * Lets go of what is theirs alone and of words that say who they are, and gives what others need to others. Part of the
   * transaction that erases; what it answers is done after that.
   */
  letGo?(leaving: Leaving): Promise<(() => Promise<void>) | void>;
}

/** Somebody who is being erased. */
export interface Leaving {
  readonly accountId: string;
  readonly name: string;
  /** What they are called from now on. */
  readonly calledFromNow: string;
  readonly organisationIds: readonly string[];
}

/** Every place in which something of a person is kept, as told by the modules that keep it. */
@Injectable()
export class Traces {
  private readonly keepers: KeepsTraces[] = [];

  keptBy(keeper: KeepsTraces): void {
    this.keepers.push(keeper);
  }

  async of(accountId: string): Promise<OwnThing[]> {
    const things: OwnThing[] = [];
    for (const keeper of this.keepers) things.push(...(await keeper.of(accountId)));
    return things;
  }

  async passesOn(accountId: string): Promise<PassedOn[]> {
    const all: PassedOn[] = [];
    for (const keeper of this.keepers) all.push(...((await keeper.passesOn?.(accountId)) ?? []));
    return all;
  }

  /** Answers what is to be done once it is kept. */
  async letGo(leaving: Leaving): Promise<() => Promise<void>> {
    const afterwards: (() => Promise<void>)[] = [];
    for (const keeper of this.keepers) {
      const after = await keeper.letGo?.(leaving);
      if (after) afterwards.push(after);
    }
    return async () => {
      for (const after of afterwards) await after();
    };
  }
}
