import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, type Type } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ConfirmEnrollment,
  StartAuthenticatorEnrollment,
  limits,
  type Origin,
  type Side,
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
import { qrSvg } from './qr-svg.js';
import { removableMethod } from './removable-method.js';
import { AuthenticatorSetUpReply, ConfirmRequest, RecoveryCodeReply } from './self-service.dto.js';

/** Binding an authenticator app, under the path of a side that allows it. */
export function authenticatorEnrollmentController(side: Side): Type<unknown> {
  @ApiTags(`${side} MFA`)
  @Controller(`v1/${side}/mfa/authenticator-app`)
  class AuthenticatorEnrollmentController extends removableMethod(side, 'totp') {
    constructor(
      private readonly startEnrollment: StartAuthenticatorEnrollment,
      private readonly confirmEnrollment: ConfirmEnrollment,
    ) {
      super();
    }

    @Post()
    @TicketOrStepUp({ maxAgeSeconds: limits.stepUpMaxAgeSeconds })
    @ApiOperation({ summary: 'A new secret with its QR picture; of no use until a code proves it' })
    @ApiCreatedResponse({ type: AuthenticatorSetUpReply })
    async start(
      @CurrentPrincipal() principal: PersonPrincipal,
      @RequestOrigin() origin: Origin,
    ): Promise<AuthenticatorSetUpReply> {
      const setUp = await this.startEnrollment.execute({ requester: requesterOf(principal), side, origin });
      return { ...setUp, qrSvg: await qrSvg(setUp.otpauthUri), expiresAt: setUp.expiresAt.toISOString() };
    }

    @Post(':enrollmentId/confirm')
    @HttpCode(200)
    @TicketOrStepUp({ maxAgeSeconds: limits.stepUpMaxAgeSeconds })
    @AddressBudget('secrets')
    @ApiOperation({ summary: 'Prove the secret with a code; receive the recovery code' })
    @ApiOkResponse({ type: RecoveryCodeReply })
    confirm(
      @Param('enrollmentId', ParseUUIDPipe) enrollmentId: string,
      @Body() body: ConfirmRequest,
      @CurrentPrincipal() principal: PersonPrincipal,
      @RequestOrigin() origin: Origin,
    ): Promise<RecoveryCodeReply> {
      return this.confirmEnrollment.execute({
        requester: requesterOf(principal),
        side,
        method: 'totp',
        enrollmentId,
        code: body.code,
        origin,
      });
    }
  }
  return nameForSide(side, AuthenticatorEnrollmentController);
}
