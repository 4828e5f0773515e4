import { Inject, Injectable } from '@nestjs/common';
import { Clock, SubjectDirectory, type IssuedSession } from '@countersign/mfa-core';
import { ACCESS_TOKEN_SECONDS, AccessTokenIssuer, acrOf } from '@countersign/tokens';
import type { SessionReply } from './session.dto.js';

/** A session as it goes to its owner, with an access token made for it. */
@Injectable()
export class SessionPresenter {
  constructor(
    private readonly accessTokens: AccessTokenIssuer,
    @Inject(SubjectDirectory) private readonly subjects: SubjectDirectory,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async present({ session, refreshToken, deviceToken }: IssuedSession): Promise<SessionReply> {
    const { personId, generation, amr, authTime } = session;
    const subject = await this.subjects.find(personId);
    const acr = acrOf(amr);
    const accessToken = await this.accessTokens.issue({
      personId,
      sessionId: session.id,
      generation,
      amr,
      acr,
      authTime,
      // For the reader's convenience; what the person may do is looked up at each request.
      roles: [...new Set(subject?.grants.map(({ role }) => role))],
      now: this.clock.now(),
    });
    return {
      accessToken,
      expiresIn: ACCESS_TOKEN_SECONDS,
      refreshToken,
      amr: [...amr],
      acr,
      authTime: authTime.toISOString(),
      ...(deviceToken === null ? {} : { deviceToken }),
    };
  }
}
