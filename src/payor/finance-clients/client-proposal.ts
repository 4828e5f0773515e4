import type { ClientContent } from './client-content.js';

/** 7 days for a second admin to confirm, as for other rules. Ours. */
export const CLIENT_PROPOSAL_SECONDS = 604_800;

export type ClientProposalStatus = 'pending' | 'confirmed' | 'withdrawn' | 'expired';

/** A finance system that somebody would register or change, and somebody else confirms (DC-05). */
export interface ClientProposal {
  id: string;
  companyId: string;
  clientId: string;
  /** The version that it changes; 0 for a new one. */
  basedOnVersion: number;
  content: ClientContent;
  status: ClientProposalStatus;
  proposedBy: string;
  proposedAt: Date;
  expiresAt: Date;
}
