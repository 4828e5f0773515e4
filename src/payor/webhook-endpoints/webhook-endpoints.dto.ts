import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import { PageQuery } from '../../wire/page-query.dto.js';
import { PlainText } from '../../wire/plain-text.js';
import {
  deliveryStatuses,
  webhookEvents,
  type DeliveryStatus,
  type WebhookEvent,
} from '../../webhooks/webhooks.module.js';

export class EndpointChangeRequest {
  @ApiPropertyOptional({ maxLength: 500, example: 'https://erp.example.com/countersign' })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  url?: string;

  @ApiPropertyOptional({ enum: webhookEvents, isArray: true })
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(webhookEvents, { each: true })
  events?: WebhookEvent[];

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @PlainText(200)
  description?: string;
}

export class EndpointRequest {
  @ApiPropertyOptional({
    format: 'uuid',
    description: 'May be left out by who is a payments admin of one company alone',
  })
  @IsOptional()
  @IsUUID()
  companyId?: string;

  @ApiProperty({ maxLength: 500, example: 'https://erp.example.com/countersign' })
  @IsString()
  @MaxLength(500)
  url!: string;

  @ApiProperty({ enum: webhookEvents, isArray: true })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(webhookEvents, { each: true })
  events!: WebhookEvent[];

  @ApiPropertyOptional({ maxLength: 200 })
  @IsOptional()
  @PlainText(200)
  description?: string;
}

export class RotateSecretRequest {
  @ApiPropertyOptional({
    format: 'date-time',
    description:
      '`secretChangedAt` of the secret that is to be replaced: a request that comes twice makes one secret then, and the second is answered with `version-conflict`',
  })
  @IsOptional()
  @IsISO8601({ strict: true })
  secretChangedAt?: string;
}

export class EndpointReply {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ format: 'uuid' })
  companyId!: string;

  @ApiProperty()
  url!: string;

  @ApiProperty({ enum: webhookEvents, isArray: true })
  events!: string[];

  @ApiProperty()
  description!: string;

  @ApiProperty({ enum: ['active', 'disabled'] })
  status!: string;

  @ApiProperty({ format: 'date-time' })
  secretChangedAt!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Until then the secret of before signs too',
  })
  formerSecretUntil!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastSuccessAt!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastFailureAt!: string | null;
}

export class EndpointWithSecretReply extends EndpointReply {
  @ApiProperty({ description: 'Shown this once: keep it where the receiver finds it', example: 'whsec_…' })
  secret!: string;
}

export class EndpointList {
  @ApiProperty({ type: [EndpointReply] })
  items!: EndpointReply[];
}

export class MessagesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: deliveryStatuses })
  @IsOptional()
  @IsIn(deliveryStatuses)
  status?: DeliveryStatus;
}

export class MessageReply {
  @ApiProperty({ format: 'uuid', description: 'The `webhook-id` of every try' })
  id!: string;

  @ApiProperty({ example: 'disbursement.authorized' })
  type!: string;

  @ApiProperty({ enum: deliveryStatuses, description: '`dead`: given up, and to be sent again by hand' })
  status!: string;

  @ApiProperty()
  tries!: number;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastTriedAt!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'An HTTP status, or why there was none',
    example: '503',
  })
  lastOutcome!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  deliveredAt!: string | null;

  @ApiProperty({ description: 'Exactly what is sent: JSON as text' })
  body!: string;
}

export class MessageList {
  @ApiProperty({ type: [MessageReply], description: 'The newest first' })
  items!: MessageReply[];

  @ApiProperty({ type: String, nullable: true, description: 'Give it as `after` for the next page' })
  next!: string | null;
}

export class PingReply {
  @ApiProperty({ format: 'uuid', description: 'The `webhook-id` to look for' })
  messageId!: string;
}

export class ResentReply {
  @ApiProperty({ description: 'Messages that are on their way again' })
  resent!: number;
}
