import { IsIn, IsUUID } from 'class-validator';
import { Reason } from '../../../wire/plain-text.js';

/** What the bank said of an account, as an operator enters it on somebody's word. */
export class AuthorizedVerdict {
  @IsUUID()
  id!: string;

  @IsIn(['verified', 'failed'], { message: 'must be verified or failed' })
  outcome!: 'verified' | 'failed';

  /** Who at the bank gave their word, and how that was proven. */
  @Reason()
  authorization!: string;
}
