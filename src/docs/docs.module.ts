import { Module } from '@nestjs/common';
import { ApiDescription } from './api-description.provider.js';
import { DocsController } from './docs.controller.js';

/** `/openapi.json` and `/docs`. Imported where the settings open them; elsewhere the routes do not exist. */
@Module({ controllers: [DocsController], providers: [ApiDescription] })
export class DocsModule {}
