import { Module } from '@nestjs/common';
import { PolicyModule } from '../policy/policy.module.js';
import { CoverageController } from './coverage.controller.js';
import { CoverageRepository } from './coverage.repository.js';
import { ReadCoverage } from './read-coverage.js';

/** Who is enrolled with what, and who is not (POL-12). */
@Module({
  imports: [PolicyModule],
  controllers: [CoverageController],
  providers: [CoverageRepository, ReadCoverage],
})
export class CoverageModule {}
