import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MethodEntity } from './method.entity.ts';
import { MethodsController } from './methods.controller.ts';
import { MethodTraces } from './method-traces.ts';
import { MethodsRepository } from './methods.repository.ts';
import { MethodsService } from './methods.service.ts';

@Module({
  imports: [TypeOrmModule.forFeature([MethodEntity])],
  controllers: [MethodsController],
  providers: [MethodTraces, MethodsRepository, MethodsService],
  exports: [MethodsService],
})
export class MethodsModule {}
