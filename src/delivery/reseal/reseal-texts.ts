import { Inject, Injectable } from '@nestjs/common';
import { SecretBox, type ResealedBatch, type SealedRows } from '@countersign/mfa-core';
import { textContext } from '../texts/text-content.js';
import { resealContents } from './reseal-contents.js';
import { SealedContentsRepository } from './sealed-contents.repository.js';

/** What waits to be texted, or may have to be texted again, under the current key (SR-03). */
@Injectable()
export class ResealTexts implements SealedRows {
  readonly name = 'text_message';

  constructor(
    private readonly contents: SealedContentsRepository,
    @Inject(SecretBox) private readonly secretBox: SecretBox,
  ) {}

  count(): Promise<number> {
    return this.contents.count(this.name);
  }

  reseal(input: { after: string | null; limit: number }): Promise<ResealedBatch> {
    const { contents, secretBox } = this;
    return resealContents({ contents, secretBox }, this.name, textContext, input);
  }
}
