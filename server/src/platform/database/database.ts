import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type EntityTarget, type ObjectLiteral, type Repository } from 'typeorm';

/** The door to PostgreSQL for repositories. Inside `transaction` every repository takes part in it by itself. */
@Injectable()
export class Database {
  private readonly current = new AsyncLocalStorage<EntityManager>();

  constructor(private readonly source: DataSource) {}

  /** The transaction that is on its way, or plain connections outside one. */
  get manager(): EntityManager {
    return this.current.getStore() ?? this.source.manager;
  }

  of<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Repository<Entity> {
    return this.manager.getRepository(entity);
  }

  /** Runs `work` in one transaction: all of it is kept, or none. Joins the one that is on its way. */
  transaction<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.current.getStore()) return work();
    return this.source.transaction((manager) => this.current.run(manager, work));
  }

  /** Throws when PostgreSQL does not answer. */
  async ping(): Promise<void> {
    await this.source.query('SELECT 1');
  }
}
