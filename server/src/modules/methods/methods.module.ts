import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MethodEntity } from './method.entity.ts';
import { MethodsController } from './methods.controller.ts';
import { MethodsRepository } from './methods.repository.ts';
import { MethodsService } from './methods.service.ts';

@Module({
  imports: [TypeOrmModule.forFeature([MethodEntity])],
  controllers: [MethodsController],
  providers: [MethodsRepository, MethodsService],
  exports: [MethodsService],
})
export class MethodsModule {}
