import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import type { FactorMethod } from '@countersign/mfa-core';

export class PasswordForm {
  @IsString()
  @MaxLength(320)
  email!: string;

  // As at the API: what is too long is simply wrong, and costs no more than that.
  @IsString()
  @MaxLength(1024)
  password!: string;
}

export class CompanyForm {
  @IsString()
  @MaxLength(320)
  email!: string;

  // The button stands in the form of the password, which counts for nothing here.
  @IsOptional()
  @IsString()
  @MaxLength(1024)
  password?: string;
}

export class CodeForm {
  @IsIn(['totp', 'sms'] satisfies FactorMethod[])
  method!: FactorMethod;

  // What is no code is told on the page.
  @IsString()
  @MaxLength(100)
  code!: string;
}
