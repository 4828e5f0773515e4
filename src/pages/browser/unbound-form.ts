import { Reflector } from '@nestjs/core';

/** A form that pages have which know nobody, too: without the token of a sign-in, it does nothing to whoever is signed in. */
export const UnboundForm = Reflector.createDecorator<boolean>();
