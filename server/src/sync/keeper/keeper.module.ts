import { Module } from '@nestjs/common';
import { DocumentKeeper } from './document-keeper.ts';
import { DocumentRecords } from '../document-records.ts';
import { DocumentMoments } from '../history/index.ts';

/** Live documents as the worker knows them. */
@Module({ providers: [DocumentKeeper, DocumentMoments, DocumentRecords] })
export class KeeperModule {}
