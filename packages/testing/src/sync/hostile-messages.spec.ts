import { documentMessages, type DocumentMessage, isMessageSized, type Reply } from '@inrol/contracts/sync';
import { boardRules, processMapRules } from '@inrol/sync-core/shapes';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { hostileIds } from './hostile-base.ts';
import { mutatedInput } from './mutations.ts';
import { type Editing, editBoard, editMap } from './random-edits.ts';
import { SeededRandom } from './seeded-random.ts';
import { SyncWorld, type WorldClient } from './sync-world.ts';

declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

/** `INROL_FUZZ_SEED=17` repeats one run; `INROL_FUZZ_RUNS` multiplies the mutations. */
const seed = Number(process.env['INROL_FUZZ_SEED'] ?? 1);
const MUTATIONS = 10_000 * Number(process.env['INROL_FUZZ_RUNS'] ?? 1);
/** A fresh document after so many, as those that pass make it grow. */
const PER_DOCUMENT = 250;
const STALL = 50;

const phases = {
  phaseId: '10000000-0000-4000-8000-0000000000f1',
  groupPhaseId: '10000000-0000-4000-8000-0000000000f2',
};

/** One document of others, and somebody who is in it and means harm. */
class Scene {
  readonly world: SyncWorld;
  private readonly random: SeededRandom;
  private readonly kind: 'board' | 'process-map';
  private mallory!: WorldClient;
  private clientId = 0;

  private constructor(random: SeededRandom, kind: 'board' | 'process-map') {
    this.random = random;
    this.kind = kind;
    this.world = new SyncWorld(random.uuid());
    const rights = {
      refusal: null,
      notes: new Map([[phases.phaseId, hostileIds.mallory]]),
      groups: new Set([phases.groupPhaseId]),
    };
    this.world.rules = kind === 'board' ? boardRules(rights) : processMapRules;
  }

  static async set(random: SeededRandom, kind: 'board' | 'process-map'): Promise<Scene> {
    const scene = new Scene(random, kind);
    const written = scene.world.rooms.write(scene.world.documentId, (doc) => {
      for (let count = 0; count < 12; count++) scene.edit(doc, new Set([doc.clientID]));
    });
    await scene.world.flush();
    await written;
    scene.mallory = scene.world.addClient(`account:${random.uuid()}`);
    await scene.mallory.connect();
    await scene.ask('document.open', { documentId: scene.world.documentId, stateVector: new Uint8Array([0]) });
    return scene;
  }

  /** Everything that the server holds. */
  async held(): Promise<string> {
    const state = await this.world.rooms.read(this.world.documentId, (doc) => Y.encodeStateAsUpdate(doc));
    return state.join();
  }

  async logged(): Promise<number> {
    return (await this.world.log.load(this.world.documentId))!.position;
  }

  /** What an honest page would say now. */
  async honest(name: DocumentMessage): Promise<Readonly<Record<string, unknown>>> {
    const { documentId } = this.world;
    switch (name) {
      case 'document.open':
        return {
          documentId,
          stateVector: await this.world.rooms.read(documentId, Y.encodeStateVector),
          clientId: this.clientId,
        };
      case 'document.push':
        return { documentId, update: await this.update() };
      case 'document.presence':
        return { documentId, state: { x: this.random.below(100), note: this.random.uuid(), busy: true } };
      case 'document.close':
        return { documentId };
    }
  }

  /** Checked against the contract and answered, as over a socket. */
  async ask(name: DocumentMessage, input: unknown): Promise<Reply<unknown> | 'validation-failed'> {
    const parsed = isMessageSized(input) ? documentMessages[name].input.safeParse(input) : null;
    if (!parsed?.success) return 'validation-failed';
    let reply: Reply<unknown> | null = null;
    this.mallory.pair!.link.ask(name as 'document.open', parsed.data as never, (answer) => (reply = answer));
    await this.world.flush();
    const answer = reply as Reply<unknown> | null;
    if (!answer) throw new Error('no answer');
    if (name === 'document.open' && 'data' in answer) this.clientId = (answer.data as { clientId: number }).clientId;
    return answer;
  }

  private async update(): Promise<Uint8Array> {
    const state = await this.world.rooms.read(this.world.documentId, (doc) => Y.encodeStateAsUpdate(doc));
    const doc = new Y.Doc();
    Y.applyUpdate(doc, state);
    doc.clientID = this.clientId;
    const known = Y.encodeStateVector(doc);
    doc.transact(() => {
      for (let count = 1 + this.random.below(4); count > 0; count--) this.edit(doc, new Set([this.clientId]));
    });
    return Y.encodeStateAsUpdate(doc, known);
  }

  private edit(doc: Y.Doc, own: Editing['own']): void {
    if (this.kind === 'board') editBoard(this.random, doc, { ...phases, author: hostileIds.mallory, own });
    else editMap(this.random, doc);
  }
}

const names = Object.keys(documentMessages) as DocumentMessage[];

describe.each(names)('10,000 mutations of %s', (name) => {
  it(`throw nothing, stall nothing, and leave no trace where they are refused (seed ${seed})`, async () => {
    const random = new SeededRandom(seed);
    const became = { refused: 0, accepted: 0 };
    let scene = await Scene.set(random, 'board');
    let before = await scene.held();
    let position = await scene.logged();
    for (let count = 0; count < MUTATIONS; count++) {
      if (count % PER_DOCUMENT === 0) {
        scene = await Scene.set(random, count % (2 * PER_DOCUMENT) === 0 ? 'board' : 'process-map');
        [before, position] = [await scene.held(), await scene.logged()];
      }
      const input = mutatedInput(random, await scene.honest(name));
      const started = performance.now();
      const answer = await scene.ask(name, input);
      // what else this machine does may take a turn: twice in a row it is the message
      if (performance.now() - started > STALL) {
        const again = performance.now();
        await scene.ask(name, input);
        expect(performance.now() - again, `mutation ${count} of ${name}`).toBeLessThan(STALL);
      }
      const refused = answer === 'validation-failed' || 'problem' in answer;
      became[refused ? 'refused' : 'accepted']++;
      const changes = !refused && name === 'document.push';
      if (changes) [before, position] = [await scene.held(), await scene.logged()];
      else {
        expect(await scene.logged(), `mutation ${count} of ${name}`).toBe(position);
        // reading builds the document, and only a push could have changed it: now and then is enough elsewhere
        if (name === 'document.push' || count % 25 === 0) expect(await scene.held(), `mutation ${count}`).toBe(before);
      }
      if (name === 'document.close') await scene.ask('document.open', await scene.honest('document.open'));
    }
    expect(became.refused).toBeGreaterThan(MUTATIONS / 4);
    expect(became.accepted).toBeGreaterThan(0);
  }, 300_000);
});
