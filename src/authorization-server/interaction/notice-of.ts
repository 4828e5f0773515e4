import { MfaError } from '@countersign/mfa-core';
import type { Notice } from './notice.js';

/** What the page says about a refusal of the rules of MFA; everything else is not for a page and is thrown on. */
export function noticeOf(error: unknown): Notice {
  if (!(error instanceof MfaError)) throw error;
  switch (error.code) {
    case 'too_many_attempts':
      return 'too_many_attempts';
    case 'ticket_refused':
      return 'start_again';
    case 'country_refused':
      return 'country_refused';
    case 'text_limit_reached':
    case 'text_unavailable':
    case 'phone_number_at_risk':
    case 'phone_number_refused':
      return 'text_not_sent';
    case 'code_refused':
    case 'challenge_not_found':
    case 'method_not_available':
      return 'code_refused';
    default:
      throw error;
  }
}
