import { Inject, Injectable } from '@nestjs/common';
import { SecretBox, type ResealedBatch, type SealedRows } from '@countersign/mfa-core';
import { localTextContext } from '../local/local-texts.js';
import { resealContents } from './reseal-contents.js';
import { SealedContentsRepository } from './sealed-contents.repository.js';

/** What was texted where no text leaves, under the current key (SR-03). */
@Injectable()
export class ResealLocalTexts implements SealedRows {
  readonly name = 'local_text';

  constructor(
    private readonly contents: SealedContentsRepository,
    @Inject(SecretBox) private readonly secretBox: SecretBox,
  ) {}

  count(): Promise<number> {
    return this.contents.count(this.name);
  }

  reseal(input: { after: string | null; limit: number }): Promise<ResealedBatch> {
    const { contents, secretBox } = this;
    return resealContents({ contents, secretBox }, this.name, localTextContext, input);
  }
}
