import { SetMetadata } from '@nestjs/common';

const PAYMENTS_AREA = 'countersign:payments-area';

/**
 * Every route of this controller shows money or moves it: entering asks for a factor, and being idle there ends it, for
 * people whose roles have an area limit (STP-01). The session goes on.
 */
export const PaymentsArea = (): ClassDecorator => SetMetadata(PAYMENTS_AREA, true);

export const isInPaymentsArea = (controller: object): boolean =>
  Reflect.getMetadata(PAYMENTS_AREA, controller) === true;
