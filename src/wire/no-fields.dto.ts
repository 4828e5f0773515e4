import { ApiSchema } from '@nestjs/swagger';

/** For acts whose whole content the server knows: nothing of it is taken from the caller (SU-08). */
@ApiSchema({ description: 'An empty object, or no body at all' })
export class NoFields {}
