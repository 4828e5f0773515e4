import type { Type } from '@nestjs/common';
import type { Side } from '@countersign/mfa-core';

/** The same controller on several sides: each a class of its own name, after which its operations are called in the API description. */
export function nameForSide<T extends Type<unknown>>(side: Side, controller: T): T {
  const prefix = side
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
  Object.defineProperty(controller, 'name', { value: `${prefix}${controller.name}` });
  return controller;
}
