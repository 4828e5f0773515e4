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

/** 1 h between two alerts of a kind: ours. */
const QUIET_SECONDS = 3_600;

const WORDS: Readonly<Record<OperatorAlertKind, string>> = {
  text_budget_spent:
    'The budget for texts of this day is spent. People are told to use the authenticator app.',
  text_conversion_low:
    'Too few of the codes that are sent come back: texts may be pumped. Those concerned are not sent for now.',
  text_vendor_failing:
    'Texts were not taken by any vendor. People who wait for a code cannot sign in with it.',
  number_intelligence_failing:
    'The networks cannot be asked about numbers. No text is sent to a number that cannot be judged.',
};

/** One line in the log with `alert: true`, one entry in the audit trail, one mail: at most once an hour of each kind. */
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
    const { kind, at, details } = alert;
    try {
      if (!(await this.alerts.claim({ kind, at, lastBefore: secondsBefore(at, QUIET_SECONDS) }))) return;
      this.#logger.error({ alert: true, kind, details }, WORDS[kind]);
      await this.audit.append({
        stream: 'system:delivery',
        at,
        act: `alert.${kind}`,
        outcome: 'failure',
        actor: { kind: 'system', id: null },
        object: { kind: 'delivery', id: null },
        origin: { address: null, userAgent: null, requestId: null },
        details,
      });
      await this.#mail(alert);
    } catch (error) {
      this.#logger.error({ alert: true, kind, err: error }, 'an alert could not be told everywhere');
    }
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
        'The same is not told again within the next hour. docs/operations.md says what to look at.',
      ].join('\n'),
    });
  }
}
