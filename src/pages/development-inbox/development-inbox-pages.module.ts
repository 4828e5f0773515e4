import { Module } from '@nestjs/common';
import { PagesModule } from '../pages.module.js';
import { DevelopmentInboxPages } from './development-inbox.pages.js';

/** Not to be imported in production, where the messages are not to be had either. */
@Module({ imports: [PagesModule], controllers: [DevelopmentInboxPages] })
export class DevelopmentInboxPagesModule {}
