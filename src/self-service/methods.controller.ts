import { Controller, Get, HttpCode, Post, Res, type Type } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import {
  AcknowledgeRecoveryCode,
  DescribeMethods,
  RenewRecoveryCode,
  limits,
  type Origin,
  type Side,
} from '@countersign/mfa-core';
import {
  CurrentPrincipal,
  CurrentUser,
  RequestOrigin,
  SignedIn,
  StepUp,
  TicketOrSession,
  type PersonPrincipal,
  type UserPrincipal,
} from '@countersign/mfa-nest';
import { requesterOf } from '../sign-in/requester.js';
import { SessionPresenter } from '../sign-in/session-presenter.js';
import { presentRequirement } from '../wire/present-requirement.js';
import { nameForSide } from './name-for-side.js';
import { AcknowledgedReply, MethodsReply, RecoveryCodeReply } from './self-service.dto.js';

/** What everybody does with their own methods, under the path of their side. */
export function methodsController(side: Side): Type<unknown> {
  @ApiTags(`${side} MFA`)
  @Controller(`v1/${side}/mfa`)
  class MethodsController {
    constructor(
      private readonly describeMethods: DescribeMethods,
      private readonly renewRecoveryCode: RenewRecoveryCode,
      private readonly acknowledgeRecoveryCode: AcknowledgeRecoveryCode,
      private readonly sessions: SessionPresenter,
    ) {}

    @Get()
    @SignedIn()
    @ApiOperation({ summary: 'My methods, and what holds for me' })
    @ApiOkResponse({ type: MethodsReply })
    async describe(@CurrentUser() { personId }: UserPrincipal): Promise<MethodsReply> {
      const held = await this.describeMethods.execute({ personId, side });
      return {
        ...held,
        methods: held.methods.map((one) => ({ ...one, boundAt: one.boundAt?.toISOString() ?? null })),
        enrollment: [...held.enrollment],
        requiredBy: held.requiredBy.map(presentRequirement),
        ahead: held.ahead && presentRequirement(held.ahead),
        blockedUntil: held.blockedUntil?.toISOString() ?? null,
        coolingOffUntil: held.coolingOffUntil?.toISOString() ?? null,
      };
    }

    @Post('recovery-code')
    @StepUp({ maxAgeSeconds: limits.stepUpMaxAgeSeconds })
    @ApiOperation({ summary: 'A new recovery code; every older one is void' })
    @ApiCreatedResponse({ type: RecoveryCodeReply })
    renew(
      @CurrentUser() { personId }: UserPrincipal,
      @RequestOrigin() origin: Origin,
    ): Promise<RecoveryCodeReply> {
      return this.renewRecoveryCode.execute({ personId, side, origin });
    }

    @Post('recovery-code/acknowledge')
    @HttpCode(200)
    @TicketOrSession()
    @ApiOperation({ summary: '"I have saved it": ends an enrollment, and signs a half-login in' })
    @ApiOkResponse({ type: AcknowledgedReply, description: 'After a half-login' })
    @ApiNoContentResponse({ description: 'For someone signed in already' })
    async acknowledge(
      @CurrentPrincipal() principal: PersonPrincipal,
      @RequestOrigin() origin: Origin,
      @Res({ passthrough: true }) reply: { status(code: number): unknown },
    ): Promise<AcknowledgedReply | undefined> {
      const issued = await this.acknowledgeRecoveryCode.execute({
        requester: requesterOf(principal),
        side,
        origin,
      });
      if (issued) return { status: 'signed_in', session: await this.sessions.present(issued) };
      reply.status(204);
      return undefined;
    }
  }
  return nameForSide(side, MethodsController);
}
