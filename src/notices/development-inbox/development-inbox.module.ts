import { Module } from '@nestjs/common';
import { DeliveryModule } from '../../delivery/delivery.module.js';
import { NoticesModule } from '../notices.module.js';
import { DevelopmentInboxController } from './development-inbox.controller.js';
import { DevelopmentInbox } from './development-inbox.js';

/** Not to be imported in production, where it refuses to start. */
@Module({
  imports: [DeliveryModule, NoticesModule],
  controllers: [DevelopmentInboxController],
  providers: [DevelopmentInbox],
})
export class DevelopmentInboxModule {}
