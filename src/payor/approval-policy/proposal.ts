import type { ApprovalRules } from './approval-rules.js';

export const proposalStatuses = ['pending', 'confirmed', 'withdrawn', 'expired'] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];

/** 7 days for a second admin to confirm. Ours. */
export const PROPOSAL_SECONDS = 604_800;

/** New rules that somebody proposes and somebody else confirms (DC-05). */
export interface Proposal {
  id: string;
  companyId: string;
  /** The version that the new rules take the place of; 0 where there are none. */
  basedOnVersion: number;
  rules: ApprovalRules;
  status: ProposalStatus;
  proposedBy: string;
  proposedAt: Date;
  expiresAt: Date;
}
