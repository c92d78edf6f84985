import { Module } from '@nestjs/common';
import { JobRunner } from '../../platform/jobs/index.ts';
import { DocumentKeeper } from './document-keeper.ts';
import { DocumentRecords } from '../document-records.ts';
import { DocumentMoments } from '../history/index.ts';

/** Live documents as the worker knows them. */
@Module({ providers: [DocumentKeeper, DocumentMoments, DocumentRecords, JobRunner], exports: [JobRunner] })
export class KeeperModule {}
