import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChangeTracksModule } from '../change-tracks/index.ts';
import { MapGate } from './map-gate.ts';
import { MapHistory } from './map-history.ts';
import { MapVersionEntity, ProcessMapEntity } from './process-map.entity.ts';
import { ProcessMapsController } from './process-maps.controller.ts';
import { ProcessMapsRepository } from './process-maps.repository.ts';
import { ProcessMapsService } from './process-maps.service.ts';

@Module({
  imports: [TypeOrmModule.forFeature([MapVersionEntity, ProcessMapEntity]), ChangeTracksModule],
  controllers: [ProcessMapsController],
  providers: [MapGate, MapHistory, ProcessMapsRepository, ProcessMapsService],
  exports: [MapGate, ProcessMapsService],
})
export class ProcessMapsModule {}
