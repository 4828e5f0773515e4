import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsEmail, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { Name, Reason } from '../wire/plain-text.js';

/** Octets of an address at most: RFC 5321 section 4.5.3.1.3, a path of 256 without its brackets. */
const LONGEST_ADDRESS = 254;

class Addressed {
  @ApiProperty({
    format: 'email',
    maxLength: LONGEST_ADDRESS,
    example: 'ada@cedarstone.example',
    description: 'Exactly as the person types it to sign in',
  })
  @IsEmail({}, { message: 'must be an e-mail address' })
  @MaxLength(LONGEST_ADDRESS)
  email!: string;
}

export class MakePaymentsAdminRequest extends Addressed {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  companyId!: string;

  @ApiPropertyOptional({ maxLength: 100, description: 'Of somebody new' })
  @IsOptional()
  @Name(100)
  name?: string;

  @ApiProperty({ maxLength: 500, example: 'Signed letter of the owner, called back, ticket 4711' })
  @Reason()
  authorization!: string;
}

export class RemovePaymentsAdminRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  companyId!: string;

  @ApiProperty({ maxLength: 500, example: 'Left the company, letter of the owner, ticket 4712' })
  @Reason()
  authorization!: string;
}

export class MakeCompanyAdminRequest extends MakePaymentsAdminRequest {}

export class MakePayeeAdminRequest extends MakePaymentsAdminRequest {
  @ApiProperty({
    maxLength: 500,
    example: 'Passport seen in a video call, called back on the number of the contract',
    description: 'How it was proven who the new payee admin is (AR-02); kept for auditors',
  })
  @Reason()
  proof!: string;
}

export class AllowMfaPolicyRequest {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  companyId!: string;

  @ApiProperty({ description: 'Whether the admins of the company may require MFA' })
  @IsBoolean()
  available!: boolean;

  @ApiProperty({ maxLength: 500, example: 'Contract of 1 November, ticket 4713' })
  @Reason()
  authorization!: string;
}

export class PaymentsAdminReply {
  @ApiProperty({ format: 'uuid' })
  personId!: string;
}

export class RequestResetRequest extends Addressed {
  @ApiProperty({
    maxLength: 500,
    example: 'Passport seen in a video call, called back on the number of the contract',
    description: 'Who proved the identity of the person, and how (AR-02); kept for auditors',
  })
  @Reason()
  proof!: string;
}

export class ResetRequestedReply {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'date-time', description: 'Nobody can agree to it from then on' })
  expiresAt!: string;
}

export class ResetRequestReply extends ResetRequestedReply {
  @ApiProperty({ enum: ['open', 'approved', 'withdrawn', 'expired'] })
  status!: string;

  @ApiProperty({ description: 'Who is to be reset' })
  name!: string;

  @ApiProperty()
  email!: string;

  @ApiProperty({ description: 'The support agent who saw the proof' })
  requestedBy!: string;

  @ApiProperty({ description: 'Whether that is you: then another one approves it' })
  requestedByYou!: boolean;

  @ApiProperty()
  proof!: string;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;
}

export class OpenResetList {
  @ApiProperty({ type: [ResetRequestReply], description: 'The newest first' })
  items!: ResetRequestReply[];
}

export class CompaniesQuery {
  @ApiProperty({ minLength: 1, maxLength: 100, description: 'A part of the name' })
  @Name(100)
  name!: string;
}

export class FoundCompanyReply {
  @ApiProperty({ format: 'uuid' })
  companyId!: string;

  @ApiProperty({ example: 'Cedar & Stone Builders' })
  name!: string;

  @ApiProperty({ enum: ['payor', 'payee'] })
  side!: string;
}

export class FoundCompanyList {
  @ApiProperty({ type: [FoundCompanyReply], description: 'The first 50, in the order of their names' })
  items!: FoundCompanyReply[];
}

export class CompanyAdministratorReply {
  @ApiProperty({ format: 'uuid' })
  personId!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ description: 'The address with which they sign in' })
  email!: string;
}

export class CompanyForSupportReply extends FoundCompanyReply {
  @ApiProperty({ description: 'Whether its admins may require MFA' })
  mfaPolicyAvailable!: boolean;

  @ApiProperty({ type: [CompanyAdministratorReply] })
  paymentsAdmins!: CompanyAdministratorReply[];

  @ApiProperty({ type: [CompanyAdministratorReply] })
  payeeAdmins!: CompanyAdministratorReply[];

  @ApiProperty({ type: [CompanyAdministratorReply] })
  companyAdmins!: CompanyAdministratorReply[];
}

export class UnlockRequest extends Addressed {
  @ApiProperty({ maxLength: 500, example: 'Called from the number of the contract, ticket 4713' })
  @Reason()
  grounds!: string;
}
