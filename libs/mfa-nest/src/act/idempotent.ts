import { SetMetadata, type CustomDecorator } from '@nestjs/common';

export const IDEMPOTENT = 'countersign:idempotent';

/**
 * The call demands an `Idempotency-Key` (SU-12): missing is 400, the same key with another body 422, while running 409,
 * and a repeat returns the first result. The handler runs inside one unit of work, which the stored result joins.
 */
export const Idempotent = (): CustomDecorator => SetMetadata(IDEMPOTENT, true);
