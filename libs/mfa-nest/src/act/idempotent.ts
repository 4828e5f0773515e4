import { SetMetadata, type CustomDecorator } from '@nestjs/common';

const IDEMPOTENT = 'countersign:idempotent';

/**
 * The call demands an `Idempotency-Key` (SU-12): missing is 400, the same key with another body 422, while running 409,
 * and a repeat returns the first result. The handler runs inside one unit of work, which the stored result joins; where
 * the database asks for it (serialization failure, deadlock) it runs again from the start, so it must leave nothing
 * behind but rows. Status and body are repeated; headers are not.
 */
export const Idempotent = (): CustomDecorator => SetMetadata(IDEMPOTENT, true);

export const isIdempotent = (handler: object): boolean => Reflect.getMetadata(IDEMPOTENT, handler) === true;
