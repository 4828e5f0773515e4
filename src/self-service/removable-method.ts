import { Delete, HttpCode, Inject, Post, type Type } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { RemoveMethod, limits, type FactorMethod, type Origin, type Side } from '@countersign/mfa-core';
import { CurrentUser, RequestOrigin, StepUp, type UserPrincipal } from '@countersign/mfa-nest';
import { sessionOf } from '../sign-in/requester.js';
import { RecoveryCodeReply } from './self-service.dto.js';

const told = 'It works no more, every other session ends, every address is told, and money cools off.';

/** What the controllers of all methods have in common: giving one up, and reporting it lost (MAN-01, MAN-05). */
export function removableMethod(side: Side, method: FactorMethod): Type<object> {
  class RemovableMethodController {
    @Inject(RemoveMethod)
    private readonly removeMethod!: RemoveMethod;

    @Delete()
    @StepUp({ maxAgeSeconds: limits.stepUpMaxAgeSeconds })
    @ApiOperation({ summary: 'Give this method up; the last one stays', description: told })
    @ApiOkResponse({ type: RecoveryCodeReply })
    remove(@CurrentUser() user: UserPrincipal, @RequestOrigin() origin: Origin): Promise<RecoveryCodeReply> {
      return this.removeMethod.execute({ requester: sessionOf(user), side, method, lost: false, origin });
    }

    @Post('lost')
    @HttpCode(200)
    @StepUp({ maxAgeSeconds: limits.stepUpMaxAgeSeconds })
    @ApiOperation({ summary: 'Report this method lost, with the other one', description: told })
    @ApiOkResponse({ type: RecoveryCodeReply })
    reportLost(
      @CurrentUser() user: UserPrincipal,
      @RequestOrigin() origin: Origin,
    ): Promise<RecoveryCodeReply> {
      return this.removeMethod.execute({ requester: sessionOf(user), side, method, lost: true, origin });
    }
  }
  return RemovableMethodController;
}
