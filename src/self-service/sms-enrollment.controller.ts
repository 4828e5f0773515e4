import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, type Type } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ConfirmEnrollment,
  ResendEnrollmentCode,
  StartSmsEnrollment,
  limits,
  type Origin,
  type Side,
  type SmsSetUp,
} from '@countersign/mfa-core';
import {
  AddressBudget,
  CurrentPrincipal,
  RequestOrigin,
  TicketOrStepUp,
  type PersonPrincipal,
} from '@countersign/mfa-nest';
import { requesterOf } from '../sign-in/requester.js';
import { nameForSide } from './name-for-side.js';
import { removableMethod } from './removable-method.js';
import { ConfirmRequest, RecoveryCodeReply } from './self-service.dto.js';
import { SmsSetUpReply, StartSmsRequest } from './sms-enrollment.dto.js';

/** Binding a phone number, under the path of a side that allows text messages. */
export function smsEnrollmentController(side: Side): Type<unknown> {
  @ApiTags(`${side} MFA`)
  @Controller(`v1/${side}/mfa/sms`)
  class SmsEnrollmentController extends removableMethod(side, 'sms') {
    constructor(
      private readonly startEnrollment: StartSmsEnrollment,
      private readonly resendCode: ResendEnrollmentCode,
      private readonly confirmEnrollment: ConfirmEnrollment,
    ) {
      super();
    }

    @Post()
    @TicketOrStepUp({ maxAgeSeconds: limits.stepUpMaxAgeSeconds })
    @AddressBudget('secrets')
    @ApiOperation({
      summary: 'Send a code to a new number; a number in use goes on working until it comes back',
    })
    @ApiCreatedResponse({ type: SmsSetUpReply })
    async start(
      @Body() body: StartSmsRequest,
      @CurrentPrincipal() principal: PersonPrincipal,
      @RequestOrigin() origin: Origin,
    ): Promise<SmsSetUpReply> {
      const { country, phoneNumber, riskAcknowledged } = body;
      const requester = requesterOf(principal);
      const asked = { requester, side, country, phoneNumber, riskAcknowledged, origin };
      return present(await this.startEnrollment.execute(asked));
    }

    @Post(':enrollmentId/resend')
    @HttpCode(200)
    @TicketOrStepUp({ maxAgeSeconds: limits.stepUpMaxAgeSeconds })
    @AddressBudget('secrets')
    @ApiOperation({ summary: 'Send a fresh code; the one before is dead' })
    @ApiOkResponse({ type: SmsSetUpReply })
    async resend(
      @Param('enrollmentId', ParseUUIDPipe) enrollmentId: string,
      @CurrentPrincipal() principal: PersonPrincipal,
      @RequestOrigin() origin: Origin,
    ): Promise<SmsSetUpReply> {
      const requester = requesterOf(principal);
      return present(await this.resendCode.execute({ requester, side, enrollmentId, origin }));
    }

    @Post(':enrollmentId/confirm')
    @HttpCode(200)
    @TicketOrStepUp({ maxAgeSeconds: limits.stepUpMaxAgeSeconds })
    @AddressBudget('secrets')
    @ApiOperation({ summary: 'Prove the number with the code sent to it; receive the recovery code' })
    @ApiOkResponse({ type: RecoveryCodeReply })
    confirm(
      @Param('enrollmentId', ParseUUIDPipe) enrollmentId: string,
      @Body() { code }: ConfirmRequest,
      @CurrentPrincipal() principal: PersonPrincipal,
      @RequestOrigin() origin: Origin,
    ): Promise<RecoveryCodeReply> {
      const requester = requesterOf(principal);
      return this.confirmEnrollment.execute({ requester, side, method: 'sms', enrollmentId, code, origin });
    }
  }
  return nameForSide(side, SmsEnrollmentController);
}

const present = ({ enrollmentId, sentTo, expiresAt, resendAvailableAt }: SmsSetUp): SmsSetUpReply => ({
  enrollmentId,
  sentTo,
  expiresAt: expiresAt.toISOString(),
  resendAvailableAt: resendAvailableAt.toISOString(),
});
