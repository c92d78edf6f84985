import type { OwnThing, PassedOn } from '@inrol/contracts/identity';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type KeepsTraces, type Leaving, Traces } from '../identity/index.ts';
import { type Heir, Heirs } from '../organisations/index.ts';
import type { ChangeTrackEntity } from './change-track.entity.ts';
import { ChangeTracksRepository } from './change-tracks.repository.ts';
import { TrackCoversRepository } from './track-covers.repository.ts';

/** What tracks keep of people: who facilitates, and who gives cover. In which cohort somebody was stays, by their id. */
@Injectable()
export class TrackTraces implements KeepsTraces, OnModuleInit {
  constructor(
    private readonly traces: Traces,
    private readonly repository: ChangeTracksRepository,
    private readonly covers: TrackCoversRepository,
    private readonly heirs: Heirs,
  ) {}

  onModuleInit(): void {
    this.traces.keptBy(this);
  }

  async of(accountId: string): Promise<OwnThing[]> {
    const tracks = await this.repository.facilitatedBy(accountId);
    const covers = await this.covers.allOf(accountId);
    const titles = await this.titlesOf(covers.map(({ trackId }) => trackId));
    return [
      ...tracks.map(({ title, createdAt }) => ({
        ...{ kind: 'facilitation' as const, in: title, text: '', at: createdAt.toISOString() },
      })),
      ...covers.map(({ trackId, what, reach, askedAt }) => ({
        ...{ kind: 'cover' as const, in: titles.get(trackId) ?? '', text: [what, reach].filter(Boolean).join('\n') },
        at: askedAt.toISOString(),
      })),
    ];
  }

  async passesOn(accountId: string): Promise<PassedOn[]> {
    const passed: PassedOn[] = [];
    for (const track of await this.repository.facilitatedBy(accountId))
      if (track.facilitatorIds.length === 1) {
        const to = (await this.heirsOf(track, accountId)).map(({ name }) => name);
        passed.push({ kind: 'track', title: track.title, to });
      }
    const given = (await this.covers.allOf(accountId)).filter(({ status }) => status === 'granted');
    const titles = await this.titlesOf(given.map(({ trackId }) => trackId));
    return [...passed, ...[...titles.values()].map((title) => ({ kind: 'cover' as const, title, to: [] }))];
  }

  /** Cover is given by a person who answers for it: it ends with them. How they could be reached goes. */
  async letGo({ accountId }: Leaving): Promise<void> {
    for (const { organisationId, id } of await this.repository.facilitatedBy(accountId)) {
      const track = await this.repository.lock(organisationId, id);
      if (!track) continue;
      const others = track.facilitatorIds.filter((one) => one !== accountId);
      const heirs = others.length > 0 ? [] : await this.heirsOf(track, accountId);
      await this.repository.update(organisationId, id, {
        facilitatorIds: [...others, ...heirs.map((heir) => heir.accountId)],
      });
    }
    for (const { organisationId, id, status } of await this.covers.allOf(accountId)) {
      if (status === 'asked') await this.covers.delete(organisationId, id);
      else await this.covers.update(organisationId, id, { reach: '', status: status === 'granted' ? 'ended' : status });
    }
  }

  private heirsOf({ organisationId, teamIds }: ChangeTrackEntity, accountId: string): Promise<Heir[]> {
    return this.heirs.of(organisationId, teamIds, accountId);
  }

  private async titlesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.repository.withIds(ids)).map(({ id, title }) => [id, title]));
  }
}
