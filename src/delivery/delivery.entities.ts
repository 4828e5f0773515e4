import { OperatorAlertTable } from './alerts/operator-alert.entity.js';
import { LocalTextTable } from './local/local-text.entity.js';
import { TextMessageTable, TextTryTable } from './texts/text.entity.js';

/** The tables of this module, for MikroORM's configuration and the check that migrations and tables agree. */
export const deliveryEntities = [TextMessageTable, TextTryTable, OperatorAlertTable, LocalTextTable];
