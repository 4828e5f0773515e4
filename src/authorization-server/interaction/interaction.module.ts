import { Module } from '@nestjs/common';

/** What a person does in the browser while a finance system waits: sign in, step up, countersign (FIN-04). */
@Module({})
export class InteractionModule {}
