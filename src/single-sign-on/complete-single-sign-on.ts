import { Injectable } from '@nestjs/common';
import { BeginSignIn, type SignInStep } from '@countersign/mfa-core';
import { ProviderWord } from './provider-word.js';

/** The way back from the identity provider, and what comes after it in the portal. */
@Injectable()
export class CompleteSingleSignOn {
  constructor(
    private readonly word: ProviderWord,
    private readonly beginSignIn: BeginSignIn,
  ) {}

  /** @throws Problem of ProviderWord; MfaError of BeginSignIn */
  async execute(input: Parameters<ProviderWord['execute']>[0]): Promise<SignInStep> {
    const proven = await this.word.execute(input);
    return this.beginSignIn.execute({ ...proven, origin: input.origin });
  }
}
