import { ArrayMaxSize, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { Name, Reason } from '../../wire/plain-text.js';

/** What the operator enters, as far as its shape goes. */
export class AddIdentityProviderRequest {
  @IsUUID()
  companyId!: string;

  @Name(500)
  issuer!: string;

  @Name(200)
  clientId!: string;

  /** Left out for a public client. */
  @IsOptional()
  @Name(1_000)
  clientSecret?: string;

  @IsString({ each: true })
  @MaxLength(253, { each: true })
  @ArrayMaxSize(100)
  domains!: string[];

  @Reason()
  authorization!: string;
}

export class RemoveIdentityProviderRequest {
  @Reason()
  authorization!: string;
}
