import { Injectable } from '@nestjs/common';
import { secondsBefore } from '@countersign/mfa-core';
import { OperatorAlertsRepository } from './alerts/operator-alerts.repository.js';
import { LocalTextsRepository } from './local/local-texts.repository.js';
import { TextsRepository } from './texts/texts.repository.js';

/** 30 days, for whoever looks into a complaint; only the fact of a text is left then, not what it said. Ours. */
const TEXT_KEPT_SECONDS = 2_592_000;
/** 1 day: nobody looks at an older one, and codes are in them. Ours. */
const LOCAL_TEXT_KEPT_SECONDS = 86_400;
/** 1 day: an alert is held back for an hour at most. Ours. */
const ALERT_KEPT_SECONDS = 86_400;

/** Removes what delivery keeps past its use. */
@Injectable()
export class DeliveryPurge {
  constructor(
    private readonly texts: TextsRepository,
    private readonly localTexts: LocalTextsRepository,
    private readonly alerts: OperatorAlertsRepository,
  ) {}

  /** Returns how many rows were emptied or went. Safe on several instances at once. */
  async purge(now: Date): Promise<number> {
    const texts = await this.texts.purge({ now, madeBefore: secondsBefore(now, TEXT_KEPT_SECONDS) });
    const localTexts = await this.localTexts.purge(secondsBefore(now, LOCAL_TEXT_KEPT_SECONDS));
    return texts + localTexts + (await this.alerts.purge(secondsBefore(now, ALERT_KEPT_SECONDS)));
  }
}
