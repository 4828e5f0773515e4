import type { Requirement } from '@countersign/mfa-core';
import type { RequirementReply } from './requirement.dto.js';

export const presentRequirement = ({ from, ...rest }: Requirement): RequirementReply => ({
  ...rest,
  from: from?.toISOString() ?? null,
});
