import { expect, request } from '@playwright/test';
import { sessionRoutes } from '@inrol/contracts/sessions';
import { callAs } from '../support/demo-people.ts';
import type { RunningInrol } from '../support/running-inrol.ts';
import type { SessionHouse } from '../support/session-house.ts';
import { BoardWriter, NoteWriter, type Writer } from './writers.ts';

const EIGHT = ['Ben', 'Cato', 'Dirk', 'Eva', 'Faas', 'Gijs', 'Hanna', 'Ilse'];

/** Eight guests in one session, all writing: half of them private notes, half of them on the board. */
export class Crowd {
  private constructor(
    private readonly writers: readonly Writer[],
    private readonly writing: Promise<unknown>,
  ) {}

  static async gather(house: SessionHouse): Promise<Crowd> {
    const { session, code } = await house.session();
    const writers: Writer[] = [];
    for (const name of EIGHT) {
      const browser = await request.newContext({ baseURL: house.inrol.base });
      const { me } = await callAs(browser, house.inrol, sessionRoutes.join, { code, name });
      const Kind = writers.length % 2 === 0 ? NoteWriter : BoardWriter;
      writers.push(new Kind(house.inrol, browser, session, `guest:${me.guest!.id}`));
    }
    return new Crowd(writers, Promise.all(writers.map((writer) => writer.write())));
  }

  /** What all of them were told is kept. */
  get acknowledged(): number {
    return sumOf(this.writers);
  }

  /** Until each has been told a few more times that something is kept. */
  async goOn(): Promise<void> {
    const before = this.writers.map(({ acknowledged }) => acknowledged);
    const more = () => this.writers.every(({ acknowledged }, at) => acknowledged > before[at]! + 5);
    await expect.poll(more, { timeout: 60_000, intervals: [50] }).toBe(true);
  }

  /** Until nobody has been told anything for a second; with `board` nobody who adds to the board. */
  async standStill(who: 'all' | 'board' = 'all'): Promise<void> {
    const writers = this.writers.filter((writer) => who === 'all' || writer instanceof BoardWriter);
    let last = { told: -1, at: 0 };
    const still = () => {
      const told = sumOf(writers);
      if (told !== last.told) last = { told, at: Date.now() };
      return Date.now() - last.at;
    };
    await expect.poll(still, { timeout: 60_000, intervals: [100] }).toBeGreaterThan(1_500);
  }

  /** Lets them stop; answers what they were told is kept, and is not there. */
  async lost(): Promise<string[]> {
    for (const writer of this.writers) writer.stop();
    await this.writing;
    return (await Promise.all(this.writers.map((writer) => writer.lost()))).flat();
  }

  /** What a server shows on the board. */
  notesAt(inrol: RunningInrol): Promise<Record<string, string>> {
    return this.writers
      .find((writer) => writer instanceof BoardWriter)!
      .at(inrol)
      .notes();
  }
}

const sumOf = (writers: readonly Writer[]): number => writers.reduce((sum, writer) => sum + writer.acknowledged, 0);
