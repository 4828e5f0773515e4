import { Inject, Injectable, Logger } from '@nestjs/common';
import {
  AuditTrail,
  secondsBefore,
  type OperatorAlertKind,
  type OperatorAlerts,
} from '@countersign/mfa-core';
import { Config } from '../../config/config.js';
import { MailSender, type OptionalMailSender } from '../mail/mail-sender.js';
import { OperatorAlertsRepository } from './operator-alerts.repository.js';

type Alert = Parameters<OperatorAlerts['raise']>[0];

/** 1 h between two alerts of a kind, or of a kind about the same: ours. */
const QUIET_SECONDS = 3_600;
/** 5 min between two mails of a kind about whatever: whoever can cause one for many cannot flood the mailbox. Ours. */
const MAIL_QUIET_SECONDS = 300;

const WORDS: Readonly<Record<OperatorAlertKind, string>> = {
  text_budget_spent:
    'The budget for texts of this day is spent. People are told to use the authenticator app.',
  text_conversion_low:
    'Too few of the codes that are sent come back: texts may be pumped. Those concerned are not sent for now.',
  text_vendor_failing:
    'Texts were not taken by any vendor. People who wait for a code cannot sign in with it.',
  number_intelligence_failing:
    'The networks cannot be asked about numbers. No text is sent to a number that cannot be judged.',
  code_replayed: 'A code that had worked was given again. It was refused; somebody may have seen it.',
  refresh_token_reused:
    'A spent refresh token was used again. Its session was ended; it may have been stolen.',
  intent_changed: 'What a countersignature was given for had changed before it was used. It bought nothing.',
  security_event: 'The audit trail has an entry that asks for attention.',
};

/** One line in the log with `alert: true`, one entry in the audit trail, one mail: at most once an hour of each kind, or about the same. */
@Injectable()
export class TellOperators implements OperatorAlerts {
  readonly #logger = new Logger('Alert');

  constructor(
    private readonly alerts: OperatorAlertsRepository,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(MailSender) private readonly mail: OptionalMailSender,
    @Inject(Config) private readonly config: Pick<Config, 'delivery' | 'http'>,
  ) {}

  async raise(alert: Alert): Promise<void> {
    const { kind, at, about, details } = alert;
    try {
      const name = about === undefined ? kind : `${kind} ${about}`;
      if (!(await this.#claim(name, at, QUIET_SECONDS))) return;
      this.#logger.error({ alert: true, kind, details }, WORDS[kind]);
      await this.audit.append({
        stream: 'system:delivery',
        at,
        act: `alert.${kind}`,
        outcome: 'failure',
        actor: { kind: 'system', id: null },
        object: about === undefined ? { kind: 'delivery', id: null } : { kind: 'audit_stream', id: about },
        origin: { address: null, userAgent: null, requestId: null },
        details,
      });
      if (about === undefined || (await this.#claim(`mail ${kind}`, at, MAIL_QUIET_SECONDS)))
        await this.#mail(alert);
    } catch (error) {
      this.#logger.error({ alert: true, kind, err: error }, 'an alert could not be told everywhere');
    }
  }

  #claim(kind: string, at: Date, quietSeconds: number): Promise<boolean> {
    return this.alerts.claim({ kind, at, lastBefore: secondsBefore(at, quietSeconds) });
  }

  async #mail({ kind, at, details }: Alert): Promise<void> {
    const { operatorEmail } = this.config.delivery;
    if (operatorEmail === null || !this.mail) return;
    await this.mail.send({
      messageId: `alert-${kind}-${at.getTime()}`,
      to: operatorEmail,
      subject: `Countersign at ${this.config.http.publicUrl}: ${kind.replaceAll('_', ' ')}`,
      text: [
        WORDS[kind],
        `When: ${at.toISOString()}`,
        ...Object.entries(details).map(([name, value]) => `${name}: ${String(value)}`),
        'The same is not told again within the next hour, and others of its kind in the next minutes are in the log and the audit trail alone. docs/operations.md says what to look at.',
      ].join('\n'),
    });
  }
}
