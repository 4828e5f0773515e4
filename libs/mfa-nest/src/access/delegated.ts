import { SetMetadata } from '@nestjs/common';

const DELEGATED = 'countersign:delegated';

/**
 * Also open to a client that acts for a signed-in person, with that person's rights in the client's company (FIN-04).
 * On a controller or on one handler; without it a delegated session is refused.
 */
export const Delegated = (): ClassDecorator & MethodDecorator => SetMetadata(DELEGATED, true);

export const isDelegated = (...targets: readonly object[]): boolean =>
  targets.some((target) => Reflect.getMetadata(DELEGATED, target) === true);
