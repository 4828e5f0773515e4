import type { ApprovalPolicyReply, ProposalReply } from './approval-policy.dto.js';
import { jsonOfRules } from './approval-rules.js';
import type { Proposal } from './proposal.js';
import type { PresentPolicy } from './read-policy.js';

export const presentPolicy = (policy: PresentPolicy): ApprovalPolicyReply => ({
  companyId: policy.companyId,
  version: policy.version,
  rules: jsonOfRules(policy.rules),
  confirmedAt: policy.confirmedAt?.toISOString() ?? null,
  proposal: policy.proposal && presentProposal(policy.proposal),
});

export const presentProposal = (proposal: Proposal): ProposalReply => ({
  id: proposal.id,
  companyId: proposal.companyId,
  status: proposal.status,
  basedOnVersion: proposal.basedOnVersion,
  rules: jsonOfRules(proposal.rules),
  proposedBy: proposal.proposedBy,
  proposedAt: proposal.proposedAt.toISOString(),
  expiresAt: proposal.expiresAt.toISOString(),
});
