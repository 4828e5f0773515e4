import { Inject, Injectable } from '@nestjs/common';
import {
  Clock,
  FindTicket,
  Policies,
  SubjectDirectory,
  type EffectivePolicy,
  type Side,
  type Standing,
} from '@countersign/mfa-core';
import { SignInNeeded } from './page-errors.js';
import type { Visit } from './visit.js';

/** Under which path of the API somebody manages their own methods, and what their roles allow. */
@Injectable()
export class Sides {
  constructor(
    private readonly policies: Policies,
    private readonly findTicket: FindTicket,
    @Inject(SubjectDirectory) private readonly subjects: SubjectDirectory,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async of(visit: Visit): Promise<Side> {
    const [side] = (await this.policyOf(visit)).sides;
    if (!side) throw new SignInNeeded();
    return side;
  }

  /** @throws SignInNeeded where there is neither a session nor a half-login */
  async policyOf(visit: Visit): Promise<EffectivePolicy> {
    return this.policies.for(await this.#standingOf(visit), this.clock.now());
  }

  async #standingOf(visit: Visit): Promise<Standing> {
    if (visit.live) return visit.live;
    const { personId } = await this.findTicket.execute(visit.requireHalfway().ticket);
    const subject = await this.subjects.find(personId);
    if (!subject) throw new SignInNeeded();
    return subject;
  }
}
